import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of all files under `dir`, relative to it, with `/`, sorted by code unit (the same on every machine). */
export function filesUnder(dir: string): string[] {
  const found: string[] = [];
  const walk = (under: string) => {
    for (const entry of readdirSync(join(dir, under), { withFileTypes: true })) {
      const path = under === '' ? entry.name : `${under}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else found.push(path);
    }
  };
  walk('');
  return found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
