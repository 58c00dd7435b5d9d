import type { Source } from '../core/kept-model';
import type { FaultKind } from '../download/download-fault';

/** What is under way, beside a model that may be ready. */
export type DownloadState =
  | { readonly at: 'reading' | 'idle' }
  | { readonly at: 'paused' | 'loading'; readonly source: Source; readonly bytes: number };

/** What the reader is told about the last thing done. */
export interface Notice {
  readonly kind: FaultKind;
  readonly facts: readonly (string | number)[];
}
