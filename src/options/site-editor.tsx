import type { Field } from '../core/setting-fields';
import { preferencesFor, SITE_FIELDS } from '../core/settings';
import { text } from '../platform/words';
import { Button } from '../ui/button';
import { choiceText, FieldControl, type Forgetting } from '../ui/field-control';
import { pairText } from '../ui/say';
import { Select } from '../ui/select';
import type { SectionProps } from './options';
import { focusSection } from './section';
import { type SiteFieldName, withOverride } from './site-overrides';

interface EditorProps extends SectionProps {
  readonly site: string;
  readonly forgetting: Forgetting;
}

/** Every setting of one site; each is its own or follows that of all sites. */
export function SiteEditor({ site, model, settings, forgetting }: EditorProps) {
  const own = settings.sites[site] ?? {};
  const effective = preferencesFor(settings, site);
  const keep = (name: SiteFieldName, value: unknown) =>
    model.change((s) => withOverride(s, site, name, value));
  const follow = (name: SiteFieldName) => {
    // The button that was pressed goes, and with the last own setting the whole row: the keyboard keeps its place.
    if (Object.keys(own).length === 1) focusSection('sites');
    else document.getElementById(`${site}-${name}`)?.focus();
    // What still waits would bring the own value back.
    forgetting.get(name)?.();
    void keep(name, undefined);
  };
  return (
    <div class="editor">
      {(Object.entries(SITE_FIELDS) as [SiteFieldName, Field][]).map(([name, field]) => (
        <OwnSetting
          key={name}
          id={`${site}-${name}`}
          name={name}
          field={field}
          own={own[name]}
          common={settings.defaults[name]}
          tolerance={effective.tolerance}
          forgetting={forgetting}
          onChange={(value) => keep(name, value)}
          onFollow={() => follow(name)}
        />
      ))}
    </div>
  );
}

interface OwnProps {
  readonly id: string;
  readonly name: SiteFieldName;
  readonly field: Field;
  readonly own: unknown;
  /** The value that all sites have. */
  readonly common: unknown;
  readonly tolerance: number;
  readonly forgetting: Forgetting;
  readonly onChange: (value: unknown) => Promise<unknown>;
  readonly onFollow: () => void;
}

function OwnSetting(props: OwnProps) {
  const { id, name, field } = props;
  const picks = field.kind === 'toggle' || field.kind === 'choice';
  return (
    <div class="setting" data-setting={name} data-wide={!picks}>
      {field.kind === 'labels' ? (
        <h3 class="title" id={id} tabIndex={-1}>
          {text(`setting_${name}`)}
        </h3>
      ) : (
        <label class="title" for={id}>
          {text(`setting_${name}`)}
        </label>
      )}
      {picks ? <OwnChoice {...props} /> : <OwnValue {...props} />}
    </div>
  );
}

const COMMON = '';

/** A choice with one more: as on all sites. */
function OwnChoice({ id, name, field, own, common, onChange, onFollow }: OwnProps) {
  const values = field.kind === 'toggle' ? ['true', 'false'] : (field.choices ?? []);
  const wordsOf = (value: string) =>
    field.kind === 'toggle' ? text(value === 'true' ? 'choice_on' : 'choice_off') : choiceText(name, value);
  return (
    <Select
      id={id}
      value={own === undefined ? COMMON : String(own)}
      choices={[COMMON, ...values]}
      textOf={(value) => (value === COMMON ? text('sites_as_all', wordsOf(String(common))) : wordsOf(value))}
      onChange={(value) => {
        if (value === COMMON) onFollow();
        else void onChange(field.kind === 'toggle' ? value === 'true' : value);
      }}
    />
  );
}

/** A value of its own, and the way back to that of all sites. */
function OwnValue(props: OwnProps) {
  const { id, name, field, own, common, tolerance, forgetting, onChange, onFollow } = props;
  return (
    <div class="own">
      <FieldControl
        id={id}
        name={name}
        field={field}
        value={own ?? common}
        inherited={own === undefined}
        tolerance={tolerance}
        forgetting={forgetting}
        onChange={onChange}
      />
      {own === undefined ? (
        <p class="small soft">{text('sites_follows_all')}</p>
      ) : (
        <Button
          look="quiet"
          size="small"
          says={pairText(text('sites_follow_all'), text(`setting_${name}`))}
          onClick={onFollow}
        >
          {text('sites_follow_all')}
        </Button>
      )}
    </div>
  );
}
