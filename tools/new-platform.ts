import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, readArgs, runMain } from './main.ts';
import { adapterSource, expectedSource, indexSource, pageSource } from './new-platform/sources.ts';
import { ROOT } from './paths.ts';

/*
 * npm run new-platform -- ID "NAME"
 * Starts a platform: its adapter, its page, what must be found there, and its line in the list of platforms.
 */

const USAGE = 'Use: npm run new-platform -- my-forum "My Forum"';
const PLATFORMS = 'src/detect/platforms';
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** How the names of pages begin that are no platform's. */
const NO_PLATFORM = /^(?:generic|mixed)-/;

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
    throw new Error(
      `"${id}" cannot be an id: begin with a lower-case letter, then letters, digits and hyphens, as in my-forum.`,
    );
  if (NO_PLATFORM.test(id))
    throw new Error(`"${id}" cannot be an id: pages of that name are of no platform. Choose another.`);
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

/** What must be done before the list of platforms can be written anew, as one sentence; null where it is as it should be. */
export function listTrouble(index: string, ids: readonly string[]): string | null {
  if (index === indexSource(ids)) return null;
  const listed = [...index.matchAll(/ from '\.\/([^']+)';/g)].map(([, id]) => id as string);
  const list = `${PLATFORMS}/index.ts`;
  const gone = listed.filter((id) => !ids.includes(id));
  if (gone.length > 0)
    return `${list} lists ${gone.join(', ')}, and there is no such file beside it: take the lines out, or bring the file back.`;
  const left = ids.filter((id) => !listed.includes(id));
  if (left.length > 0)
    return `${list} does not list ${left.join(', ')}, which lies beside it: add the import and the line, sorted, or move the file away.`;
  return `${list} is not in the order of its files' names, or more than a list was written there: mend that first.`;
}

function nextSteps(id: string): string {
  return `
Next:
  1. tests/pages/${id}/page.html: put the platform's own markup in, with texts of your own.
  2. tests/pages/${id}/expected.json: say which comments must be found, and which words must not.
  3. ${PLATFORMS}/${id}.ts: choose the selectors.
  4. npx vitest run tests/unit/detect, and npm run types
  5. npm run --silent inspect -- tests/pages/${id} --picture out
docs/adding-a-platform.md goes through them one by one.`;
}

function main(): void {
  const [id, name, ...rest] = readArgs(USAGE, { allowPositionals: true }).positionals;
  if (!id || !name || rest.length > 0) throw new Error(USAGE);
  const before = readFileSync(join(ROOT, PLATFORMS, 'index.ts'), 'utf8');
  const trouble = listTrouble(before, platformIds(ROOT));
  if (trouble) throw new Error(trouble);
  for (const path of newPlatform(ROOT, id, name)) console.log(`wrote ${path}`);
  console.log(nextSteps(id));
}

if (isMain(import.meta.url)) void runMain(main);
