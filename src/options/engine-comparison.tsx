import { type Signal, useSignal } from '@preact/signals';
import { ENGINES, type EngineChoice } from '../core/engine';
import type { Answer, Measurement } from '../core/messages';
import { send } from '../platform/messages';
import { text } from '../platform/words';
import { Button } from '../ui/button';
import { Note } from '../ui/note';
import { numberText, wordsKey } from '../ui/say';
import { megabytesText } from './bytes-text';

type Row = { readonly engine: EngineChoice; readonly answer: Answer<Measurement> | null };

/** Runs the engines one after the other; each row shows as soon as it is known. */
async function compare(engines: readonly EngineChoice[], rows: Signal<readonly Row[]>): Promise<void> {
  const done: Row[] = [];
  for (const engine of engines) {
    rows.value = [...done, { engine, answer: null }];
    const answer = await send('options-measure', { engine }).catch((error) => ({ problem: String(error) }));
    done.push({ engine, answer });
    rows.value = done.slice();
  }
}

/** Both models side by side, measured on this very computer. */
export function EngineComparison({ hasPublished }: { readonly hasPublished: boolean }) {
  const rows = useSignal<readonly Row[]>([]);
  const busy = rows.value.some(({ answer }) => answer === null);
  const engines = ENGINES.filter((engine) => engine === 'builtin' || hasPublished);
  const slow = rows.value.some(({ answer }) => answer && 'ok' in answer && answer.ok.backend === 'cpu');
  return (
    <div class="model-comparison" id="engine-comparison">
      <h3 class="title">{text('model_compare_title')}</h3>
      <p class="small soft">{text(hasPublished ? 'model_compare_intro' : 'model_compare_intro_one')}</p>
      <Button id="model-compare" busy={busy} onClick={() => void compare(engines, rows)}>
        {text('model_compare')}
      </Button>
      <div aria-live="polite" aria-busy={busy}>
        {rows.value.length > 0 && <Table rows={rows.value} />}
        {slow && (
          <Note told tone="warn">
            {text('model_slow')}
          </Note>
        )}
      </div>
    </div>
  );
}

function Table({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <table>
      <thead>
        <tr>
          {['model', 'load', 'speed', 'memory'].map((column) => (
            <th key={column} scope="col">
              {text(`model_column_${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ engine, answer }) => (
          <tr key={engine} data-engine={engine} data-done={answer !== null && 'ok' in answer}>
            <th scope="row">{text(wordsKey('choice_engine', engine))}</th>
            {answer && 'ok' in answer ? (
              <Figures {...answer.ok} />
            ) : (
              <td colSpan={3}>{answer ? answer.problem : text('model_measuring')}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figures({ loadMilliseconds, millisecondsPerComment, bytes }: Measurement) {
  const milliseconds = (n: number) =>
    numberText(n, { style: 'unit', unit: 'millisecond', maximumSignificantDigits: 3 });
  return (
    <>
      <td>{milliseconds(loadMilliseconds)}</td>
      <td>{milliseconds(millisecondsPerComment)}</td>
      <td>{megabytesText(bytes)}</td>
    </>
  );
}
