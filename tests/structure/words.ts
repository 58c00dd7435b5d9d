import { Visitor } from 'vite';
import type { Source } from './source.ts';

/* What is wrong with the texts in `public/_locales`, one sentence each: what, where, what to do. */

export type Messages = Readonly<
  Record<string, { message: string; placeholders?: Record<string, { content: string }> }>
>;

const fileOf = (language: string) => `public/_locales/${language}/messages.json`;

/** The places of a sentence that are filled in, sorted: `$1`, `$2`, `$name$`. */
function slots({ message, placeholders }: Messages[string]): string[] {
  return [
    ...[...message.matchAll(/\$(\d|\w+\$)/g)].map(([slot]) => slot.toLowerCase()).sort(),
    ...Object.values(placeholders ?? {}).map(({ content }) => content),
  ];
}

/** More words than a term that two languages share. */
const SENTENCE_WORDS = 4;

/** What a language lacks, has too much, fills in otherwise, left empty or left in English (but for what is `shared`). */
export function faultsOfLanguage(
  language: string,
  theirs: Messages,
  english: Messages,
  shared: (key: string) => boolean = () => false,
): string[] {
  const file = fileOf(language);
  const sentences: string[] = [];
  for (const [key, message] of Object.entries(english)) {
    const other = theirs[key];
    if (!other) {
      sentences.push(`${file} lacks "${key}": say there what English says with “${message.message}”.`);
      continue;
    }
    const [has, wanted] = [slots(other).join(' '), slots(message).join(' ')];
    if (has !== wanted)
      sentences.push(
        `${file}: "${key}" fills in ${has || 'nothing'}, English ${wanted || 'nothing'}: make them alike.`,
      );
    const untold = language !== 'en' && other.message === message.message && !shared(key);
    if (untold && message.message.split(/\s+/).length >= SENTENCE_WORDS)
      sentences.push(`${file}: "${key}" is still in English: “${message.message}”.`);
  }
  for (const [key, { message, placeholders = {} }] of Object.entries(theirs)) {
    if (!(key in english))
      sentences.push(`${file} has "${key}", which English lacks: take it out, or add it there.`);
    if (message.trim() === '') sentences.push(`${file}: "${key}" is empty.`);
    const names = [...message.matchAll(/\$([a-z]\w*)\$/gi)].map(([, name]) => (name as string).toLowerCase());
    for (const name of names)
      if (!Object.keys(placeholders).some((declared) => declared.toLowerCase() === name))
        sentences.push(`${file}: "${key}" fills in $${name}$, which its placeholders do not declare.`);
  }
  return sentences;
}

/** Functions that take the key of a text, and the endings that they put behind it. */
const ASKS = new Map<unknown, readonly string[]>(
  Object.entries({
    text: [''],
    words: [''],
    getMessage: [''],
    countText: ['_one', '_other'],
    pluralText: ['_one', '_other'],
  }),
);

type Node = { readonly type: string } & Record<string, unknown>;

/** The literal strings that an expression may give: both of `a ? 'x' : 'y'`. */
function literals(node: Node | undefined): string[] {
  if (node?.type === 'Literal' && typeof node.value === 'string') return [node.value];
  if (node?.type === 'ConditionalExpression')
    return [...literals(node.consequent as Node), ...literals(node.alternate as Node)];
  if (node?.type === 'LogicalExpression')
    return [...literals(node.left as Node), ...literals(node.right as Node)];
  return [];
}

/** The keys of texts that a source asks for by name, with where. */
export function keysAsked({
  path,
  program,
}: Pick<Source, 'path' | 'program'>): [key: string, path: string][] {
  const keys: [string, string][] = [];
  new Visitor({
    CallExpression(call) {
      const callee = call.callee as unknown as Node;
      const name = (
        callee.type === 'MemberExpression' ? (callee.property as Node).name : callee.name
      ) as string;
      for (const ending of ASKS.get(name) ?? [])
        for (const key of literals(call.arguments[0] as unknown as Node)) keys.push([key + ending, path]);
    },
  }).visit(program);
  return keys;
}

/** Every string of a source that a key may be, or begin with. */
export function stringsOf({ program }: Pick<Source, 'program'>): string[] {
  const strings: string[] = [];
  new Visitor({
    Literal: ({ value }) => void (typeof value === 'string' && strings.push(value)),
    TemplateElement: ({ value }) => void strings.push(value.cooked ?? ''),
  }).visit(program);
  return strings.filter((string) => /^[a-z][a-z0-9_]*$/i.test(string));
}

/** Texts that nobody can ask for: no string of the code is the key, or what it begins with before a `_`. */
export function unusedKeys(english: Messages, strings: ReadonlySet<string>): string[] {
  return Object.keys(english)
    .filter((key) => {
      const parts = key.split('_');
      const beginnings = parts.map((_, i) => parts.slice(0, i + 1).join('_'));
      return !beginnings.some((beginning) => strings.has(beginning) || strings.has(`${beginning}_`));
    })
    .map((key) => `Nobody asks for the text "${key}": take it out of every language.`);
}
