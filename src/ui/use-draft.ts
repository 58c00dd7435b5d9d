import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { sameContent } from '../core/same-content';
import { paced } from './paced';

/** A value in the reader's hand. */
export interface Draft<T> {
  /** What is being tried, or else what is kept. */
  readonly shown: T;
  /** Shows a value that may still move. */
  tryOut(value: T): void;
  /** Shows a value and keeps it. */
  settle(value: T): void;
  /** Goes back to what is kept; what still waits to be written never is. */
  forget(): void;
}

/** A value that moves under the reader's hand before it is kept; it shows at once and is written now and then. */
export function useDraft<T>(kept: T, keep: (value: T) => Promise<unknown>): Draft<T> {
  const draft = useSignal<{ value: T } | null>(null);
  /** What is settled and not kept yet. */
  const wanted = useRef<{ value: T } | null>(null);
  const latest = useRef(keep);
  latest.current = keep;
  const keeper = useMemo(
    () =>
      paced<{ value: T }>(async (asked) => {
        await latest.current(asked.value);
        if (wanted.current?.value === asked.value) wanted.current = null;
        if (draft.value && sameContent(draft.value.value, asked.value)) draft.value = null;
      }),
    [draft],
  );
  useEffect(() => {
    addEventListener('pagehide', keeper.flush);
    return () => {
      removeEventListener('pagehide', keeper.flush);
      keeper.flush();
    };
  }, [keeper]);
  return {
    shown: draft.value === null ? kept : draft.value.value,
    tryOut(value) {
      // A slider that comes back to where it began is let go without a word.
      draft.value = !wanted.current && sameContent(value, kept) ? null : { value };
    },
    settle(value) {
      draft.value = { value };
      wanted.current = { value };
      keeper.ask({ value });
    },
    forget() {
      keeper.drop();
      wanted.current = null;
      draft.value = null;
    },
  };
}
