/* Adds ten answers whenever the reader nears the end of the list, as endless pages do. */
const list = document.querySelector('#answers');
const more = document.querySelector('#more');
let next = 0;
let loading = false;

async function load() {
  if (loading || next === null) return;
  loading = true;
  const reply = await fetch(`/endless/answers?from=${next}`);
  const { html, after } = await reply.json();
  list.insertAdjacentHTML('beforeend', html);
  next = after;
  if (next === null) {
    more.textContent = 'That was the last answer.';
    more.dataset.done = '';
  }
  loading = false;
  if (next !== null && more.getBoundingClientRect().top < innerHeight) load();
}

addEventListener('scroll', () => {
  if (more.getBoundingClientRect().top < innerHeight + 400) load();
});
load();
