import type { AdapterWithNeeds } from './adapter-with-needs';

/*
 * All adapters as one text, which the build puts in their place (`tools/build/adapter-text.ts`). The script that has them
 * runs on every page, and most pages need none: a text is passed over at once where eighty objects would be read, and it
 * is shorter. A line is an adapter, a tab parts its fields.
 */

/** In the order of the line; what a page does without is left out. */
const FIELDS = [
  'id',
  'hosts',
  'fingerprint',
  'container',
  'item',
  'body',
  'author',
  'permalink',
  'omit',
  'quotes',
  'skip',
  'parent',
  'needs',
] as const;

/** Stands before the name of an attribute, where a field may hold a selector too. */
const ATTRIBUTE = '@';

function write(value: AdapterWithNeeds[(typeof FIELDS)[number]], between: string): string {
  if (value === undefined) return '';
  const text =
    typeof value === 'string'
      ? value
      : 'attribute' in value
        ? ATTRIBUTE + value.attribute
        : value.join(between);
  if (/[\t\n]/.test(text)) throw new Error(`An adapter has "${text}", with a tab or a line break in it.`);
  return text;
}

/** @throws Error where a field holds a tab or a line break */
export function writeAdapters(adapters: readonly AdapterWithNeeds[]): string {
  return adapters
    .map((adapter) => FIELDS.map((field) => write(adapter[field], field === 'hosts' ? ' ' : ',')).join('\t'))
    .join('\n');
}

/** Reads what `writeAdapters` wrote: the same adapters, but that several selectors of one list are one. */
export function readAdapters(text: string): AdapterWithNeeds[] {
  return text.split('\n').map((line) => {
    const adapter: Record<string, unknown> = {};
    line.split('\t').forEach((value, i) => {
      const field = FIELDS[i] as string;
      if (!value) return;
      if (value.startsWith(ATTRIBUTE)) adapter[field] = { attribute: value.slice(1) };
      else if (field === 'hosts') adapter.hosts = value.split(' ');
      else adapter[field] = field === 'omit' || field === 'quotes' ? [value] : value;
    });
    return adapter as unknown as AdapterWithNeeds;
  });
}
