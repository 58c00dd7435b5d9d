import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Span } from '../core/engine';
import type { Settings } from '../core/settings';
import type { Unjudged } from '../core/verdict';
import { takeText } from '../platform/try-text';
import { text } from '../platform/words';
import { askScores, askSpans } from '../ui/ask-scorer';
import { Button } from '../ui/button';
import { MarkedText } from '../ui/marked-text';
import { Note } from '../ui/note';
import { numberText } from '../ui/say';
import { ScoreBars } from '../ui/score-bars';
import { wouldFold } from '../ui/would-fold';
import type { SectionProps } from './options';
import { Section } from './section';

type Result =
  | { readonly state: 'judging' }
  | { readonly state: 'problem'; readonly problem: string }
  | { readonly state: 'unjudged'; readonly reason: Unjudged }
  | {
      readonly state: 'judged';
      readonly text: string;
      readonly scores: readonly number[];
      readonly table: readonly number[];
      readonly spans: readonly Span[] | null;
    };

/** Judges `typed` and puts what comes of it into `result`, unless something newer was asked meanwhile. */
async function judge(typed: string, result: Signal<Result | null>): Promise<void> {
  const asked: Result = { state: 'judging' };
  result.value = asked;
  const [answer, spans] = await Promise.all([askScores([typed]), askSpans(typed)]);
  if (result.value !== asked) return;
  if ('problem' in answer) {
    result.value = { state: 'problem', problem: answer.problem };
    return;
  }
  const scores = answer.results[0] ?? 'failed';
  result.value =
    typeof scores === 'string'
      ? { state: 'unjudged', reason: scores }
      : { state: 'judged', text: typed, scores, table: answer.engine.tolerance, spans };
}

/** A box to try the model in: what it says of a text, and which words made it say so. */
export function TryIt({ settings }: SectionProps) {
  const typed = useSignal('');
  const result = useSignal<Result | null>(null);
  useEffect(() => {
    void takeText().then((offered) => {
      if (!offered) return;
      typed.value = offered;
      void judge(offered, result);
    });
  }, [typed, result]);
  return (
    <Section id="try">
      <form
        class="try"
        onSubmit={(event) => {
          event.preventDefault();
          void judge(typed.value, result);
        }}
      >
        <label for="try-text">{text('try_label')}</label>
        <textarea
          id="try-text"
          class="entry"
          dir="auto"
          rows={3}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
        <Button type="submit" look="main" id="try-judge" disabled={!typed.value.trim()}>
          {text('try_judge')}
        </Button>
      </form>
      <div aria-live="polite" id="try-result">
        {result.value && <TryResult result={result.value} settings={settings} />}
      </div>
    </Section>
  );
}

function TryResult({ result, settings }: { readonly result: Result; readonly settings: Settings }) {
  switch (result.state) {
    case 'judging':
      return <Note told>{text('try_judging')}</Note>;
    case 'problem':
      return (
        <Note told tone="bad">
          {text('state_no_model', result.problem)}
        </Note>
      );
    case 'unjudged':
      return (
        <Note told tone="warn">
          {text(`because_${result.reason}`)}
        </Note>
      );
    case 'judged': {
      const { tolerance } = settings.defaults;
      const folds = wouldFold(result.scores, result.table, settings.defaults);
      if (folds === null)
        return (
          <Note told tone="warn">
            {text('because_failed')}
          </Note>
        );
      return (
        <div class="verdict" data-folds={folds}>
          <Note told tone={folds ? 'good' : 'plain'}>
            {text(folds ? 'try_folds' : 'try_stays', numberText(tolerance))}
          </Note>
          <MarkedText text={result.text} spans={result.spans ?? []} />
          {!result.spans?.length && (
            <p class="small soft">{text(result.spans ? 'try_words_none' : 'bar_why_words_failed')}</p>
          )}
          <ScoreBars scores={result.scores} />
        </div>
      );
    }
  }
}
