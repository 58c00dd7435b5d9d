import type { ComponentChildren } from 'preact';

interface Props {
  readonly tone?: 'plain' | 'good' | 'warn' | 'bad';
  readonly children: ComponentChildren;
  /** What the reader can do about it. */
  readonly action?: ComponentChildren;
}

/** One sentence about how things stand; a bad one is announced at once. */
export function Note({ tone = 'plain', children, action }: Props) {
  return (
    <div class="note" data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
      <p>{children}</p>
      {action}
    </div>
  );
}
