interface Props {
  readonly value: number;
  /** While it moves. */
  readonly onInput?: (value: number) => void;
  /** When it is let go, and for each step by key. */
  readonly onChange: (value: number) => void;
  readonly min?: number;
  readonly max?: number;
  readonly id?: string;
  readonly says?: string;
  /** The value in words, for screen readers. */
  readonly valueText?: string;
  readonly describedBy?: string;
  readonly disabled?: boolean;
  /** It shows a value that is not its own. */
  readonly inherited?: boolean;
}

/** A range; the part from the thumb to the end is filled, for that is what folds. */
export function Slider(props: Props) {
  const { value, min = 0, max = 100 } = props;
  return (
    <input
      type="range"
      class="slider"
      id={props.id}
      min={min}
      max={max}
      step={1}
      value={value}
      disabled={props.disabled}
      data-inherited={props.inherited}
      style={{ '--at': String(((value - min) / (max - min)) * 100) }}
      aria-label={props.says}
      aria-valuetext={props.valueText}
      aria-describedby={props.describedBy}
      onInput={(event) => props.onInput?.(event.currentTarget.valueAsNumber)}
      onChange={(event) => props.onChange(event.currentTarget.valueAsNumber)}
    />
  );
}
