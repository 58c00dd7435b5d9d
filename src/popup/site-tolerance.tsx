import { foldedAt } from '../core/status';
import { text } from '../platform/words';
import { Histogram } from '../ui/histogram';
import { countText, numberText } from '../ui/say';
import { Slider } from '../ui/slider';
import type { PopupModel } from './popup-model';

/** The site's tolerance, with this page's comments under it and how many of them it would fold. */
export function SiteTolerance({ model }: { readonly model: PopupModel }) {
  const { tolerance } = model.preferences.value;
  const histograms = model.frames.value.map((frame) => frame.histogram);
  const { found, judged, waiting } = model.totals.value;
  const folds = numberText(foldedAt(histograms, tolerance));
  const live = judged > 0 ? countText('popup_folds_of', found, folds) : '';
  // The slider says it of itself while it is moved; and nobody is told of each comment that is judged.
  const isSaid = waiting > 0 || document.activeElement?.id === 'tolerance';
  return (
    <section class="tolerance">
      <label class="title" for="tolerance">
        {text('setting_tolerance')}
      </label>
      <output for="tolerance" id="tolerance-folds" aria-live={isSaid ? 'off' : undefined}>
        {live}
      </output>
      <Slider
        id="tolerance"
        value={tolerance}
        valueText={live ? `${numberText(tolerance)}, ${live}` : numberText(tolerance)}
        onInput={(value) => model.preview({ tolerance: value })}
        onChange={(value) => model.keep({ tolerance: value })}
      />
      {judged + waiting > 0 && <Histogram histograms={histograms} tolerance={tolerance} />}
      <p class="ends small soft">
        <span>{text('tolerance_more')}</span>
        <span>{text('tolerance_less')}</span>
      </p>
    </section>
  );
}
