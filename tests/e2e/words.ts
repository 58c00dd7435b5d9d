import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../tools/paths.ts';

const english: Record<string, { message: string }> = JSON.parse(
  readFileSync(join(ROOT, 'public/_locales/en/messages.json'), 'utf8'),
);

/** The English sentence `key`, as the browsers under test show it, with `$1`… filled. */
export function say(key: string, ...fillings: string[]): string {
  const entry = english[key];
  if (!entry) throw new Error(`There are no English words for "${key}".`);
  return entry.message.replace(/\$(\d)/g, (_, n) => fillings[Number(n) - 1] ?? '');
}

/** A pattern that the sentence fits, whatever it is filled with. */
export function pattern(key: string): RegExp {
  const literal = say(key, ...Array(9).fill('\u0000')).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(literal.replaceAll('\u0000', '.*'));
}
