// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { HostWatch } from '../../../src/detect/host-watch';
import { PacedClock } from './paced';

const MANY = 300;

let clock: PacedClock;
let asked: number;
let timers: number;
let entered: Element[];
let watch: HostWatch;

function host(): HTMLElement {
  return document.body.appendChild(document.createElement('div'));
}

beforeEach(() => {
  document.body.innerHTML = '';
  clock = new PacedClock();
  const after = clock.after.bind(clock);
  asked = 0;
  timers = 0;
  entered = [];
  clock.after = (ms, run) => {
    timers++;
    return after(ms, run);
  };
  watch = new HostWatch(
    (element) => {
      asked++;
      return element.shadowRoot;
    },
    (root) => entered.push(root.host),
    clock,
    new AbortController().signal,
  );
});

describe('elements that may be hosts', () => {
  it('are asked once each as they come, however many there are, under one timer', async () => {
    watch.add(Array.from({ length: MANY }, host));
    watch.check();
    expect([asked, timers]).toEqual([MANY, 1]);
    for (let i = 0; i < MANY; i++) watch.addFrom([host()]);
    expect([asked, timers]).toEqual([2 * MANY, 1]);
    await clock.pass(20_000);
    expect([asked, timers]).toEqual([2 * MANY * 5, 4]);
    watch.addFrom([host()]);
    expect([asked, timers]).toEqual([2 * MANY * 5 + 1, 5]);
  });

  it('are not asked again for one that has its root already', async () => {
    watch.add(Array.from({ length: MANY }, host));
    watch.check();
    await clock.pass(20_000);
    const before = [asked, timers];
    const ready = host();
    ready.attachShadow({ mode: 'open' });
    watch.addFrom([ready]);
    await clock.pass(20_000);
    expect(entered).toEqual([ready]);
    expect([asked, timers]).toEqual([(before[0] ?? 0) + 1, before[1]]);
  });

  it('are asked again soon while others come without end', async () => {
    const late = host();
    watch.addFrom([late]);
    await clock.pass(4000);
    late.attachShadow({ mode: 'open' });
    for (let i = 0; i < 5; i++) {
      watch.addFrom([host()]);
      await clock.pass(100);
    }
    expect(entered).toEqual([late]);
  });

  it('are let be once they have left', async () => {
    const left = host();
    watch.addFrom([left]);
    left.remove();
    await clock.pass(20_000);
    expect([asked, timers]).toEqual([1, 1]);
  });
});
