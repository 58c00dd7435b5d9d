import type { FrameCounts } from '../core/status';
import { text } from '../platform/words';
import { countText, numberText, pluralText } from '../ui/say';
import type { PopupModel } from './popup-model';
import { foldedKnown } from './totals';

/** Found, judged, folded; and how many were not judged, by reason. */
export function Counts({ model }: { readonly model: PopupModel }) {
  const totals = model.totals.value;
  return (
    <section class="counts" aria-label={text('popup_counts')}>
      <dl>
        <Count name="found" value={totals.found} />
        <Count name="judged" value={totals.judged} />
        <Count name="folded" value={foldedKnown(totals)} />
      </dl>
      <Unjudged unjudged={totals.unjudged} />
    </section>
  );
}

function Count({ name, value }: { readonly name: 'found' | 'judged' | 'folded'; readonly value: number }) {
  return (
    <div data-count={name}>
      <dt>{pluralText(`popup_${name}`, value)}</dt>
      <dd>{numberText(value)}</dd>
    </div>
  );
}

function Unjudged({ unjudged }: Pick<FrameCounts, 'unjudged'>) {
  const reasons = (['language', 'empty', 'failed'] as const).filter((reason) => unjudged[reason] > 0);
  if (reasons.length === 0) return null;
  const parts = reasons.map((reason) => countText(`unjudged_${reason}`, unjudged[reason]));
  return <p class="small soft">{text('popup_unjudged', parts.join(' · '))}</p>;
}
