import type { ComponentChildren } from 'preact';
import { PUBLISHED, sizeOf } from '../core/published-model';
import { text } from '../platform/words';
import { Button } from '../ui/button';
import { ConfirmButton } from '../ui/confirm-button';
import { usePassFocus } from '../ui/pass-focus';
import { megabytesText } from './bytes-text';
import type { ModelDownloads } from './model-downloads';

/** The heading above; it takes the keyboard where no button comes in another's place. */
export const MODEL_TITLE = 'published-model-title';

interface Props {
  readonly downloads: ModelDownloads;
  readonly onRemove: () => Promise<void>;
}

/** What can be done about the published model, as things stand. */
export function ModelButtons({ downloads, onRemove }: Props) {
  const state = downloads.state.value;
  const ready = downloads.ready.value;
  return (
    <div class="row">
      {state.at === 'idle' && !ready && (
        <Step key="download" id="model-download" main heir="model-pause" onClick={() => downloads.start()}>
          {text('model_download', megabytesText(sizeOf(PUBLISHED)))}
        </Step>
      )}
      {state.at === 'loading' && (
        <Step key="pause" id="model-pause" heir="model-resume" onClick={() => downloads.pause()}>
          {text('model_pause')}
        </Step>
      )}
      {state.at === 'paused' && (
        <Step key="resume" id="model-resume" main heir="model-pause" onClick={() => downloads.resume()}>
          {text('model_resume')}
        </Step>
      )}
      {'source' in state && (
        <Step key="cancel" id="model-cancel" heir="model-download" onClick={() => downloads.cancel()}>
          {text('model_cancel')}
        </Step>
      )}
      {state.at === 'idle' && ready && (
        <ConfirmButton
          id="model-remove"
          words={text('model_remove')}
          onConfirm={() => {
            document.getElementById(MODEL_TITLE)?.focus();
            void onRemove();
          }}
        />
      )}
    </div>
  );
}

interface StepProps {
  readonly id: string;
  readonly main?: boolean;
  /** Id of the button that comes in its place. */
  readonly heir: string;
  readonly onClick: () => unknown;
  readonly children: ComponentChildren;
}

/** A button that goes with the state it belongs to, and leaves the keyboard to the next. */
function Step({ id, main, heir, onClick, children }: StepProps) {
  usePassFocus(`#${id}`, `#${heir}`, `#${MODEL_TITLE}`);
  return (
    <Button id={id} look={main ? 'main' : undefined} onClick={() => void onClick()}>
      {children}
    </Button>
  );
}
