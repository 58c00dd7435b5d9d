import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../platform/words';
import { Button } from '../ui/button';
import { Note } from '../ui/note';
import type { OptionsModel } from './options-model';

/** What the browser refused to keep stays in sight until it is read. */
export function Problem({ model }: { readonly model: OptionsModel }) {
  const words = model.problem.value;
  return words ? <ProblemNote words={words} onClose={model.forgetProblem} /> : null;
}

interface Props {
  readonly words: string;
  readonly onClose: () => void;
}

function ProblemNote({ words, onClose }: Props) {
  const before = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    before.current = document.activeElement as HTMLElement | null;
  }, []);
  const close = () => {
    // The keyboard goes back to what could not be kept; where that is gone, to the page's head.
    const back = before.current?.isConnected && before.current !== document.body ? before.current : null;
    (back ?? document.getElementById('options-title'))?.focus();
    onClose();
  };
  return (
    <div class="problem">
      <Note
        tone="bad"
        action={
          <Button id="problem-close" onClick={close}>
            {text('problem_close')}
          </Button>
        }
      >
        {words}
      </Note>
    </div>
  );
}
