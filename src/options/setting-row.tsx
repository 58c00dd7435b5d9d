import type { Field } from '../core/setting-fields';
import { text } from '../platform/words';
import { FieldControl } from '../ui/field-control';

interface Props {
  readonly name: string;
  readonly field: Field;
  readonly value: unknown;
  readonly tolerance: number;
  readonly onChange: (value: unknown) => Promise<unknown>;
}

/** One setting: its name, what it does, and its control, all from its line in the settings. */
export function SettingRow({ name, field, value, tolerance, onChange }: Props) {
  const id = `setting-${name}`;
  const wide = field.kind === 'labels' || field.kind === 'range';
  const Name = field.kind === 'labels' ? 'h3' : 'label';
  return (
    <div class="setting" data-setting={name} data-wide={wide}>
      <div>
        <Name class="title" for={field.kind === 'labels' ? undefined : id}>
          {text(`setting_${name}`)}
        </Name>
        <p class="small soft" id={`${id}-help`}>
          {text(`setting_${name}_help`)}
        </p>
      </div>
      <FieldControl
        id={id}
        name={name}
        field={field}
        value={value}
        tolerance={tolerance}
        describedBy={`${id}-help`}
        onChange={onChange}
      />
    </div>
  );
}
