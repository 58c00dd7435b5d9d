import { LABEL_COUNT } from '../core/labels';
import type { Engine, EngineInput, Stretch } from './engine';
import type { Span } from './scorer';
import { windowsOf } from './windows';

/** More words than this in a window are first tried in groups. */
const MOST_SINGLE = 48;
const GROUP = 4;
const GROUPS_KEPT = 10;
const BATCH = 16;
/** Least share of the verdict a stretch must carry to be named, and least of the strongest one's. */
const LEAST_WEIGHT = 0.25;
const LEAST_OF_BEST = 0.3;

/**
 * Which words carried the verdict: each is blanked out in turn, and counts by how far the odds of each
 * label fall without it (leave-one-out occlusion; Li, Monroe and Jurafsky 2016). Looks at the window of a
 * long text that was judged worst.
 */
export async function explainText(engine: Engine, text: string): Promise<Span[]> {
  const input = engine.read(text);
  if (input.reason) return [];
  const windows = windowsOf(input.ids.length, engine.window);
  const whole = await runAll(
    engine,
    windows.map(([start, end]) => input.ids.slice(start, end)),
  );
  const worst = worstWindow(whole, windows.length);
  const [from, to] = windows[worst] ?? [0, 0];
  const full = whole.subarray(worst * LABEL_COUNT, (worst + 1) * LABEL_COUNT);
  const stretches = input.stretches.filter((stretch) => stretch.from >= from && stretch.to <= to);
  const tried = await narrowed(engine, input, [from, to], full, stretches);
  const falls = await fallsWithout(
    engine,
    input,
    [from, to],
    full,
    tried.map((stretch) => [stretch]),
  );
  return spansOf(text, tried, falls, likeliest(full));
}

/** All stretches where they are few; else those of the groups whose loss is felt most. */
async function narrowed(
  engine: Engine,
  input: EngineInput,
  window: readonly [number, number],
  full: Float32Array,
  stretches: readonly Stretch[],
): Promise<readonly Stretch[]> {
  if (stretches.length <= MOST_SINGLE) return stretches;
  const groups: Stretch[][] = [];
  for (let at = 0; at < stretches.length; at += GROUP) groups.push(stretches.slice(at, at + GROUP));
  const falls = await fallsWithout(engine, input, window, full, groups);
  const label = likeliest(full);
  const order = groups.map((_, at) => at).sort((a, b) => fall(falls, b, label) - fall(falls, a, label));
  const kept = new Set(order.slice(0, GROUPS_KEPT));
  return groups.filter((_, at) => kept.has(at)).flat();
}

/** By how much each label falls without each set of stretches, 0..1, shape [sets, 7]. */
async function fallsWithout(
  engine: Engine,
  input: EngineInput,
  [from, to]: readonly [number, number],
  full: Float32Array,
  sets: readonly (readonly Stretch[])[],
): Promise<Float32Array> {
  const blanked = sets.map((set) => {
    const ids = input.ids.slice(from, to);
    for (const stretch of set) ids.fill(engine.blank, stretch.from - from, stretch.to - from);
    return ids;
  });
  const scores = await runAll(engine, blanked);
  return scores.map((score, at) => {
    const fallen = odds(full[at % LABEL_COUNT] as number) - odds(score);
    return 1 - Math.exp(-Math.max(0, fallen));
  });
}

async function runAll(engine: Engine, windows: readonly (readonly number[])[]): Promise<Float32Array> {
  const out = new Float32Array(windows.length * LABEL_COUNT);
  for (let at = 0; at < windows.length; at += BATCH) {
    out.set(await engine.run(windows.slice(at, at + BATCH)), at * LABEL_COUNT);
  }
  return out;
}

/** Runs of neighbouring words that weigh enough, as spans of the text. */
function spansOf(text: string, stretches: readonly Stretch[], falls: Float32Array, label: number): Span[] {
  const weights = stretches.map((_, at) => fall(falls, at, label));
  const least = Math.max(LEAST_WEIGHT, LEAST_OF_BEST * Math.max(0, ...weights));
  const out: { start: number; end: number; weight: number; weights: number[] }[] = [];
  stretches.forEach((stretch, at) => {
    const weight = weights[at] as number;
    if (weight < least) return;
    const all = [...falls.subarray(at * LABEL_COUNT, (at + 1) * LABEL_COUNT)];
    const last = out[out.length - 1];
    if (last && (stretch.start <= last.end || /^\s*$/.test(text.slice(last.end, stretch.start)))) {
      last.end = Math.max(last.end, stretch.end);
      last.weight = Math.max(last.weight, weight);
      last.weights = last.weights.map((one, i) => Math.max(one, all[i] as number));
    } else {
      out.push({ start: stretch.start, end: stretch.end, weight, weights: all });
    }
  });
  return out;
}

function fall(falls: Float32Array, row: number, label: number): number {
  return falls[row * LABEL_COUNT + label] as number;
}

function likeliest(scores: Float32Array): number {
  return scores.indexOf(Math.max(...scores));
}

function worstWindow(scores: Float32Array, count: number): number {
  let worst = 0;
  let highest = -1;
  for (let row = 0; row < count; row++) {
    const top = Math.max(...scores.subarray(row * LABEL_COUNT, (row + 1) * LABEL_COUNT));
    if (top > highest) {
      highest = top;
      worst = row;
    }
  }
  return worst;
}

/** Log odds, kept finite. */
function odds(probability: number): number {
  const p = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(p / (1 - p));
}
