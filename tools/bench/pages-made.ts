/*
 * Pages written for the bench. Words differ from comment to comment, since equal texts are judged once; every fortieth
 * comment is abusive, so that there is something to fold.
 */

const WORDS =
  'harbour ferry council timetable winter bridge ticket morning neighbour garden school budget letter answer station library evening river market window question reason weather signal corner kitchen paper report season'.split(
    ' ',
  );
const ABUSE = 'You are a pathetic, brainless moron and an idiot';
const WORDS_A_COMMENT = 26;

/** The `i`th comment's words, some 40 tokens. */
export function prose(i: number): string {
  let seed = (i + 1) * 2654435761;
  const word = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return WORDS[(seed >>> 8) % WORDS.length];
  };
  const text = Array.from({ length: WORDS_A_COMMENT }, word).join(' ');
  return i % 40 === 7 ? `${ABUSE}, number ${i}.` : `The ${i}th of us thinks of the ${text}.`;
}

function comment(i: number): string {
  return `<li class="comment depth-1" id="comment-${i}"><article><div class="comment-author"><cite class="fn">u${i % 700}</cite></div><div class="comment-content"><p>${prose(i)}</p></div></article></li>`;
}

function comments(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, i) => comment(from + i)).join('');
}

const list = (content: string) =>
  `<!doctype html><meta charset="utf-8"><title>Thread</title><style>li{margin:12px 0}</style><ol class="comment-list">${content}</ol>`;

/** A thread of `count` comments on a known platform. */
export function threadPage(count: number): string {
  return list(comments(0, count));
}

/** The same thread, put in by its page `atOnce` comments at a time, one portion after the other. */
export function portionedPage(count: number, atOnce: number): string {
  const portions = Array.from({ length: Math.ceil(count / atOnce) }, (_, i) =>
    comments(i * atOnce, Math.min(count, (i + 1) * atOnce)),
  );
  return `${list('')}<script>
const list = document.querySelector('ol');
const portions = ${JSON.stringify(portions).replaceAll('<', '\\u003c')};
function next() {
  list.insertAdjacentHTML('beforeend', portions.shift());
  if (portions.length > 0) setTimeout(next, 16);
}
next();
</script>`;
}

/** Nodes, texts included, of one section of the plain page. */
const SECTION_NODES = 21;

/** A page of headings, paragraphs, lists and dates, some 20,000 nodes, and no comment. */
export function plainPage(nodes = 20_000): string {
  const section = (i: number) =>
    `<section class="block block-${i % 40}"><h2 class="title">Heading ${i}</h2><p>The ${i}th of them goes on, with <a href="/page/${i}">a link</a> and <b>stressed</b> words.</p><ul class="list"><li><span class="label">Key</span> value ${i}</li><li>Other</li></ul><div class="meta"><span class="date">3 March 2021</span></div></section>`;
  const sections = Array.from({ length: Math.floor(nodes / SECTION_NODES) }, (_, i) => section(i));
  return `<!doctype html><meta charset="utf-8"><title>Plain</title><main>${sections.join('')}</main>`;
}

/** What stands in a frame of a page: an advertisement. */
export const ADVERTISEMENT =
  '<!doctype html><meta charset="utf-8"><title>Kettles</title><div class="creative"><a href="/kettles"><b>Kettles for less, this week only.</b></a></div>';

/** The plain page with `frames` advertisements, each in a frame of its own from `address`. */
export function advertisedPage(nodes: number, frames: number, address: string): string {
  return plainPage(nodes) + `<iframe src="${address}" width="300" height="250"></iframe>`.repeat(frames);
}
