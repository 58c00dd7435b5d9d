import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Settings } from '../core/settings';
import { changeSettings, readSettings, watchSettings } from '../platform/settings-store';
import { text } from '../platform/words';
import { askScores, type ScorerAnswer } from '../ui/ask-scorer';
import { Note } from '../ui/note';
import { countText, labelText, numberText } from '../ui/say';
import { Slider } from '../ui/slider';
import { type Draft, useDraft } from '../ui/use-draft';
import { type SampleState, sampleState } from './sample-state';
import { SAMPLES } from './sample-texts';

/** The tolerance, chosen by what it does to six comments that the model judges here and now. */
export function Samples() {
  const settings = useSignal<Settings | null>(null);
  const answer = useSignal<ScorerAnswer | null>(null);
  const problem = useSignal('');
  useEffect(() => {
    const gone = new AbortController();
    // The options, which this page leads to, change the same value.
    watchSettings((changed) => {
      settings.value = changed;
    }, gone.signal);
    void tell(problem, async () => {
      settings.value = await readSettings();
    });
    void askScores(SAMPLES.map((key) => text(key))).then((scored) => {
      answer.value = scored;
    });
    return () => gone.abort();
  }, [settings, answer, problem]);
  const tolerance = useDraft(settings.value?.defaults.tolerance ?? 50, (value) =>
    keepTolerance(value, settings, problem),
  );
  return (
    <section class="sheet" aria-labelledby="samples-title">
      <h2 id="samples-title">{text('samples_title')}</h2>
      <p class="soft intro">{text('samples_intro')}</p>
      {problem.value && <Note tone="bad">{problem.value}</Note>}
      {settings.value && <Judged settings={settings.value} answer={answer.value} tolerance={tolerance} />}
    </section>
  );
}

async function keepTolerance(
  tolerance: number,
  settings: Signal<Settings | null>,
  problem: Signal<string>,
): Promise<void> {
  problem.value = '';
  await tell(problem, () => changeSettings((s) => ({ ...s, defaults: { ...s.defaults, tolerance } })));
  await tell(problem, async () => {
    settings.value = await readSettings();
  });
}

/** Does `work`; what goes wrong is told to the reader in one sentence. */
async function tell(problem: Signal<string>, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    problem.value = error instanceof Error ? error.message : String(error);
  }
}

interface JudgedProps {
  readonly settings: Settings;
  readonly answer: ScorerAnswer | null;
  readonly tolerance: Draft<number>;
}

function Judged({ settings, answer, tolerance }: JudgedProps) {
  const states = SAMPLES.map((_, i) =>
    sampleState(answer, i, { ...settings.defaults, tolerance: tolerance.shown }),
  );
  const folded = states.filter((state) => state.name === 'folded').length;
  return (
    <>
      <div class="choose">
        <label class="title" for="tolerance">
          {text('setting_tolerance')}
        </label>
        <output for="tolerance" id="samples-folds">
          {answer && 'results' in answer && countText('samples_folds', folded, numberText(SAMPLES.length))}
        </output>
        <Slider
          id="tolerance"
          value={tolerance.shown}
          onInput={tolerance.tryOut}
          onChange={tolerance.settle}
        />
        <p class="ends small soft">
          <span>{text('tolerance_more')}</span>
          <span>{text('tolerance_less')}</span>
        </p>
      </div>
      {answer === null && <Note>{text('samples_judging')}</Note>}
      {answer && 'problem' in answer && <Note tone="bad">{text('state_no_model', answer.problem)}</Note>}
      <ol class="samples">
        {SAMPLES.map((key, i) => (
          <Sample key={key} number={i + 1} words={text(key)} state={states[i] ?? { name: 'unknown' }} />
        ))}
      </ol>
    </>
  );
}

/** The sign at the head of a bar: two edges that meet. */
function FoldSign() {
  return (
    <svg class="sign" width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d="M4.5 2.5 8 6l3.5-3.5M4.5 13.5 8 10l3.5 3.5"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
      />
    </svg>
  );
}

interface SampleProps {
  readonly number: number;
  readonly words: string;
  readonly state: SampleState;
}

function Sample({ number, words, state }: SampleProps) {
  return (
    <li data-state={state.name}>
      <span class="face" aria-hidden="true">
        {numberText(number)}
      </span>
      {state.name === 'folded' ? (
        <p class="bar">
          <FoldSign />
          {text('bar_folded', labelText(state.label))}
        </p>
      ) : (
        <div>
          <p lang="en" dir="ltr">
            {words}
          </p>
          {state.name === 'unknown' && state.reason && (
            <p class="small soft">{text(`because_${state.reason}`)}</p>
          )}
        </div>
      )}
    </li>
  );
}
