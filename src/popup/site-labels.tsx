import { text } from '../platform/words';
import { LabelTolerances } from '../ui/label-tolerances';
import { countText } from '../ui/say';
import type { PopupModel } from './popup-model';

/** What counts as abusive here, label by label. */
export function SiteLabels({ model }: { readonly model: PopupModel }) {
  const { labels, tolerance } = model.preferences.value;
  const own = Object.keys(labels).length;
  return (
    <details class="disclosure" id="labels">
      <summary>
        <span class="title">{text('popup_details')}</span>
        <span class="small soft">
          {own > 0 ? countText('popup_labels_own', own) : text('popup_labels_all')}
        </span>
      </summary>
      {model.more.value && (
        <LabelTolerances
          value={labels}
          tolerance={tolerance}
          onInput={(value) => model.preview({ labels: value })}
          onChange={(value) => model.keep({ labels: value })}
        />
      )}
    </details>
  );
}
