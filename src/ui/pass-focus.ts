import { useLayoutEffect } from 'preact/hooks';

/**
 * Passes the focus on when the component goes while `button` has it, to the first of `heirs` that is there then: it
 * would fall to the page, and the next Tab would begin at its top.
 */
export function usePassFocus(button: string, ...heirs: readonly string[]): void {
  useLayoutEffect(
    () => () => {
      if (!document.activeElement?.matches(button)) return;
      // What comes in its place is drawn in the same go.
      queueMicrotask(() => {
        const heir = heirs.find((selector) => document.querySelector(selector));
        if (heir) document.querySelector<HTMLElement>(heir)?.focus();
      });
    },
    [],
  );
}
