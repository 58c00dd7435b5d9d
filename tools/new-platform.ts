import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, readArgs, runMain } from './main.ts';
import { adapterSource, expectedSource, indexSource, pageSource } from './new-platform/sources.ts';
import { ROOT } from './paths.ts';

/*
 * node tools/run.mjs new-platform ID "NAME"
 * Starts a platform: its adapter, its page, what must be found there, and its line in the list of platforms.
 */

const USAGE = 'Use: npm run new-platform -- my-forum "My Forum"';
const PLATFORMS = 'src/detect/platforms';
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Ids of the platforms that have an adapter under `root`, sorted. */
export function platformIds(root: string): string[] {
  return readdirSync(join(root, PLATFORMS))
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

/**
 * Writes the files of a new platform under `root`, the project's top folder.
 * @returns their paths, relative to `root`, the list of platforms last.
 * @throws one sentence when the id will not do, is taken, or its page is already there; nothing is written then.
 */
export function newPlatform(root: string, id: string, name: string): string[] {
  if (!ID.test(id))
    throw new Error(`"${id}" cannot be an id: use lower-case letters, digits and hyphens, as in my-forum.`);
  if (name.trim() === '' || /['\\\n]/.test(name))
    throw new Error(`"${name}" cannot be a name: write what readers call it, without ' and \\.`);
  const files: [path: string, text: string][] = [
    [`${PLATFORMS}/${id}.ts`, adapterSource(id, name.trim())],
    [`tests/pages/${id}/page.html`, pageSource(id, name.trim())],
    [`tests/pages/${id}/expected.json`, expectedSource()],
  ];
  const taken = files.find(([path]) => existsSync(join(root, path)));
  if (taken) throw new Error(`${taken[0]} is already there: choose another id, or edit that file.`);
  mkdirSync(join(root, 'tests/pages', id), { recursive: true });
  for (const [path, text] of files) writeFileSync(join(root, path), text);
  const index = `${PLATFORMS}/index.ts`;
  writeFileSync(join(root, index), indexSource(platformIds(root)));
  return [...files.map(([path]) => path), index];
}

function nextSteps(id: string): string {
  return `
Next:
  1. tests/pages/${id}/page.html: put the platform's own markup in, with texts of your own.
  2. tests/pages/${id}/expected.json: say which comments must be found, and which words must not.
  3. ${PLATFORMS}/${id}.ts: choose the selectors.
  4. npx vitest run tests/unit/detect/platforms.test.ts
  5. npm run --silent inspect -- tests/pages/${id} --picture out
docs/adding-a-platform.md goes through them one by one.`;
}

function main(): void {
  const [id, name, ...rest] = readArgs(USAGE, { allowPositionals: true }).positionals;
  if (!id || !name || rest.length > 0) throw new Error(USAGE);
  const before = readFileSync(join(ROOT, PLATFORMS, 'index.ts'), 'utf8');
  if (before !== indexSource(platformIds(ROOT)))
    throw new Error(`${PLATFORMS}/index.ts does not list what lies beside it: mend that first.`);
  for (const path of newPlatform(ROOT, id, name)) console.log(`wrote ${path}`);
  console.log(nextSteps(id));
}

if (isMain(import.meta.url)) void runMain(main);
