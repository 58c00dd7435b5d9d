import { text } from '../platform/words';
import { Button } from '../ui/button';
import { Logo } from '../ui/logo';
import { Switch } from '../ui/switch';
import type { PopupModel } from './popup-model';

/** The site's name, whether it has settings of its own, and its switch. */
export function SiteHead({ model }: { readonly model: PopupModel }) {
  const site = model.site.value;
  return (
    <header class="head">
      <Logo />
      <div>
        <h1>
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

function Own({ model, site }: { readonly model: PopupModel; readonly site: string }) {
  const own = Object.hasOwn(model.settings.value.sites, site);
  if (!own) return <p class="small soft">{text('sites_follows_all')}</p>;
  return (
    <p class="small soft">
      {text('popup_own')} ·{' '}
      <Button look="quiet" size="small" id="reset" onClick={() => void model.reset()}>
        {text('popup_reset')}
      </Button>
    </p>
  );
}
