import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { askHostAccess, hasHostAccess } from '../platform/permissions';
import { text } from '../platform/words';
import { Button } from '../ui/button';
import { Note } from '../ui/note';
import { usePassFocus } from '../ui/pass-focus';

/** Asks for what the browser has not granted by itself; nothing where it has. */
export function Access() {
  const has = useSignal<boolean | null>(null);
  const asked = useSignal(false);
  useEffect(() => {
    void hasHostAccess().then((access) => {
      has.value = access;
    });
  }, [has]);
  if (has.value === null) return null;
  if (has.value) return asked.value ? <Note tone="good">{text('welcome_access_given')}</Note> : null;
  const ask = async () => {
    has.value = await askHostAccess();
    asked.value = true;
  };
  return <Question onAllow={() => void ask()} />;
}

function Question({ onAllow }: { readonly onAllow: () => void }) {
  usePassFocus('#allow', '#tolerance', '#options');
  return (
    <Note
      tone="warn"
      action={
        <Button id="allow" look="main" onClick={onAllow}>
          {text('access_allow')}
        </Button>
      }
    >
      {text('welcome_access')}
    </Note>
  );
}
