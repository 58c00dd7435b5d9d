import { useRef } from 'preact/hooks';
import { LABELS, type Label } from '../core/labels';
import type { LabelTolerances as Values } from '../core/settings';
import { text } from '../platform/words';
import { Button } from './button';
import { labelText, numberText } from './say';
import { Slider } from './slider';
import { Switch } from './switch';

interface Props {
  readonly value: Values;
  /** The tolerance that labels without their own follow. */
  readonly tolerance: number;
  readonly onInput?: (value: Values) => void;
  readonly onChange: (value: Values) => void;
}

/** `value` with `label` set; undefined takes its own setting away. */
export function withLabel(value: Values, label: Label, own: number | 'off' | undefined): Values {
  const { [label]: _before, ...rest } = value;
  return own === undefined ? rest : { ...rest, [label]: own };
}

/** A switch and an own tolerance per label. */
export function LabelTolerances({ value, tolerance, onInput, onChange }: Props) {
  return (
    <ul class="label-rows">
      {LABELS.map((label) => (
        <LabelRow
          key={label}
          label={label}
          own={value[label]}
          tolerance={tolerance}
          onInput={(own) => onInput?.(withLabel(value, label, own))}
          onChange={(own) => onChange(withLabel(value, label, own))}
        />
      ))}
    </ul>
  );
}

interface RowProps {
  readonly label: Label;
  readonly own: number | 'off' | undefined;
  readonly tolerance: number;
  readonly onInput: (own: number | undefined) => void;
  readonly onChange: (own: number | 'off' | undefined) => void;
}

/**
 * The reader's hand on a slider. Back where it began it leaves without a word, and the label then has nothing of its
 * own that it had not before.
 */
function useHand(own: number | undefined, tolerance: number, onInput: RowProps['onInput']) {
  const began = useRef<{ own: number | undefined } | null>(null);
  const leave = () => {
    began.current = null;
  };
  const move = (shown: number) => {
    began.current ??= { own };
    const before = began.current.own;
    const isBack = shown === (before ?? tolerance);
    if (isBack) leave();
    onInput(isBack ? before : shown);
  };
  return { move, leave };
}

function LabelRow({ label, own, tolerance, onInput, onChange }: RowProps) {
  const name = labelText(label);
  const off = own === 'off';
  const inherited = own === undefined;
  const row = useRef<HTMLLIElement>(null);
  /** What it had when it was on: switched on again it has that once more. */
  const whileOn = useRef<number | undefined>(undefined);
  if (own !== 'off') whileOn.current = own;
  const hand = useHand(whileOn.current, tolerance, onInput);
  const follow = () => {
    // The button that was pressed goes; the keyboard's place is then where the value is set.
    row.current?.querySelector<HTMLElement>('.slider')?.focus();
    onChange(undefined);
  };
  return (
    <li class="label-row" data-label={label} ref={row}>
      <Switch on={!off} says={name} onChange={(on) => onChange(on ? whileOn.current : 'off')} />
      <span class="capital" aria-hidden="true">
        {name}
      </span>
      <Slider
        value={typeof own === 'number' ? own : tolerance}
        says={text('label_tolerance', name)}
        disabled={off}
        inherited={inherited}
        onInput={hand.move}
        onChange={(chosen) => {
          hand.leave();
          onChange(chosen);
        }}
      />
      <LabelValue own={own} name={name} onFollow={follow} />
    </li>
  );
}

function LabelValue({ own, name, onFollow }: Pick<RowProps, 'own'> & { name: string; onFollow: () => void }) {
  if (typeof own !== 'number') {
    return <span class="small soft">{text(own === 'off' ? 'label_off' : 'label_follows')}</span>;
  }
  return (
    <Button
      look="quiet"
      size="small"
      says={`${numberText(own)} × ${text('label_follow_again', name)}`}
      onClick={onFollow}
    >
      {numberText(own)} ×
    </Button>
  );
}
