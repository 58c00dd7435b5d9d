import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { text } from '../platform/words';
import { Button } from './button';

interface Props {
  readonly words: string;
  readonly onConfirm: () => void;
  readonly id?: string;
  readonly disabled?: boolean;
}

/**
 * A button for what cannot be taken back: the first click asks, the second does it. It is one and the same button
 * throughout, so that the keyboard keeps its place.
 */
export function ConfirmButton({ words, onConfirm, id, disabled }: Props) {
  const asked = useSignal(false);
  const row = useRef<HTMLSpanElement>(null);
  const question = asked.value ? text('confirm_really', words) : '';
  const press = (event: MouseEvent) => {
    // A double click is one press: its second click comes before the question can be read. Keys count none.
    if (event.detail > 1) return;
    const sure = asked.value;
    asked.value = !sure;
    if (sure) onConfirm();
  };
  const cancel = () => {
    row.current?.querySelector('button')?.focus();
    asked.value = false;
  };
  return (
    <span class="row" ref={row}>
      <Button id={id} look="bad" disabled={disabled} onClick={press}>
        {question || words}
      </Button>
      {asked.value && (
        <Button look="quiet" onClick={cancel}>
          {text('confirm_cancel')}
        </Button>
      )}
      {/* Few screen readers tell of themselves that the button they are on has other words now. */}
      <span class="aside" role="status">
        {question}
      </span>
    </span>
  );
}
