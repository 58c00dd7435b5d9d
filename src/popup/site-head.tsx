import { lineage } from '../core/site';
import { text } from '../platform/words';
import { Button } from '../ui/button';
import { Logo } from '../ui/logo';
import { usePassFocus } from '../ui/pass-focus';
import { Switch } from '../ui/switch';
import type { PopupModel } from './popup-model';

/** The site's name, whether it has settings of its own, and its switch. */
export function SiteHead({ model }: { readonly model: PopupModel }) {
  const site = model.site.value;
  return (
    <header class="head">
      <Logo />
      <div>
        {/* A long name is cut; the pointer shows it whole. */}
        <h1 title={site ?? undefined}>
          <bdi dir="ltr">{site ?? text('extension_name')}</bdi>
        </h1>
        {site !== null && <Own model={model} site={site} />}
      </div>
      {site !== null && (
        <Switch
          size="large"
          id="site-on"
          says={text('popup_site_on', site)}
          on={model.preferences.value.on}
          onChange={(on) => model.keep({ on })}
        />
      )}
    </header>
  );
}

/** Whose settings hold here: the site's own, those of the nearest site it lies under, or those of all. */
function Own({ model, site }: { readonly model: PopupModel; readonly site: string }) {
  const holder = lineage(site).find((name) => Object.hasOwn(model.settings.value.sites, name));
  if (holder === site) return <Reset model={model} />;
  return (
    <p class="small soft">
      {holder === undefined ? text('sites_follows_all') : text('popup_as_site', holder)}
    </p>
  );
}

function Reset({ model }: { readonly model: PopupModel }) {
  usePassFocus('#reset', '#tolerance', '#site-on');
  return (
    <p class="small soft">
      {text('popup_own')} ·{' '}
      <Button look="quiet" size="small" id="reset" onClick={() => void model.reset()}>
        {text('popup_reset')}
      </Button>
    </p>
  );
}
