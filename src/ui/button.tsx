import type { ComponentChildren } from 'preact';

interface Props {
  readonly onClick?: (event: MouseEvent) => void;
  readonly look?: 'main' | 'quiet' | 'bad';
  readonly size?: 'small';
  readonly disabled?: boolean;
  /** It is at what it was pressed for, and takes no other press. Unlike a disabled one it keeps the focus. */
  readonly busy?: boolean;
  /** Said where the same words stand on many buttons; begins with those words, which speech control listens for. */
  readonly says?: string;
  readonly type?: 'button' | 'submit';
  readonly id?: string;
  readonly children: ComponentChildren;
}

/** A button of the extension's own pages. */
export function Button({ onClick, look, size, disabled, busy, says, type = 'button', id, children }: Props) {
  return (
    <button
      type={type}
      id={id}
      class="button"
      data-look={look}
      data-size={size}
      disabled={disabled}
      aria-disabled={busy || undefined}
      aria-label={says}
      title={says}
      // A held Enter presses once, and not what that press puts in its place.
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.repeat) event.preventDefault();
      }}
      onClick={busy ? undefined : onClick}
    >
      {children}
    </button>
  );
}
