import { openOptionsPage } from '../platform/tabs';
import { text } from '../platform/words';
import { Button } from '../ui/button';
import { scorerLine } from '../ui/scorer-line';
import type { PopupModel } from './popup-model';

export function PopupFooter({ model }: { readonly model: PopupModel }) {
  const scorer = model.scorer.value;
  // Somebody must be there to show the page's reader around.
  const canPick = model.frames.value.length > 0 && !['off', 'paused'].includes(model.state.value.name);
  return (
    <footer class="foot">
      <p class="small soft" data-scorer={scorer?.state ?? 'unknown'} title={scorer?.problem}>
        {scorerLine(scorer)}
      </p>
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
