import { useEffect } from 'preact/hooks';
import type { Field } from '../core/setting-fields';
import type { LabelTolerances as LabelValues } from '../core/settings';
import { text } from '../platform/words';
import { LabelTolerances } from './label-tolerances';
import { numberText, wordsKey } from './say';
import { Select } from './select';
import { Slider } from './slider';
import { Switch } from './switch';
import { type Draft, useDraft } from './use-draft';

/** By a setting's name, what forgets the value of it that is not written yet. */
export type Forgetting = Map<string, () => void>;

/** What a setting's control is given. */
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
  /** Where it leaves how to forget what it has not written, for who takes the setting away. */
  readonly forgetting?: Forgetting;
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

/** What a choice of the setting `name` is called. */
export function choiceText(name: string, choice: string): string {
  return text(wordsKey('choice', name, choice));
}

function useFieldDraft<T>(value: T, { name, onChange, forgetting }: FieldControlProps): Draft<T> {
  const draft = useDraft(value, onChange);
  useEffect(() => void forgetting?.set(name, draft.forget));
  return draft;
}

function RangeControl(props: FieldControlProps & { readonly value: number }) {
  const { field, id, describedBy, name, inherited } = props;
  const draft = useFieldDraft(props.value, props);
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
      {/* The slider says the same number itself. */}
      <output for={id} aria-live="off">
        {numberText(draft.shown)}
      </output>
      {name === 'tolerance' && (
        <p class="ends small soft">
          <span>{text('tolerance_more')}</span>
          <span>{text('tolerance_less')}</span>
        </p>
      )}
    </div>
  );
}

function LabelsControl(props: FieldControlProps & { readonly value: LabelValues }) {
  const draft = useFieldDraft(props.value, props);
  return (
    <LabelTolerances
      value={draft.shown}
      tolerance={props.tolerance}
      onInput={draft.tryOut}
      onChange={draft.settle}
    />
  );
}
