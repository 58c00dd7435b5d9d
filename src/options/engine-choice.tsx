import { useState } from 'preact/hooks';
import { ENGINES, type EngineChoice as Engine } from '../core/engine';
import type { Source } from '../core/kept-model';
import { text } from '../platform/words';
import { wordsKey } from '../ui/say';
import type { SectionProps } from './options';

interface Props extends SectionProps {
  /** The downloaded model; only where there is one can it be chosen. */
  readonly ready: Source | null;
}

/** Which model judges, on all sites and from the next comment on. */
export function EngineChoice({ model, ready }: Props) {
  const engine = model.engine.value;
  const [, drawAgain] = useState({});
  const choose = async (choice: Engine) => {
    // The browser has moved the mark already; what is chosen is as it was, and nothing else would draw it.
    if (!(await model.choose(choice))) drawAgain({});
  };
  return (
    <fieldset class="setting" data-setting="engine" data-wide="true">
      <legend class="title">{text('setting_engine')}</legend>
      <p class="small soft">{text('setting_engine_help')}</p>
      <div>
        {ENGINES.map((choice) => (
          <label key={choice} class="choice">
            <input
              type="radio"
              name="engine"
              value={choice}
              checked={choice === engine}
              disabled={choice === 'tfjs-toxicity' && choice !== engine && !ready}
              onChange={() => void choose(choice)}
            />
            <span>
              {text(wordsKey('choice_engine', choice))}
              <span class="small soft engine-about">{text(wordsKey('model_about', choice))}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
