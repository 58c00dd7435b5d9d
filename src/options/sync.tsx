import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { usedBytes } from '../platform/settings-store';
import { text } from '../platform/words';
import { countText, listText, numberText, percentText } from '../ui/say';
import type { SectionProps } from './options';
import { Section } from './section';

/** What lies in the browser's synced storage, and how much of its room that takes. */
export function Sync({ settings }: SectionProps) {
  const used = useSignal<{ bytes: number; limit: number } | null>(null);
  useEffect(() => {
    void usedBytes().then((read) => {
      used.value = read;
    });
  }, [settings, used]);
  const holds = [
    text('sync_all_sites'),
    countText('sync_sites', Object.keys(settings.sites).length),
    countText('sync_authors', settings.authors.length),
    countText('sync_words', settings.words.length),
    countText('sync_picked', Object.keys(settings.picked).length),
  ];
  return (
    <Section id="sync">
      <p>{text('sync_holds', listText(holds))}</p>
      {used.value && <Room {...used.value} />}
      <p class="soft">{text('sync_local')}</p>
    </Section>
  );
}

function Room({ bytes, limit }: { readonly bytes: number; readonly limit: number }) {
  const kilobytes = (n: number) => numberText(n / 1024, { maximumFractionDigits: 1 });
  return (
    <div class="room">
      <meter
        id="sync-room"
        min={0}
        max={limit}
        high={limit * 0.9}
        value={bytes}
        aria-label={text('sync_room')}
      />
      <p class="small soft">
        {text('sync_used', kilobytes(bytes), kilobytes(limit), percentText(bytes / limit))}
      </p>
    </div>
  );
}
