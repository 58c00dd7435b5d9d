import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../files.ts';

/** What must not be in a shipped script, and why. */
const FORBIDDEN: readonly { what: string; pattern: RegExp }[] = [
  { what: 'eval, which the extension CSP refuses', pattern: /(?<![.\w$])eval\s*\(|\(0,\s*eval\)/ },
  {
    what: 'new Function, which the extension CSP refuses',
    pattern: /new\s+Function\s*\(|(?<![.\w$])Function\s*\(\s*["'`]/,
  },
  {
    what: 'a Node.js module',
    pattern: /(?:require|import)\s*\(\s*["'`](?:node:|fs["'`]|path["'`]|node-fetch)/,
  },
  { what: 'an import of a Node.js module', pattern: /from\s*["'](?:node:|fs["']|node-fetch)/ },
  // Chrome reads content scripts as UTF-8 and refuses these ("It isn't UTF-8 encoded").
  { what: 'a Unicode noncharacter that Chrome refuses', pattern: /[\uFFFE\uFFFF\uFDD0-\uFDEF]/ },
];

/**
 * Sentences about what must not ship in the built extension under `dir`; none when all is well.
 */
export function faultsIn(dir: string): string[] {
  const faults: string[] = [];
  for (const file of filesUnder(dir)) {
    const text = /\.(js|html)$/.test(file) ? readFileSync(join(dir, file), 'utf8') : '';
    if (file.endsWith('.js')) {
      for (const { what, pattern } of FORBIDDEN) {
        const hit = pattern.exec(text);
        if (hit)
          faults.push(`${file} has ${what}: …${text.slice(Math.max(0, hit.index - 40), hit.index + 60)}…`);
      }
    }
    if (file.endsWith('.html') && /<script(?![^>]*\bsrc=)[^>]*>|\son\w+=/.test(text)) {
      faults.push(`${file} has an inline script, which the extension CSP refuses.`);
    }
  }
  return faults;
}
