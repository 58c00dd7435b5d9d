import { LABELS } from '../core/labels';
import { labelText, percentText } from './say';

/** Seven probabilities as small bars, in label order. */
export function ScoreBars({ scores }: { readonly scores: readonly number[] }) {
  return (
    <dl class="score-bars">
      {LABELS.map((label, i) => (
        <div key={label}>
          <dt class="capital">{labelText(label)}</dt>
          <dd class="track" aria-hidden="true">
            <span style={{ '--part': String(scores[i] ?? 0) }} />
          </dd>
          <dd class="part">{percentText(scores[i] ?? null)}</dd>
        </div>
      ))}
    </dl>
  );
}
