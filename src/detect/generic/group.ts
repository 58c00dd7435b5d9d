import type { Region } from './region';

/** A run of units that may be a thread, with what surrounds it. */
export interface Group {
  readonly regions: readonly Region[];
  /** How many units there are; `regions` may be a sample of them. */
  readonly size: number;
  /** Lowest element that holds all units. */
  readonly container: Element;
  /** Fields that a reader may write into, anywhere on the page. */
  readonly fields: readonly Element[];
}

/** Share of the units for which something holds. */
export function share(group: Group, holds: (region: Region) => boolean): number {
  return group.regions.filter(holds).length / group.regions.length;
}

/** 0 of no numbers. */
export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / (numbers.length || 1);
}

/** The upper one of two middles; 0 of no numbers. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
