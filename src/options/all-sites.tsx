import { GENERAL_FIELDS, SITE_FIELDS } from '../core/settings';
import { GeneralRow } from './general-row';
import type { SectionProps } from './options';
import { Section } from './section';
import { SettingRow } from './setting-row';

/** Settings that stand in a section of their own. */
const ELSEWHERE = ['statistics'];

/** What holds on all sites, and for the extension as a whole; drawn from the lists of settings. */
export function AllSites({ model, settings }: SectionProps) {
  const general = (Object.keys(GENERAL_FIELDS) as (keyof typeof GENERAL_FIELDS)[]).filter(
    (name) => !ELSEWHERE.includes(name),
  );
  return (
    <Section id="defaults">
      {Object.entries(SITE_FIELDS).map(([name, field]) => (
        <SettingRow
          key={name}
          name={name}
          field={field}
          value={settings.defaults[name as keyof typeof SITE_FIELDS]}
          tolerance={settings.defaults.tolerance}
          onChange={(value) => model.change((s) => ({ ...s, defaults: { ...s.defaults, [name]: value } }))}
        />
      ))}
      {general.map((name) => (
        <GeneralRow key={name} name={name} model={model} settings={settings} />
      ))}
    </Section>
  );
}
