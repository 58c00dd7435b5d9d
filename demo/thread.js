/* Tells the page around the frame how tall the thread is, whenever that changes. */
const layout = document.querySelector('#layout');
new ResizeObserver(() => parent.postMessage({ threadHeight: layout.offsetHeight }, '*')).observe(layout);
