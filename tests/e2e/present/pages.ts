/** Comments of a written thread: id, author, text, depth. Nobody real. */
const THREAD: readonly [string, string, string, number][] = [
  [
    'a',
    'Marisol Quint',
    'The council had two years to plan the new tram line, and the budget they published last week finally adds up. I hope they keep the stop near the school.',
    0,
  ],
  [
    'b',
    'Oskar Tamm',
    'What a blithering take. Only a dunderhead would want a tram here, and you lot prove every day that reading is beyond you. Go and bother somebody else with your nonsense, it is the same every week and nobody asked.',
    0,
  ],
  ['c', 'Ines Valdaro', 'Could we disagree without the names? The figures are on page twelve.', 1],
  ['d', 'Pell Arquette', 'Thanks for the page number. The noise study is worth a look too.', 2],
  ['e', 'Rufus Okonjo', 'Another blithering dunderhead heard from.', 0],
  [
    'f',
    'Yara Lindqvist',
    'I take the bus past there every morning. Anything that keeps cars out of the bend is fine with me.',
    0,
  ],
];

const STYLE = `
  body { margin: 0; font: 16px/1.55 Georgia, serif; color: #1b1b1b; background: #fff; }
  main { max-width: 680px; margin: 0 auto; padding: 20px 16px 60px; }
  h1 { font-size: 24px; } h2 { font-size: 18px; margin: 28px 0 12px; }
  article { padding: 14px 0 0; } article article { margin-inline-start: 36px; }
  header { display: flex; gap: 10px; align-items: center; font: 14px system-ui; }
  header i { width: 28px; height: 28px; border-radius: 50%; background: #c9d6cf; }
  header time { color: #666; }
  .text { margin: 6px 0 10px; }
  .dark body, body.dark { background: #14171a; color: #dfe3e8; }
`;

function article(at: number): string {
  const [id, author, text, depth] = THREAD[at] ?? ['', '', '', 0];
  let inner = '';
  for (let next = at + 1; (THREAD[next]?.[3] ?? 0) > depth; next++) {
    if (THREAD[next]?.[3] === depth + 1) inner += article(next);
  }
  return `<article data-c="${id}"><header><i></i><b>${author}</b> <time>2 hours ago</time></header>
<div class="text" data-b>${text}</div>${inner}</article>`;
}

/** A page with a nested thread of six comments, `a` to `f`; `c` and `d` are replies under `b`. */
export function threadPage({ css = '', dir = 'ltr', body = '', before = '' } = {}): string {
  const tops = THREAD.map((comment, at) => (comment[3] === 0 ? article(at) : '')).join('\n');
  return `<!doctype html><html lang="en" dir="${dir}"><head><meta charset="utf-8"><title>Tram</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}${css}</style></head>
<body class="${body}"><main>${before}<h1>New tram line approved</h1><h2>Comments</h2><section>
${tops}</section></main></body></html>`;
}
