import { type ReadonlySignal, signal } from '@preact/signals';
import type { EngineChoice } from '../core/engine';
import type { Settings } from '../core/settings';
import { chooseEngine, readEngine, watchEngine } from '../platform/engine-store';
import { changeSettings, readSettings, watchSettings } from '../platform/settings-store';

/** What the options page shows and changes. */
export interface OptionsModel {
  /** Null until read. */
  readonly settings: ReadonlySignal<Settings | null>;
  /** Which model judges; null until read. */
  readonly engine: ReadonlySignal<EngineChoice | null>;
  /** One sentence about the last change that the browser did not take. */
  readonly problem: ReadonlySignal<string>;
  /** Keeps a change; false, and the problem told, where the browser did not take it. */
  change(change: (settings: Settings) => Settings): Promise<boolean>;
  /** Keeps the choice of a model; false, and the problem told, where the browser did not take it. */
  choose(engine: EngineChoice): Promise<boolean>;
  /** Does what else the browser may refuse; false, and the problem told, where it does. */
  attempt(work: () => Promise<void>): Promise<boolean>;
  forgetProblem(): void;
}

/** Opens the options page's view of the settings. It lives as long as the page does. */
export function openOptions(): OptionsModel {
  const settings = signal<Settings | null>(null);
  const engine = signal<EngineChoice | null>(null);
  const problem = signal('');
  /** Does `work`; false, and the problem told, where the browser did not. */
  const tell = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error);
      return false;
    }
  };
  const read = () =>
    tell(async () => {
      settings.value = await readSettings();
    });
  const readChoice = () =>
    tell(async () => {
      engine.value = await readEngine();
    });
  void read();
  void readChoice();
  watchSettings((changed) => {
    settings.value = changed;
  });
  watchEngine(() => void readChoice());
  const keep = async (work: () => Promise<void>, readAgain: () => Promise<unknown>): Promise<boolean> => {
    problem.value = '';
    const kept = await tell(work);
    // Not every browser tells a page of its own changes before they resolve.
    await readAgain();
    return kept;
  };
  return {
    settings,
    engine,
    problem,
    change: (change) => keep(() => changeSettings(change), read),
    choose: (choice) => keep(() => chooseEngine(choice), readChoice),
    attempt(work) {
      problem.value = '';
      return tell(work);
    },
    forgetProblem() {
      problem.value = '';
    },
  };
}
