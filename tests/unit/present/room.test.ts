// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeObservers } from '../../fake-observer';

let observers: FakeObservers<{ target: Element; contentRect: { width: number } }>;
let watchRoom: typeof import('../../../src/present/room').watchRoom;

beforeEach(async () => {
  document.body.replaceChildren();
  observers = new FakeObservers('ResizeObserver');
  vi.resetModules();
  ({ watchRoom } = await import('../../../src/present/room'));
});
afterEach(() => vi.unstubAllGlobals());

function line(): HTMLElement {
  const made = document.createElement('div');
  made.style.fontSize = '10px';
  document.body.append(made);
  watchRoom(made);
  return made;
}

const wide = (target: Element, width: number) => observers.tell({ target, contentRect: { width } });

it('tells a line what it has room for, by the size of its letters', () => {
  const made = line();
  expect(made.dataset.room).toBe('ample');
  for (const [width, room] of [
    [270, 'ample'],
    [269, 'short'],
    [150, 'short'],
    [149, 'scant'],
    [600, 'ample'],
  ] as const) {
    wide(made, width);
    expect(made.dataset.room, `${width} px`).toBe(room);
  }
  made.style.fontSize = '40px';
  wide(made, 600);
  expect(made.dataset.room).toBe('short');
});

it('begins with the room that the line before had', () => {
  wide(line(), 200);
  expect(line().dataset.room).toBe('short');
});

it('is not told by a line that is not drawn', () => {
  const made = line();
  wide(made, 200);
  wide(made, 0);
  expect(made.dataset.room).toBe('short');
  expect(observers.watched.has(made)).toBe(true);
});

it('lets go of a line that left the page', () => {
  const made = line();
  made.remove();
  wide(made, 0);
  expect(observers.watched.size).toBe(0);
});

it('is asked of no container, for which a long thread would be laid out anew with every bar', () => {
  expect(readFileSync('src/present/style.css', 'utf8')).not.toMatch(/container-|@container/);
});
