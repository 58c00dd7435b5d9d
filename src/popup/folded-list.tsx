import type { FoldedEntry } from '../core/status';
import { text } from '../platform/words';
import { Button } from '../ui/button';
import { countText, pairText, percentText, reasonText } from '../ui/say';
import type { PopupModel } from './popup-model';

/** The comments folded on this page, each with its reason and the ways to it. */
export function FoldedList({ model }: { readonly model: PopupModel }) {
  const rows = model.frames.value.flatMap((frame) =>
    frame.entries.map((entry) => ({ frame: frame.frame, entry })),
  );
  if (rows.length === 0) return null;
  const hidden = rows.some((row) => !row.entry.shown);
  return (
    <details class="disclosure" id="folded">
      <summary>
        <span class="title">{text('popup_folded_list')}</span>
        <span class="small soft">{countText('comments', rows.length)}</span>
      </summary>
      <ul class="folded">
        {model.more.value &&
          rows.map(({ frame, entry }) => (
            <FoldedRow key={`${frame} ${entry.key}`} model={model} frame={frame} entry={entry} />
          ))}
      </ul>
      <Button size="small" onClick={() => model.tell({ do: hidden ? 'show-all' : 'fold-all' })}>
        {text(hidden ? 'popup_show_all' : 'popup_fold_all')}
      </Button>
    </details>
  );
}

interface RowProps {
  readonly model: PopupModel;
  readonly frame: string;
  readonly entry: FoldedEntry;
}

function FoldedRow({ model, frame, entry }: RowProps) {
  const author = entry.author || text('popup_no_author');
  const reason = reasonText(entry.label, entry.because);
  const turn = entry.shown ? 'fold' : 'show';
  const about = `${author}, ${reason}`;
  return (
    <li>
      <p>
        <span class="author">
          <bdi>{author}</bdi>
        </span>
        <span class="small soft">
          {reason}
          {entry.score !== null && entry.because === 'score' && ` · ${percentText(entry.score)}`}
        </span>
      </p>
      <Button
        look="quiet"
        size="small"
        says={pairText(text('popup_goto'), about)}
        onClick={() => model.tell({ do: 'goto', key: entry.key, frame })}
      >
        {text('popup_goto')}
      </Button>
      <Button
        look="quiet"
        size="small"
        says={pairText(text(`popup_${turn}`), about)}
        onClick={() => model.tell({ do: turn, key: entry.key, frame })}
      >
        {text(`popup_${turn}`)}
      </Button>
    </li>
  );
}
