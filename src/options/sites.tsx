import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { text } from '../platform/words';
import { Button } from '../ui/button';
import type { Forgetting } from '../ui/field-control';
import { countText, pairText } from '../ui/say';
import type { SectionProps } from './options';
import { PickedThreads } from './picked-threads';
import { focusSection, Section } from './section';
import { SiteEditor } from './site-editor';
import { overridesText, withoutSite } from './site-overrides';

/** The sites with settings of their own. */
export function Sites({ model, settings }: SectionProps) {
  const wanted = useSignal('');
  const edited = useSignal<string | null>(null);
  const all = Object.keys(settings.sites).sort();
  const shown = all.filter((site) => site.includes(wanted.value.trim().toLowerCase()));
  return (
    <Section id="sites">
      {all.length > 0 && (
        <div class="search">
          <input
            type="search"
            class="entry"
            id="site-search"
            aria-label={text('sites_search')}
            placeholder={text('sites_search')}
            value={wanted.value}
            onInput={(event) => {
              wanted.value = event.currentTarget.value;
            }}
          />
          <p class="small soft" role="status">
            {countText('sites_count', shown.length)}
          </p>
        </div>
      )}
      {shown.length > 0 && (
        <ul class="rows">
          {shown.map((site) => (
            <SiteRow
              key={site}
              site={site}
              model={model}
              settings={settings}
              open={edited.value === site}
              onToggle={() => {
                edited.value = edited.value === site ? null : site;
              }}
            />
          ))}
        </ul>
      )}
      {all.length === 0 && <p class="empty soft">{text('sites_none')}</p>}
      <PickedThreads model={model} settings={settings} />
    </Section>
  );
}

interface RowProps extends SectionProps {
  readonly site: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function SiteRow({ site, model, settings, open, onToggle }: RowProps) {
  const own = settings.sites[site] ?? {};
  const forgetting = useMemo<Forgetting>(() => new Map(), []);
  return (
    <li data-site={site}>
      <div class="row">
        <p class="grow">
          <bdi dir="ltr" class="title">
            {site}
          </bdi>
          <span class="small soft">{overridesText(own)}</span>
        </p>
        <span class="row">
          <button
            type="button"
            class="button"
            data-look="quiet"
            aria-expanded={open}
            aria-label={pairText(text(open ? 'sites_done' : 'sites_edit'), site)}
            onClick={onToggle}
          >
            {text(open ? 'sites_done' : 'sites_edit')}
          </button>
          <Button
            look="quiet"
            says={pairText(text('remove'), site)}
            onClick={() => {
              focusSection('sites');
              // What still waits would bring the site back.
              for (const forget of forgetting.values()) forget();
              void model.change((s) => withoutSite(s, site));
            }}
          >
            {text('remove')}
          </Button>
        </span>
      </div>
      {open && <SiteEditor site={site} model={model} settings={settings} forgetting={forgetting} />}
    </li>
  );
}
