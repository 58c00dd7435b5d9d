import type { ComponentChildren } from 'preact';

interface Props {
  readonly tone?: 'plain' | 'good' | 'warn' | 'bad';
  readonly children: ComponentChildren;
  /** It counts and goes by itself: nobody is told of each number. */
  readonly passing?: boolean;
  /** It stands in a region that tells of what comes into it: with a role of its own it would be told twice. */
  readonly told?: boolean;
  /** What the reader can do about it. */
  readonly action?: ComponentChildren;
}

/** One sentence about how things stand; a bad one is announced at once. */
export function Note({ tone = 'plain', passing, told, children, action }: Props) {
  const role = tone === 'bad' ? 'alert' : 'status';
  return (
    <div class="note" data-tone={tone} data-passing={passing} role={passing || told ? undefined : role}>
      <p>{children}</p>
      {action}
    </div>
  );
}
