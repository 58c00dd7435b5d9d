import type { ScorerState } from '../core/messages';
import { openOptionsPage } from '../platform/tabs';
import { text } from '../platform/words';
import { Button } from '../ui/button';
import { numberText } from '../ui/say';
import type { PopupModel } from './popup-model';

export function PopupFooter({ model }: { readonly model: PopupModel }) {
  const site = model.site.value;
  const own = site !== null && Object.hasOwn(model.settings.value.sites, site);
  // Somebody must be there to show the page's reader around.
  const canPick = model.frames.value.length > 0 && !['off', 'paused'].includes(model.state.value.name);
  return (
    <footer class="foot">
      <ModelLine scorer={model.scorer.value} />
      {canPick && (
        <Button
          look="quiet"
          size="small"
          id="pick"
          onClick={() => {
            model.tell({ do: 'pick' });
            window.close();
          }}
        >
          {text('popup_pick')}
        </Button>
      )}
      {own && (
        <Button look="quiet" size="small" id="reset" onClick={() => void model.reset()}>
          {text('popup_reset')}
        </Button>
      )}
      <Button
        look="quiet"
        size="small"
        id="options"
        onClick={() => void openOptionsPage().then(() => window.close())}
      >
        {text('popup_options')}
      </Button>
    </footer>
  );
}

/** Which model judges, where it runs, how fast, and how it is. */
function ModelLine({ scorer }: { readonly scorer: ScorerState | null }) {
  const state = scorer?.state ?? 'idle';
  const engine = scorer?.engine;
  const parts = [engine && `${engine.name} ${engine.version}`, engine && text(`backend_${engine.backend}`)];
  if (scorer?.msPerComment != null) {
    const ms = numberText(scorer.msPerComment, { maximumSignificantDigits: 2 });
    parts.push(text('model_speed', ms));
  }
  parts.push(text(`model_${state}`));
  return (
    <p class="small soft" data-scorer={state} title={scorer?.problem}>
      {parts.filter(Boolean).join(' · ')}
    </p>
  );
}
