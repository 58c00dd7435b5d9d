import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { countCorrections, eraseCorrections } from '../platform/corrections';
import { text } from '../platform/words';
import { ConfirmButton } from '../ui/confirm-button';
import { followScorer } from '../ui/follow-scorer';
import { Note } from '../ui/note';
import { countText } from '../ui/say';
import { scorerLine } from '../ui/scorer-line';
import { GeneralRow } from './general-row';
import type { SectionProps } from './options';
import { Section } from './section';

/** Which model judges, how it is, and what the reader has corrected. */
export function ModelSection(props: SectionProps) {
  const { engine } = props.settings.general;
  const scorer = useMemo(followScorer, []);
  useEffect(() => scorer.ask(), [engine, scorer]);
  const state = scorer.state.value;
  return (
    <Section id="model">
      <GeneralRow {...props} name="engine" />
      {state?.state === 'failed' ? (
        <Note tone="bad">{text('state_no_model', state.problem ?? '')}</Note>
      ) : (
        <Note>{scorerLine(state)}</Note>
      )}
      <Corrections />
    </Section>
  );
}

function Corrections() {
  const count = useSignal<number | null>(null);
  const read = async () => {
    count.value = await countCorrections();
  };
  useEffect(() => void read(), []);
  if (count.value === null) return null;
  return (
    <div class="setting" data-setting="corrections">
      <div>
        <h3 class="title">{text('corrections_title')}</h3>
        <p class="small soft">{countText('corrections_count', count.value)}</p>
      </div>
      {count.value > 0 && (
        <ConfirmButton
          id="erase-corrections"
          words={text('corrections_erase')}
          onConfirm={() => void eraseCorrections().then(read)}
        />
      )}
    </div>
  );
}
