import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTAINERS } from '../../../src/detect/containers';
import { ADAPTERS } from '../../../src/detect/platforms';
import { listTrouble, platformIds } from '../../../tools/new-platform';
import { twice, unpaired } from './forgotten';
import { pageNames } from './pages';

const ROOT = join(import.meta.dirname, '../../..');
const ids = ADAPTERS.map(({ id }) => id);

describe('the list of platforms', () => {
  it('has every file of its folder, sorted', () => {
    const list = readFileSync(join(ROOT, 'src/detect/platforms/index.ts'), 'utf8');
    expect(listTrouble(list, platformIds(ROOT))).toBeNull();
  });

  it('has platforms whose ids are the names of their files', () => {
    expect(ids).toEqual(platformIds(ROOT));
  });

  it('has a written page a platform, and a platform a page', () => {
    const pages = pageNames().filter((name) => !/^(?:generic|mixed)-/.test(name));
    expect(unpaired([...ids, ...CONTAINERS.map(({ id }) => id)], pages)).toEqual([]);
  });

  it('has as many platforms as it should, each under a name of its own', () => {
    const names = ADAPTERS.map(({ id, name }) => [id, name] as const);
    expect(twice(names, 'name')).toBeNull();
    expect(ADAPTERS.length).toBeGreaterThanOrEqual(92);
  });
});
