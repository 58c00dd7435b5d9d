import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findBrowser } from '../../../tools/browsers.ts';
import { ROOT } from '../../../tools/paths.ts';

afterEach(() => vi.unstubAllEnvs());

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
/** The tools that npm scripts run. */
const commands = Object.values<string>(scripts).flatMap((line) => /run\.mjs (\S+)/.exec(line)?.[1] ?? []);

describe('a command', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(ROOT, 'tools/run.mjs'), ...args], { encoding: 'utf8' });

  it.each([['no-such-tool'], ['../tools/build'], []])(
    'that is not there ends in one sentence: %s',
    (...args) => {
      const { status, stdout, stderr } = run(...args);
      expect(status).toBe(1);
      expect(stdout).toBe('');
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).toMatch(/There is no tool/);
    },
  );

  it('with a wrong option ends in one sentence', () => {
    const { status, stderr } = run('build', '--browser', 'lynx');
    expect(status).toBe(1);
    expect(stderr.trim()).toBe('--browser is "lynx"; it can be chrome or firefox.');
  });

  it.each([
    ["Unknown option '--colour'", 'score', '--colour', 'x.jsonl'],
    ["Option '--split <value>' argument missing", 'evaluate', '--split'],
    ["Unexpected argument 'chrome'", 'package', 'chrome'],
  ])('that is not understood says so, and what may be given, in one line: %s', (what, ...args) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(new RegExp(`^${what}[^.]*\\. Use: npm run [^.]*${args[0]}`));
  });

  it('that is asked for help gives it, and does nothing', () => {
    const { status, stdout, stderr } = run('new-platform', '--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe('Use: npm run new-platform -- my-forum "My Forum"\n');
  });

  it.each(commands)('answers for what it is given: %s', (name) => {
    expect(readFileSync(join(ROOT, `tools/${name}.ts`), 'utf8')).toContain(' readArgs(');
  });
});

describe('a browser', () => {
  it.each(['chrome', 'firefox'] as const)(
    'that %s_PATH names and that is not there is told',
    async (browser) => {
      vi.stubEnv(`${browser.toUpperCase()}_PATH`, '/no/such/program');
      await expect(findBrowser(browser)).rejects.toThrow(
        /names "\/no\/such\/program", which is not a program/,
      );
    },
  );

  it('is the one that the variable names', async () => {
    vi.stubEnv('CHROME_PATH', process.execPath);
    expect(await findBrowser('chrome')).toBe(process.execPath);
  });
});
