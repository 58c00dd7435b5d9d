import { afterAll, beforeEach, describe } from 'vitest';
import { BROWSERS } from '../../tools/manifest';
import { showsControls } from './present/controls';
import { showsLooks } from './present/looks';
import { showsPage } from './present/page';
import { showsPlaces } from './present/places';
import { Stage } from './present/stage';

/* The presenter by itself, in a browser that has nothing else of ours. */

describe.each(BROWSERS)('on the page, %s', (browser) => {
  let stage: Stage | null = null;

  // Not before all: a start that fails is a try that fails, and there is another.
  beforeEach(async () => {
    if (stage && !(await stage.isAlive())) {
      await stage.close();
      stage = null;
    }
    stage ??= await Stage.open(browser);
  });
  afterAll(() => stage?.close());

  const there = () => {
    if (!stage) throw new Error('There is no stage outside of a test.');
    return stage;
  };
  showsLooks(there);
  showsControls(there, browser);
  showsPage(there);
  showsPlaces(there);
});
