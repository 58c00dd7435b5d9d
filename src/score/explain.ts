import { at, effectsOf, fallsWithout } from './effects';
import type { Engine, EngineInput, Stretch } from './engine';
import type { Span } from './scorer';
import { spansOf } from './spans';
import { type WorstWindow, worstWindow } from './worst-window';

/** More words than this in a window are first tried in groups. */
const MOST_SINGLE = 48;
const GROUP = 4;
const GROUPS_KEPT = 10;

/**
 * Which words carried the verdict: those the model points at, where it has learnt to (by what raters marked;
 * Pavlopoulos et al. 2021). Else each is blanked out in turn, and counts by how far the odds of each
 * label fall without it (leave-one-out occlusion; Li, Monroe and Jurafsky 2016), or by its odds alone, since
 * of several abusive words none is missed. Looks at the window of a long text that was judged worst.
 * @returns their spans, in text order; none where nothing was found
 */
export async function explainText(engine: Engine, text: string): Promise<Span[]> {
  const input = engine.read(text);
  if (input.reason) return [];
  const worst = await worstWindow(engine, input);
  if (!worst) return [];
  const inside = input.stretches.filter(({ from, to }) => from >= worst.start && to <= worst.end);
  const pointed = await pointedAt(engine, input, worst, inside);
  const tried = pointed.length > 0 ? pointed : await narrowed(engine, input, worst, inside);
  const effects = await effectsOf(engine, input, worst, tried);
  const label = likeliest(worst.full);
  return spansOf(text, tried, effects, label, (row) => pointed.length > 0 || effects.carries(row, label));
}

/** The words that the model itself points at; none where it cannot, or where the verdict hangs on no single word. */
async function pointedAt(
  engine: Engine,
  input: EngineInput,
  { start, end }: WorstWindow,
  stretches: readonly Stretch[],
): Promise<readonly Stretch[]> {
  const { pointer } = engine;
  if (!pointer) return [];
  const marks = await pointer.point(input.ids.slice(start, end));
  return stretches.filter((stretch) =>
    marks.subarray(stretch.from - start, stretch.to - start).some((mark) => mark >= pointer.least),
  );
}

/** All stretches where they are few; else those of the groups whose loss is felt most. */
async function narrowed(
  engine: Engine,
  input: EngineInput,
  worst: WorstWindow,
  stretches: readonly Stretch[],
): Promise<readonly Stretch[]> {
  if (stretches.length <= MOST_SINGLE) return stretches;
  const groups: Stretch[][] = [];
  for (let first = 0; first < stretches.length; first += GROUP) {
    groups.push(stretches.slice(first, first + GROUP));
  }
  const falls = await fallsWithout(engine, input, worst, groups);
  const label = likeliest(worst.full);
  const order = groups.map((_, group) => group).sort((a, b) => at(falls, b, label) - at(falls, a, label));
  const kept = new Set(order.slice(0, GROUPS_KEPT));
  return groups.filter((_, group) => kept.has(group)).flat();
}

function likeliest(scores: Float32Array): number {
  return scores.indexOf(Math.max(...scores));
}
