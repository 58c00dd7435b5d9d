import { expect, it } from 'vitest';
import { ADAPTERS } from '../../../src/detect/platforms';
import { oneList } from '../../../tools/build/one-list';

it('the list of adapters that ships is the one that is written', () => {
  const { load } = oneList() as { load(id: string): string | undefined };
  const path = new URL('../../../src/detect/platforms/index.ts', import.meta.url).pathname;
  const [, list] = /^export const ADAPTERS = (.*);$/s.exec(load(path) ?? '') ?? [];
  expect(JSON.parse(list ?? 'null')).toStrictEqual(ADAPTERS);
  expect(load(`${path}x`)).toBeUndefined();
});
