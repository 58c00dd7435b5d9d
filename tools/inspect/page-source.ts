import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One saved page. */
export interface PageSource {
  /** Name of the page's folder, or of the file where the folder is not its own. */
  readonly id: string;
  readonly file: string;
}

const NAMES = ['page.html.gz', 'page.html'];
const OWN_NAME = /^page\.html(\.gz)?$/;

/**
 * The saved pages that a command-line argument stands for: a file, a folder with a page, or a folder of such.
 * @throws one sentence when there is none.
 */
export function pagesAt(path: string): PageSource[] {
  if (!existsSync(path)) throw new Error(`${path}: there is no such file or folder.`);
  if (!statSync(path).isDirectory()) {
    const own = OWN_NAME.test(basename(path));
    const id = own
      ? basename(dirname(join(process.cwd(), path)))
      : basename(path).replace(/\.html?(\.gz)?$/, '');
    return [{ id, file: path }];
  }
  const name = NAMES.find((each) => existsSync(join(path, each)));
  if (name) return [{ id: basename(join(process.cwd(), path)), file: join(path, name) }];
  const pages = readdirSync(path)
    .sort()
    .map((entry) => join(path, entry))
    .filter((entry) => statSync(entry).isDirectory() && NAMES.some((each) => existsSync(join(entry, each))))
    .flatMap(pagesAt);
  if (pages.length === 0) throw new Error(`${path}: holds neither page.html(.gz) nor folders that do.`);
  return pages;
}

/**
 * The page's markup, UTF-8.
 * @throws one sentence when it cannot be read.
 */
export function readPage(file: string): string {
  try {
    const bytes = readFileSync(file);
    return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    throw new Error(`${file}: could not be read (${(error as Error).message}).`);
  }
}

function webAddress(value: unknown): string | null {
  try {
    const url = new URL(String(value));
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

function addressBeside(file: string): string | null {
  for (const name of ['gold.json', 'expected.json']) {
    const beside = join(dirname(file), name);
    if (!OWN_NAME.test(basename(file)) || !existsSync(beside)) continue;
    try {
      const address = webAddress((JSON.parse(readFileSync(beside, 'utf8')) as { url?: unknown }).url);
      if (address) return address;
    } catch {
      // A damaged neighbour says nothing about the page.
    }
  }
  return null;
}

function addressWithin(html: string): string | null {
  const head = html.slice(0, 500_000);
  for (const [tag] of head.matchAll(/<(?:link|meta)\b[^>]*>/gi)) {
    if (!/rel\s*=\s*["']?canonical|property\s*=\s*["']?og:url/i.test(tag)) continue;
    const value = /(?:href|content)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag);
    const address = webAddress((value?.[1] ?? value?.[2] ?? value?.[3])?.replaceAll('&amp;', '&'));
    if (address) return address;
  }
  return null;
}

/**
 * The address the page was saved from, which platform adapters with hosts ask for: from the file beside it,
 * else the one the page states for itself, else one that belongs to nobody.
 */
export function addressOf(file: string, html: string): string {
  return addressBeside(file) ?? addressWithin(html) ?? 'https://saved-page.invalid/';
}
