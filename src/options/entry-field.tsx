import { MAX_RULE_LENGTH } from '../core/settings';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Most characters that are taken. */
  readonly most?: number;
  readonly hint?: string;
  /** Why what was typed is refused; empty where it is not. */
  readonly problem?: string;
}

/** A line to type in, with what is wrong about it under it. */
export function EntryField({ id, label, value, onInput, most = MAX_RULE_LENGTH, hint, problem }: Props) {
  return (
    <div class="typed">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="entry"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        // One more than fits, so that too much is refused with its reason instead of cut in silence.
        maxLength={most + 1}
        value={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${id}-about`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p class="small" id={`${id}-about`} data-bad={Boolean(problem)} role={problem ? 'alert' : undefined}>
        {problem || hint}
      </p>
    </div>
  );
}
