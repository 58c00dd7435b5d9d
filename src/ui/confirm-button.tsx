import { useSignal } from '@preact/signals';
import { text } from '../platform/words';
import { Button } from './button';

interface Props {
  readonly words: string;
  readonly onConfirm: () => void;
  readonly id?: string;
  readonly disabled?: boolean;
}

/** A button for what cannot be taken back: the first click asks, the second does it. */
export function ConfirmButton({ words, onConfirm, id, disabled }: Props) {
  const asked = useSignal(false);
  if (!asked.value) {
    return (
      <Button
        id={id}
        look="bad"
        disabled={disabled}
        onClick={() => {
          asked.value = true;
        }}
      >
        {words}
      </Button>
    );
  }
  const answer = (yes: boolean) => () => {
    asked.value = false;
    if (yes) onConfirm();
  };
  return (
    <span class="row">
      <Button id={id} look="bad" onClick={answer(true)}>
        {text('confirm_really', words)}
      </Button>
      <Button look="quiet" onClick={answer(false)}>
        {text('confirm_cancel')}
      </Button>
    </span>
  );
}
