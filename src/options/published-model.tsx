import type { Source } from '../core/kept-model';
import { isPublished, PUBLISHED, sizeOf } from '../core/published-model';
import { text } from '../platform/words';
import { Note } from '../ui/note';
import { numberText } from '../ui/say';
import { megabytesText } from './bytes-text';
import type { Notice } from './download-state';
import { MODEL_TITLE, ModelButtons } from './model-buttons';
import type { ModelDownloads } from './model-downloads';
import { OtherWays } from './other-ways';

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
      <h3 class="title" id={MODEL_TITLE} tabIndex={-1}>
        {text('model_published_title')}
      </h3>
      <p class="small soft">{text('model_published_intro', megabytesText(sizeOf(PUBLISHED)))}</p>
      {ready && <ReadyLine source={ready} />}
      {'source' in state && <Progress {...state} />}
      {notice && <NoticeLine {...notice} />}
      <ModelButtons downloads={downloads} onRemove={onRemove} />
      <OtherWays downloads={downloads} />
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
        {text(
          `model_fault_${kind}`,
          ...facts.map((fact) => (typeof fact === 'number' ? numberText(fact) : fact)),
        )}
      </Note>
    </div>
  );
}
