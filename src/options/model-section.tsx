import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { countCorrections, eraseCorrections } from '../platform/corrections';
import { text } from '../platform/words';
import { ConfirmButton } from '../ui/confirm-button';
import { followScorer } from '../ui/follow-scorer';
import { Note } from '../ui/note';
import { countText } from '../ui/say';
import { EngineChoice } from './engine-choice';
import { EngineComparison } from './engine-comparison';
import { openDownloads } from './open-downloads';
import type { SectionProps } from './options';
import { PublishedModel } from './published-model';
import { ScorerNote, useAsking } from './scorer-note';
import { Section } from './section';
import { useReading } from './use-reading';

/** Which model judges, how it is, and what the reader has corrected. */
export function ModelSection(props: SectionProps) {
  const engine = props.model.engine.value;
  const scorer = useMemo(followScorer, []);
  const downloads = useMemo(openDownloads, []);
  const ready = downloads.ready.value;
  const known = downloads.state.value.at !== 'reading';
  useAsking(scorer, engine, ready);
  useReading(() => void downloads.lookAgain());
  const isAway = engine === 'tfjs-toxicity' && !ready;
  const remove = async () => {
    // First the switch: nothing is to be judged by a model that is on its way out.
    if (engine === 'builtin' || (await props.model.choose('builtin'))) await downloads.remove();
  };
  return (
    <Section id="model">
      <EngineChoice {...props} ready={ready} />
      {known && isAway && <Note tone="bad">{text('model_not_here')}</Note>}
      <ScorerNote state={scorer.state.value} engine={engine} isAway={isAway} />
      <PublishedModel downloads={downloads} onRemove={remove} />
      <EngineComparison hasPublished={ready !== null} />
      <Corrections model={props.model} />
    </Section>
  );
}

function Corrections({ model }: Pick<SectionProps, 'model'>) {
  const count = useSignal<number | null>(null);
  const read = async () => {
    count.value = await countCorrections();
  };
  useReading(() => void read());
  if (count.value === null) return null;
  return (
    <div class="setting" data-setting="corrections">
      <div>
        <h3 class="title" id="corrections-title" tabIndex={-1}>
          {text('corrections_title')}
        </h3>
        <p class="small soft">{countText('corrections_count', count.value)}</p>
      </div>
      {count.value > 0 && (
        <ConfirmButton
          id="erase-corrections"
          words={text('corrections_erase')}
          onConfirm={() => {
            document.getElementById('corrections-title')?.focus();
            void model.attempt(eraseCorrections).then(read);
          }}
        />
      )}
    </div>
  );
}
