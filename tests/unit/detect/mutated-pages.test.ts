// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { type Comment, findComments } from '../../../src/detect';
import { mutate, randomFrom } from './mutate';
import { expectedOf, pageNames, show } from './pages';

/*
 * Whatever a page looks like, the detector ends, says the same twice, and never takes one comment's words for
 * another's, nor the page for a comment. FOLDAWAY_FUZZ_SECONDS=600 goes on for so long with other pages each time.
 */

const SECONDS = Number(process.env.FOLDAWAY_FUZZ_SECONDS ?? 0);
/** Pages of a run that is not timed. */
const ROUNDS = 30;
const CHANGES = 12;
/** Levels of one page in four; happy-dom's own functions call themselves for each. */
const DEPTH = 800;
const DEEP_ONE_IN = 4;
const NEVER = 'html,body,head';

function summary(found: readonly Comment[]): string[] {
  return found.map(({ text, author, platform }) => `${platform} ${author ?? ''} ${text.slice(0, 80)}`);
}

function checkFinds(found: readonly Comment[]): void {
  const bodies = new Set<Element>();
  for (const { element, body, text } of found) {
    expect(element.matches(NEVER)).toBe(false);
    expect(element.contains(body)).toBe(true);
    expect(text.trim()).not.toBe('');
    expect(bodies.has(body)).toBe(false);
    bodies.add(body);
  }
  expect(new Set(found.map(({ element }) => element)).size).toBe(found.length);
}

function round(seed: number, names: readonly string[]): void {
  const random = randomFrom(seed);
  const name = names[Math.floor(random() * names.length)] as string;
  show(name, expectedOf(name).url);
  const made = mutate(document, random, CHANGES, seed % DEEP_ONE_IN === 0 ? DEPTH : 0);
  const told = `seed ${seed}, ${name}: ${made.join(', ')}`;
  for (const adapters of [undefined, []]) {
    let found: Comment[] = [];
    expect(() => {
      found = findComments(document, { adapters });
    }, told).not.toThrow();
    expect(summary(findComments(document, { adapters })), told).toEqual(summary(found));
    checkFinds(found);
  }
}

it(
  'stays sane on pages that are broken at random',
  () => {
    const names = pageNames();
    const end = Date.now() + SECONDS * 1000;
    const first = SECONDS > 0 ? Date.now() % 1_000_000_000 : 1;
    let rounds = 0;
    for (; rounds < ROUNDS || Date.now() < end; rounds++) round(first + rounds, names);
    expect(rounds).toBeGreaterThanOrEqual(ROUNDS);
  },
  (SECONDS + 120) * 1000,
);
