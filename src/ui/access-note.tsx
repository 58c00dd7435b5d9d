import { text } from '../platform/words';
import { Button } from './button';
import { Note } from './note';
import { usePassFocus } from './pass-focus';

interface Props {
  /** Why the access is needed. */
  readonly words: string;
  readonly onAllow: () => void;
  /** What gets the focus when the access is given and the button goes: the first of these that is there. */
  readonly heirs: readonly string[];
}

/** Asks for the access to pages that the browser has not granted. */
export function AccessNote({ words, onAllow, heirs }: Props) {
  usePassFocus('#allow', ...heirs);
  return (
    <Note
      tone="warn"
      action={
        <Button id="allow" look="main" onClick={onAllow}>
          {text('access_allow')}
        </Button>
      }
    >
      {words}
    </Note>
  );
}
