import { NoRoom, type Source } from '../core/kept-model';
import { sizeOf } from '../core/published-model';

/** What can come of a download besides a model that is ready; each has its sentence, `model_fault_<kind>`. */
export const FAULTS = [
  'offline',
  'unreachable',
  'broken',
  'status',
  'size',
  'content',
  'room',
  'description',
  'missing',
  'kept',
  'address',
  'access',
  'elsewhere',
  'removed',
  'cancelled',
] as const;
export type FaultKind = (typeof FAULTS)[number];

/**
 * A download that did not end well. The texts that the reader sees are made from `kind` and `facts`, in the
 * reader's language; the message is for logs.
 */
export class DownloadFault extends Error {
  override readonly name = 'DownloadFault';

  /** @param facts what fills the places of the kind's sentence: file, host, numbers */
  constructor(
    readonly kind: FaultKind,
    readonly facts: readonly (string | number)[] = [],
  ) {
    super([kind, ...facts].join(' '));
  }
}

/** What went wrong, as a fault: what is none comes from the browser's own store. */
export function asFault(error: unknown, source: Source): DownloadFault {
  if (error instanceof DownloadFault) return error;
  if (error instanceof NoRoom) return new DownloadFault('room', [sizeOf(source)]);
  return new DownloadFault('kept', [error instanceof Error ? error.message : String(error)]);
}
