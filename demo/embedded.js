/* The frame takes the height of the thread in it. */
const frame = document.querySelector('#thread');
addEventListener('message', ({ source, data }) => {
  if (source === frame.contentWindow && Number.isFinite(data.threadHeight))
    frame.height = data.threadHeight + 24;
});
