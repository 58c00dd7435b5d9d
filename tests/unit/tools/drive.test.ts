import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const PRINTS = `import('./tools/drive.ts').then(({ Console }) => {
  const { constructor: _, ...methods } = Object.getOwnPropertyDescriptors(Console.prototype);
  console.log(Object.values(methods).map(({ value }) => String(value)).join('\\n'));
});`;

describe('what the tools run in pages', () => {
  it('asks a page for nothing that the tools alone have', async () => {
    const { stdout } = await promisify(execFile)('node', ['--import', 'tsx', '-e', PRINTS], { cwd: ROOT });
    expect(stdout).toContain('tabs.connect');
    // The loader of the tools gives every named function its name by a helper, which no page has.
    expect(stdout).not.toContain('__name');
  });
});
