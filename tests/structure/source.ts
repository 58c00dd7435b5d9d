import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { parseSync } from 'vite';
import { filesUnder } from '../../tools/files.ts';
import { ROOT } from '../../tools/paths.ts';

type Parsed = ReturnType<typeof parseSync>;

/** One TypeScript file of the project, parsed. */
export interface Source {
  /** From the top of the project: `src/core/labels.ts`. */
  readonly path: string;
  readonly text: string;
  readonly program: Parsed['program'];
  /** What it imports, as written. */
  readonly imports: readonly string[];
}

/** Reads and parses every TypeScript file under `folder`. */
export function sourcesUnder(folder: string): Source[] {
  return filesUnder(join(ROOT, folder))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => {
      const path = `${folder}/${file}`;
      const text = readFileSync(join(ROOT, path), 'utf8');
      const { program, module, errors } = parseSync(path, text);
      if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
      const reexports = module.staticExports.flatMap((e) =>
        e.entries.map((entry) => entry.moduleRequest?.value),
      );
      const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
        text.slice(start, end).replace(/^["'`]|["'`]$/g, ''),
      );
      const all = [...module.staticImports.map((i) => i.moduleRequest.value), ...reexports, ...dynamic];
      return { path, text, program, imports: [...new Set(all.filter((name) => name !== undefined))] };
    });
}

const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

/**
 * The file that `name` means in the file `from`.
 * @returns its path from the top of the project; undefined for a package
 */
export function resolveImport(from: string, name: string): string | undefined {
  if (name === '#browser') return 'src/platform/browser.polyfill.ts';
  if (name === '#generic') return 'src/detect/generic/ready.ts';
  if (name === '#host') return 'src/platform/host.chrome.ts';
  if (!name.startsWith('.')) return undefined;
  const path = join(dirname(from), name.replace(/\?.*$/, ''));
  const found = ENDINGS.map((ending) => path + ending).find(
    (file) => /\.\w+$/.test(file) && existsSync(join(ROOT, file)),
  );
  if (!found) throw new Error(`${from} imports "${name}", which is not there.`);
  return found;
}
