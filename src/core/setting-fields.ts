import { LABELS, type Label } from './labels';
import { aFlag, aRecord, aWhole, eitherOf, oneOf, type Read } from './read';

/** How a setting is drawn and checked; `fallback` is its default and gives its type. */
export type Field<T = unknown> = {
  readonly kind: 'toggle' | 'range' | 'choice' | 'labels';
  readonly fallback: T;
  readonly read: Read<T>;
  readonly choices?: readonly string[];
  readonly min?: number;
  readonly max?: number;
};

export function toggle(fallback: boolean): Field<boolean> {
  return { kind: 'toggle', fallback, read: aFlag };
}

export function range(min: number, max: number, fallback: number): Field<number> {
  return { kind: 'range', fallback, read: aWhole(min, max), min, max };
}

export function choice<const T extends string>(choices: readonly T[], fallback: NoInfer<T>): Field<T> {
  return { kind: 'choice', fallback, read: oneOf(...choices), choices };
}

/** Per label: its own tolerance 0..100, or `off`; a missing label follows the site's tolerance. */
export type LabelTolerances = Partial<Record<Label, number | 'off'>>;

export function labelTolerances(): Field<LabelTolerances> {
  const isLabel = (key: string) => (LABELS as readonly string[]).includes(key);
  return {
    kind: 'labels',
    fallback: {},
    read: aRecord(isLabel, eitherOf(aWhole(0, 100), oneOf('off'))),
  };
}
