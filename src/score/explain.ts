import { LABEL_COUNT } from '../core/labels';
import type { Engine, EngineInput, Stretch } from './engine';
import { odds, probabilityOf } from './odds';
import type { Span } from './scorer';
import { turn } from './turn';
import { viewsOf } from './views';

/** More words than this in a window are first tried in groups. */
const MOST_SINGLE = 48;
const GROUP = 4;
const GROUPS_KEPT = 10;
const MARKS = /\p{M}+/uy;
const BATCH = 16;
const BATCH_PIECES = 2048;
/** Below this probability nothing was found, and no word carried it. */
const LEAST_VERDICT = 0.4;
/** A word that is as likely as this by itself needs no context; chosen on dev, as the two below. */
const ALONE_ENOUGH = odds(0.82);
/** What else is named makes this difference to the log odds, and is not quite innocent alone. */
const LEAST_FALL = 0.7;
const LEAST_ALONE = odds(0.076);

/** What one stretch does to each label: log odds by which it falls without it, and log odds of it alone. */
interface Effects {
  falls: Float32Array;
  alone: Float32Array;
}

/**
 * Which words carried the verdict: those the model points at, where it has learnt to (by what raters marked;
 * Pavlopoulos et al. 2021). Else each is blanked out in turn, and counts by how far the odds of each
 * label fall without it (leave-one-out occlusion; Li, Monroe and Jurafsky 2016), or by its odds alone, since
 * of several abusive words none is missed. Looks at the window of a long text that was judged worst.
 */
export async function explainText(engine: Engine, text: string): Promise<Span[]> {
  const input = engine.read(text);
  if (input.reason) return [];
  const found = await worstOf(engine, input);
  if (!found) return [];
  const { window, full } = found;
  const label = likeliest(full);
  const inside = input.stretches.filter(({ from, to }) => from >= window[0] && to <= window[1]);
  const pointed = await pointedAt(engine, input, window, inside);
  const tried = pointed.length > 0 ? pointed : await narrowed(engine, input, window, full, inside);
  const falls = await fallsWithout(
    engine,
    input,
    window,
    full,
    tried.map((stretch) => [stretch]),
  );
  const alone = await runAll(
    engine,
    tried.map(({ from, to }) => input.ids.slice(from, to)),
  );
  const effects = { falls, alone: alone.map(odds) };
  const carried = (row: number): boolean => pointed.length > 0 || carries(effects, row, label);
  return spansOf(text, tried, effects, label, carried);
}

/** A window and its probabilities. */
interface Worst {
  readonly window: readonly [number, number];
  readonly full: Float32Array;
}

/** The window that is judged worst: of the whole view, for its context, or where that finds nothing, of the near one. */
async function worstOf(engine: Engine, input: EngineInput): Promise<Worst | null> {
  const windows = viewsOf(input.ids.length, engine);
  for (const view of [0, 1]) {
    const own = windows.filter((window) => window.view === view);
    const scores = await runAll(
      engine,
      own.map(({ start, end }) => input.ids.slice(start, end)),
    );
    const all = own.map(({ start, end }, row): Worst => {
      return { window: [start, end], full: scores.subarray(row * LABEL_COUNT, (row + 1) * LABEL_COUNT) };
    });
    const highest = Math.max(...all.map(({ full }) => top(full)));
    const worst = all.find(({ full }) => top(full) === highest);
    if (worst && top(worst.full) >= LEAST_VERDICT) return worst;
  }
  return null;
}

function top(scores: Float32Array): number {
  return Math.max(...scores);
}

/** The words that the model itself points at; none where it cannot, or where the verdict hangs on no single word. */
async function pointedAt(
  engine: Engine,
  input: EngineInput,
  [from, to]: readonly [number, number],
  stretches: readonly Stretch[],
): Promise<readonly Stretch[]> {
  const { pointer } = engine;
  if (!pointer) return [];
  const marks = await pointer.point(input.ids.slice(from, to));
  return stretches.filter((stretch) =>
    marks.subarray(stretch.from - from, stretch.to - from).some((mark) => mark >= pointer.least),
  );
}

/** Whether a word carried the verdict, by what the verdict is without it and what it is alone. */
function carries({ falls, alone }: Effects, row: number, label: number): boolean {
  const by = at(alone, row, label);
  return by >= ALONE_ENOUGH || (at(falls, row, label) >= LEAST_FALL && by >= LEAST_ALONE);
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
  for (let first = 0; first < stretches.length; first += GROUP) {
    groups.push(stretches.slice(first, first + GROUP));
  }
  const falls = await fallsWithout(engine, input, window, full, groups);
  const label = likeliest(full);
  const order = groups.map((_, group) => group).sort((a, b) => at(falls, b, label) - at(falls, a, label));
  const kept = new Set(order.slice(0, GROUPS_KEPT));
  return groups.filter((_, group) => kept.has(group)).flat();
}

/** By how many log odds each label falls without each set of stretches, shape [sets, 7]. */
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
  return scores.map((score, place) => odds(full[place % LABEL_COUNT] as number) - odds(score));
}

/** The probabilities of windows, shape [windows, 7]; before each batch what is judged meanwhile has its turn. */
async function runAll(engine: Engine, windows: readonly (readonly number[])[]): Promise<Float32Array> {
  const out = new Float32Array(windows.length * LABEL_COUNT);
  const longest = windows.reduce((most, { length }) => Math.max(most, length), 1);
  const most = Math.max(1, Math.min(BATCH, Math.floor(BATCH_PIECES / longest)));
  for (let first = 0; first < windows.length; first += most) {
    await turn();
    out.set(await engine.run(windows.slice(first, first + most)), first * LABEL_COUNT);
  }
  return out;
}

/** Runs of neighbouring words that weigh enough, as spans of the text. */
function spansOf(
  text: string,
  stretches: readonly Stretch[],
  effects: Effects,
  label: number,
  carried: (row: number) => boolean,
): Span[] {
  const out: { start: number; end: number; weight: number; weights: number[] }[] = [];
  stretches.forEach((stretch, row) => {
    if (!carried(row)) return;
    const weights = Array.from({ length: LABEL_COUNT }, (_, one) => weightOf(effects, row, one));
    const last = out[out.length - 1];
    const end = withMarks(text, stretch.end);
    if (last && (stretch.start <= last.end || /^\s*$/.test(text.slice(last.end, stretch.start)))) {
      last.end = Math.max(last.end, end);
      last.weights = last.weights.map((weight, one) => Math.max(weight, weights[one] as number));
      last.weight = last.weights[label] as number;
    } else {
      out.push({ start: stretch.start, end, weight: weights[label] as number, weights });
    }
  });
  return out;
}

/** Where a word ends, with the accents and strokes that stand on its last letter: no character is cut in two. */
function withMarks(text: string, end: number): number {
  MARKS.lastIndex = end;
  return MARKS.test(text) ? MARKS.lastIndex : end;
}

/** How much of a label hangs on a stretch, 0..1: its probability alone, or the share of the odds lost without it. */
function weightOf({ falls, alone }: Effects, row: number, label: number): number {
  const probability = probabilityOf(at(alone, row, label));
  return Math.max(probability, 1 - Math.exp(-Math.max(0, at(falls, row, label))));
}

function at(values: Float32Array, row: number, label: number): number {
  return values[row * LABEL_COUNT + label] as number;
}

function likeliest(scores: Float32Array): number {
  return scores.indexOf(Math.max(...scores));
}
