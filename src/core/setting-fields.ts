import * as v from 'valibot';
import { LABELS, type Label } from './labels';

/** How a setting is drawn and checked; `fallback` is its default and gives its type. */
export type Field<T = unknown> = {
  readonly kind: 'toggle' | 'range' | 'choice' | 'labels';
  readonly fallback: T;
  readonly schema: v.GenericSchema<unknown, T>;
  readonly choices?: readonly string[];
  readonly min?: number;
  readonly max?: number;
};

export function toggle(fallback: boolean): Field<boolean> {
  return { kind: 'toggle', fallback, schema: v.boolean() };
}

export function range(min: number, max: number, fallback: number): Field<number> {
  const schema = v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
  return { kind: 'range', fallback, schema, min, max };
}

export function choice<const T extends string>(choices: readonly T[], fallback: NoInfer<T>): Field<T> {
  return { kind: 'choice', fallback, schema: v.picklist(choices), choices };
}

/** Per label: its own tolerance 0..100, or `off`; a missing label follows the site's tolerance. */
export type LabelTolerances = Partial<Record<Label, number | 'off'>>;

export function labelTolerances(): Field<LabelTolerances> {
  const one = v.optional(
    v.union([v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)), v.literal('off')]),
  );
  const entries = Object.fromEntries(LABELS.map((label) => [label, one])) as Record<Label, typeof one>;
  return {
    kind: 'labels',
    fallback: {},
    schema: v.strictObject(entries) as v.GenericSchema<unknown, LabelTolerances>,
  };
}
