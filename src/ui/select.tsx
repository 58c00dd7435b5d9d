interface Props<T extends string> {
  readonly value: T;
  readonly choices: readonly T[];
  readonly textOf: (choice: T) => string;
  readonly onChange: (choice: T) => void;
  readonly id?: string;
  /** Its name, where no `<label>` gives one. */
  readonly says?: string;
  readonly describedBy?: string;
}

/** One choice of a few. */
export function Select<T extends string>(props: Props<T>) {
  const { value, choices, textOf, onChange } = props;
  return (
    <select
      class="select"
      id={props.id}
      aria-label={props.says}
      aria-describedby={props.describedBy}
      value={value}
      onChange={(event) => {
        const chosen = choices[event.currentTarget.selectedIndex];
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {textOf(choice)}
        </option>
      ))}
    </select>
  );
}
