import type { Field } from '../core/setting-fields';
import type { LabelTolerances as LabelValues } from '../core/settings';
import { text } from '../platform/words';
import { LabelTolerances } from './label-tolerances';
import { numberText, wordsKey } from './say';
import { Select } from './select';
import { Slider } from './slider';
import { Switch } from './switch';
import { useDraft } from './use-draft';

export interface FieldControlProps {
  readonly name: string;
  readonly field: Field;
  readonly value: unknown;
  readonly onChange: (value: unknown) => Promise<unknown>;
  readonly id: string;
  readonly describedBy?: string;
  /** The tolerance that labels without their own follow. */
  readonly tolerance: number;
  readonly inherited?: boolean;
}

/** The control of one setting, whatever kind it is of. */
export function FieldControl(props: FieldControlProps) {
  const { name, field, value, onChange, id, describedBy } = props;
  switch (field.kind) {
    case 'toggle':
      return (
        <Switch id={id} describedBy={describedBy} on={value === true} onChange={(on) => void onChange(on)} />
      );
    case 'choice':
      return (
        <Select
          id={id}
          describedBy={describedBy}
          value={String(value)}
          choices={field.choices ?? []}
          textOf={(choice) => choiceText(name, choice)}
          onChange={(choice) => void onChange(choice)}
        />
      );
    case 'range':
      return <RangeControl {...props} value={Number(value)} />;
    case 'labels':
      return <LabelsControl {...props} value={value as LabelValues} />;
  }
}

export function choiceText(name: string, choice: string): string {
  return text(wordsKey('choice', name, choice));
}

function RangeControl({
  field,
  value,
  onChange,
  id,
  describedBy,
  name,
  inherited,
}: FieldControlProps & { readonly value: number }) {
  const draft = useDraft(value, onChange);
  return (
    <div class="range">
      <Slider
        id={id}
        describedBy={describedBy}
        min={field.min}
        max={field.max}
        value={draft.shown}
        inherited={inherited}
        onInput={draft.tryOut}
        onChange={draft.settle}
      />
      <output for={id}>{numberText(draft.shown)}</output>
      {name === 'tolerance' && (
        <p class="ends small soft">
          <span>{text('tolerance_more')}</span>
          <span>{text('tolerance_less')}</span>
        </p>
      )}
    </div>
  );
}

function LabelsControl({ value, onChange, tolerance }: FieldControlProps & { readonly value: LabelValues }) {
  const draft = useDraft(value, onChange);
  return (
    <LabelTolerances
      value={draft.shown}
      tolerance={tolerance}
      onInput={draft.tryOut}
      onChange={draft.settle}
    />
  );
}
