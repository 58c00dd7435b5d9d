import { useSignal } from '@preact/signals';
import { readShortcuts } from '../platform/shortcuts';
import { text } from '../platform/words';
import { Section } from './section';
import { useReading } from './use-reading';

/** The keyboard shortcuts as the browser has them now. */
export function Shortcuts() {
  const all = useSignal<Awaited<ReturnType<typeof readShortcuts>> | null>(null);
  useReading(() => {
    void readShortcuts().then((read) => {
      all.value = read.filter(({ description }) => description);
    });
  });
  return (
    <Section id="shortcuts">
      {all.value?.length === 0 && <p class="empty soft">{text('shortcuts_none')}</p>}
      {all.value && all.value.length > 0 && (
        <dl class="keys">
          {all.value.map(({ name, description, shortcut }) => (
            <div key={name} class="row">
              <dt class="grow">{description}</dt>
              <dd>
                {shortcut ? <kbd>{shortcut}</kbd> : <span class="soft">{text('shortcuts_unset')}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}
