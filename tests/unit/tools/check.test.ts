import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { faultsIn } from '../../../tools/build/check.ts';

const dir = mkdtempSync(join(tmpdir(), 'foldaway-check-'));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function faultsOf(file: string, text: string): string[] {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, file), text);
  return faultsIn(dir);
}

describe('a built extension is refused', () => {
  it.each([
    ['eval', 'const a = eval("1")'],
    ['an indirect eval', 'const a = (0,eval)("1")'],
    ['a function from a string', 'const f = new Function("return 1")'],
    ['a call of Function', 'const f = Function("return this")()'],
    ['a required module of Node', 'const fs = require("fs")'],
    ['an imported module of Node', 'import { x } from "node:fs"'],
    ['a character that Chrome refuses', 'const end = "\uFFFF"'],
  ])('for %s', (_, script) => {
    expect(faultsOf('content.js', script)).toHaveLength(1);
  });

  it.each([
    ['a script in a page', '<script>go()</script>'],
    ['a handler in a page', '<p onclick="go()">'],
  ])('for %s', (_, page) => {
    expect(faultsOf('popup.html', page)).toHaveLength(1);
  });

  it.each([
    ['content.js', 'model.eval(x); const newFunction = 1; load.require("fs2"); medieval(x)'],
    ['popup.html', '<script type="module" src="/ui/popup.js"></script><meta content="once=1">'],
  ])('and not for what only looks so, in %s', (file, text) => {
    expect(faultsOf(file, text)).toEqual([]);
  });
});
