import { GENERAL_FIELDS } from '../core/settings';
import type { SectionProps } from './options';
import { SettingRow } from './setting-row';

/** One setting of the whole extension. */
export function GeneralRow({
  model,
  settings,
  name,
}: SectionProps & { readonly name: keyof typeof GENERAL_FIELDS }) {
  return (
    <SettingRow
      name={name}
      field={GENERAL_FIELDS[name]}
      value={settings.general[name]}
      tolerance={settings.defaults.tolerance}
      onChange={(value) => model.change((s) => ({ ...s, general: { ...s.general, [name]: value } }))}
    />
  );
}
