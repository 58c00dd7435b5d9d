import { type ReadonlySignal, signal } from '@preact/signals';
import type { Settings } from '../core/settings';
import { changeSettings, readSettings, watchSettings } from '../platform/settings-store';

/** What the options page shows and changes. */
export interface OptionsModel {
  /** Null until read. */
  readonly settings: ReadonlySignal<Settings | null>;
  /** One sentence about the last change that the browser did not take. */
  readonly problem: ReadonlySignal<string>;
  /** Keeps a change; false, and the problem told, where the browser did not take it. */
  change(change: (settings: Settings) => Settings): Promise<boolean>;
  forgetProblem(): void;
}

export function openOptions(): OptionsModel {
  const settings = signal<Settings | null>(null);
  const problem = signal('');
  const read = async () => {
    settings.value = await readSettings();
  };
  void read();
  watchSettings((changed) => {
    settings.value = changed;
  });
  return {
    settings,
    problem,
    async change(change) {
      problem.value = '';
      try {
        await changeSettings(change);
        return true;
      } catch (error) {
        problem.value = error instanceof Error ? error.message : String(error);
        return false;
      } finally {
        // Not every browser tells a page of its own changes before they resolve.
        await read();
      }
    },
    forgetProblem() {
      problem.value = '';
    },
  };
}
