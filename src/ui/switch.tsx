interface Props {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly id?: string;
  /** Its name, where no `<label>` gives one. */
  readonly says?: string;
  readonly describedBy?: string;
  readonly size?: 'large';
}

/** Something that is on or off, and takes effect at once. */
export function Switch({ on, onChange, id, says, describedBy, size }: Props) {
  return (
    <input
      type="checkbox"
      // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its state itself; aria-checked would be a second truth.
      role="switch"
      class="switch"
      id={id}
      checked={on}
      data-size={size}
      aria-label={says}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
