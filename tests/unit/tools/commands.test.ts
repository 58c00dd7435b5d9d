import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findBrowser } from '../../../tools/browsers.ts';
import { ROOT } from '../../../tools/paths.ts';

afterEach(() => vi.unstubAllEnvs());

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
