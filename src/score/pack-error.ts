import type { ModelFault } from '../core/engine';

export type PackFault = ModelFault;

/** The model could not be loaded. The message is one sentence fit for the reader. */
export class PackError extends Error {
  override readonly name = 'PackError';

  constructor(
    readonly fault: PackFault,
    message: string,
  ) {
    super(message);
  }
}
