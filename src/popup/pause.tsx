import { text } from '../platform/words';
import { Button } from '../ui/button';
import { usePassFocus } from '../ui/pass-focus';
import type { PopupModel } from './popup-model';

const MINUTE = 60_000;
const PAUSES = [
  { key: 'popup_pause_15', until: () => Date.now() + 15 * MINUTE },
  { key: 'popup_pause_60', until: () => Date.now() + 60 * MINUTE },
  { key: 'popup_pause_closed', until: () => Number.POSITIVE_INFINITY },
];

/** Turns Foldaway off everywhere for a while. */
export function Pause({ model }: { readonly model: PopupModel }) {
  usePassFocus('.pause .button', '#resume');
  return (
    <section class="pause" aria-labelledby="pause-title">
      <h2 class="title" id="pause-title">
        {text('popup_pause')}
      </h2>
      {PAUSES.map(({ key, until }) => (
        <Button
          key={key}
          id={key.replaceAll('_', '-')}
          size="small"
          onClick={() => void model.pause(until())}
        >
          {text(key)}
        </Button>
      ))}
    </section>
  );
}
