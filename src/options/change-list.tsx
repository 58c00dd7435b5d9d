import type { Change } from '../core/settings-diff';
import { text } from '../platform/words';
import { countText } from '../ui/say';

const PLACES = ['defaults', 'general', 'sites', 'authors', 'words', 'picked'] as const;

/** What an import would change, by place. */
export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  if (changes.length === 0) return <p class="soft">{text('backup_same')}</p>;
  return (
    <div class="changes" id="import-changes">
      <p role="status">{countText('backup_changes', changes.length)}</p>
      {PLACES.map((place) => (
        <PlaceChanges
          key={place}
          place={place}
          changes={changes.filter((change) => change.place === place)}
        />
      ))}
    </div>
  );
}

function PlaceChanges({
  place,
  changes,
}: {
  readonly place: Change['place'];
  readonly changes: readonly Change[];
}) {
  if (changes.length === 0) return null;
  const isSetting = place === 'defaults' || place === 'general';
  return (
    <>
      <h3 class="small">{text(`backup_place_${place}`)}</h3>
      <ul class="small">
        {changes.map((change) => (
          <li key={`${change.kind} ${change.name}`} data-kind={change.kind}>
            <span class="soft">{text(`backup_${change.kind}`)}</span>{' '}
            <bdi>{isSetting ? text(`setting_${change.name}`) : change.name}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
