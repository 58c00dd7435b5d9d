import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { askHostAccess, hasHostAccess } from '../platform/permissions';
import { text } from '../platform/words';
import { AccessNote } from '../ui/access-note';
import { Note } from '../ui/note';

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
  return (
    <AccessNote
      words={text('welcome_access')}
      onAllow={() => void ask()}
      heirs={['#tolerance', '#options']}
    />
  );
}
