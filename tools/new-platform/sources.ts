/** The name a platform's adapter is imported under: `my-forum` is `myForum`. */
function importName(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** Source of `src/detect/platforms/index.ts` for these ids, which must be sorted. */
export function indexSource(ids: readonly string[]): string {
  const imports = ids.map((id) => `import ${importName(id)} from './${id}';`);
  const entries = ids.map((id) => `  ${importName(id)},`);
  return `import { type AdapterWithNeeds, withNeeds } from '../adapter-with-needs';
${imports.join('\n')}

/** Every platform known by name, sorted by id. */
export const ADAPTERS: readonly AdapterWithNeeds[] = withNeeds([
${entries.join('\n')}
]);
`;
}

/** An adapter that fits the page of {@link pageSource}. */
export function adapterSource(id: string, name: string): string {
  return `import type { Adapter } from '../adapter';

export default {
  id: '${id}',
  name: '${name}',
  fingerprint: '.${id}-comment .${id}-text',
  item: '.${id}-comment',
  body: '.${id}-text',
  author: '.${id}-author',
  permalink: '.${id}-date a',
} satisfies Adapter;
`;
}

/** A page to start from: an article, a comment with an answer in it, one with a quote, and what is none. */
export function pageSource(id: string, name: string): string {
  const comment = (
    n: number,
    author: string,
    body: string,
    answers = '',
  ) => `<li class="${id}-comment" id="c${n}">
<p><b class="${id}-author">${author}</b> <span class="${id}-date"><a href="#c${n}"><time datetime="2025-03-11T08:0${n}:00Z">11 March</time></a></span></p>
<div class="${id}-text">${body}</div>
<p><button>Reply</button> <a href="/report/${n}">Report</a></p>${answers}
</li>`;
  const answer = `\n<ul>\n${comment(2, 'Second Voice', '<p>Not in winter, though.</p>')}\n</ul>`;
  const quote = '<blockquote><p>Words of somebody else.</p></blockquote><p>I see it the other way round.</p>';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${name}</title>
</head>
<body>
<!-- Put the platform's own markup in place of what follows, with texts of your own. -->
<article><h1>A path along the river</h1><p>The council opens it in spring.</p></article>
<section>
<h2>3 comments</h2>
<ul>
${comment(1, 'first-voice', '<p>I walk there every morning.</p>', answer)}
${comment(3, 'third_voice', quote)}
</ul>
<form><textarea placeholder="Your comment"></textarea></form>
</section>
<aside><h2>Latest comments</h2><p>A stranger on another page: this is an excerpt.</p></aside>
</body>
</html>
`;
}

/** What must be found on the page of {@link pageSource}. */
export function expectedSource(): string {
  return `{
  "url": "https://news.example/river-path",
  "comments": [
    { "text": "I walk there every morning.", "author": "first-voice" },
    { "text": "Not in winter, though.", "author": "Second Voice" },
    { "text": "I see it the other way round.", "author": "third_voice" }
  ],
  "absent": ["Words of somebody else", "Report", "excerpt"]
}
`;
}
