import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths.ts';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/** Name of the package that a module of node_modules belongs to; null for a module of our own. */
export function packageOf(module: string): string | null {
  const path = module.replaceAll('\\', '/').split('/node_modules/').at(-1);
  if (!path || !module.includes('node_modules')) return null;
  const [first = '', second = ''] = path.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/** The licence's words as the package brings them: in a file, or at the end of its README. */
function ownText(folder: string): string | undefined {
  const names = readdirSync(folder);
  const file = names.find((name) => /^(licen[cs]e|copying)(\.|$)/i.test(name));
  if (file) return readFileSync(join(folder, file), 'utf8');
  const readme = names.find((name) => /^readme\.md$/i.test(name));
  const text = readme ? readFileSync(join(folder, readme), 'utf8') : '';
  return /^copyright [\s\S]*permission is hereby granted[\s\S]*$/im.exec(text)?.[0];
}

function read(name: string): Package {
  const folder = join(ROOT, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const general = join(ROOT, 'tools', 'build', 'licences', `${license}.txt`);
  const text = ownText(folder) ?? (existsSync(general) ? readFileSync(general, 'utf8') : undefined);
  if (!text) throw new Error(`The package ${name} comes without the text of its licence (${license}).`);
  return { name, version, license, text: text.trim() };
}

/**
 * The licences of everything that ships, grouped by equal text.
 * @param packages names of the packages whose code is in the bundles
 */
export function notices(packages: Iterable<string>): string {
  const byText = new Map<string, Package[]>();
  for (const name of [...packages].sort()) {
    const found = read(name);
    byText.set(found.text, [...(byText.get(found.text) ?? []), found]);
  }
  const parts = [...byText].map(([text, list]) => {
    const names = list.map(({ name, version, license }) => `${name} ${version} (${license})`);
    return `${names.join('\n')}\n\n${text}`;
  });
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return `Foldaway contains the work of others, under these licences.\n\n${parts.join(rule)}\n`;
}
