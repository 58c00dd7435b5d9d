import { useSignal } from '@preact/signals';
import type { Source } from '../core/kept-model';
import { isPublished, PUBLISHED, sizeOf } from '../core/published-model';
import { text } from '../platform/words';
import { Button } from '../ui/button';
import { ConfirmButton } from '../ui/confirm-button';
import { Note } from '../ui/note';
import { megabytesText } from './bytes-text';
import { EntryField } from './entry-field';
import { FilePicker } from './file-picker';
import type { ModelDownloads, Notice } from './model-downloads';

interface Props {
  readonly downloads: ModelDownloads;
  readonly onRemove: () => Promise<void>;
}

/** The published model: whether it is here, and how it comes and goes. */
export function PublishedModel({ downloads, onRemove }: Props) {
  const state = downloads.state.value;
  const ready = downloads.ready.value;
  const notice = downloads.notice.value;
  if (state.at === 'reading') return null;
  return (
    <div class="model-download" id="published-model" data-state={state.at} data-ready={ready !== null}>
      <h3 class="title" id="published-model-title" tabIndex={-1}>
        {text('model_published_title')}
      </h3>
      <p class="small soft">{text('model_published_intro', megabytesText(sizeOf(PUBLISHED)))}</p>
      {ready && <ReadyLine source={ready} />}
      {'source' in state && <Progress {...state} />}
      {notice && <NoticeLine {...notice} />}
      <div class="row">
        {state.at === 'idle' && !ready && (
          <Button id="model-download" look="main" onClick={() => void downloads.start()}>
            {text('model_download', megabytesText(sizeOf(PUBLISHED)))}
          </Button>
        )}
        {state.at === 'loading' && (
          <Button id="model-pause" onClick={() => downloads.pause()}>
            {text('model_pause')}
          </Button>
        )}
        {state.at === 'paused' && (
          <Button id="model-resume" look="main" onClick={() => void downloads.resume()}>
            {text('model_resume')}
          </Button>
        )}
        {'source' in state && (
          <Button id="model-cancel" onClick={() => void downloads.cancel()}>
            {text('model_cancel')}
          </Button>
        )}
        {state.at === 'idle' && ready && (
          <ConfirmButton
            id="model-remove"
            words={text('model_remove')}
            onConfirm={() => {
              document.getElementById('published-model-title')?.focus();
              void onRemove();
            }}
          />
        )}
      </div>
      {state.at !== 'loading' && <OtherWays downloads={downloads} />}
    </div>
  );
}

function ReadyLine({ source }: { readonly source: Source }) {
  const size = megabytesText(sizeOf(source));
  return (
    <Note tone="good">
      {isPublished(source)
        ? text('model_ready_published', size)
        : text('model_ready_other', source.name, size)}
    </Note>
  );
}

function Progress({ at, source, bytes }: { at: 'paused' | 'loading'; source: Source; bytes: number }) {
  const whole = sizeOf(source);
  const words = text(`model_${at}_bytes`, megabytesText(bytes), megabytesText(whole));
  return (
    <div class="model-progress">
      <progress id="model-progress" max={whole} value={bytes} aria-label={words} />
      <p class="small">{words}</p>
    </div>
  );
}

/** Kinds that tell of something done as it was asked for. */
const PLAIN = ['cancelled', 'removed'];

function NoticeLine({ kind, facts }: Notice) {
  return (
    <div id="model-notice" data-kind={kind}>
      <Note tone={PLAIN.includes(kind) ? 'plain' : 'bad'}>
        {text(`model_fault_${kind}`, ...facts.map(String))}
      </Note>
    </div>
  );
}

/** Another address, or files from disk. */
function OtherWays({ downloads }: { readonly downloads: ModelDownloads }) {
  const address = useSignal('');
  return (
    <details class="disclosure" id="model-other">
      <summary>{text('model_other')}</summary>
      <form
        class="add"
        onSubmit={(event) => {
          event.preventDefault();
          void downloads.startAt(address.value);
        }}
      >
        <EntryField
          id="model-address"
          label={text('model_address')}
          hint={text('model_address_hint')}
          value={address.value}
          onInput={(typed) => {
            address.value = typed;
          }}
        />
        <Button type="submit" id="model-download-from" disabled={!address.value.trim()}>
          {text('model_download_from')}
        </Button>
      </form>
      <FilePicker
        id="model-files"
        words={text('model_files')}
        hint={text('model_files_hint')}
        onPick={(files) => void downloads.pick(files)}
      />
    </details>
  );
}
