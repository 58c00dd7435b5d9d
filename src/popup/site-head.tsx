import { text } from '../platform/words';
import { Logo } from '../ui/logo';
import { Switch } from '../ui/switch';
import type { PopupModel } from './popup-model';

/** The site's name and its switch. */
export function SiteHead({ model }: { readonly model: PopupModel }) {
  const site = model.site.value;
  return (
    <header class="head">
      <Logo />
      <h1>
        <bdi dir="ltr">{site ?? text('extension_name')}</bdi>
      </h1>
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
