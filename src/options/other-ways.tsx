import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../platform/words';
import { Button } from '../ui/button';
import { EntryField } from './entry-field';
import { FilePicker } from './file-picker';
import type { ModelDownloads } from './model-downloads';

/** Addresses with a key in them are long; what was cut from one would not be seen. */
const MOST_OF_ADDRESS = 8000;

interface Props {
  readonly downloads: ModelDownloads;
}

/** Another address, or files from disk; out of sight while something loads, and then as it was. */
export function OtherWays({ downloads }: Props) {
  const address = useSignal('');
  const box = useRef<HTMLDetailsElement>(null);
  const loading = downloads.state.value.at === 'loading';
  useLayoutEffect(() => {
    const hadFocus = box.current?.contains(document.activeElement);
    if (loading && hadFocus) document.getElementById('model-pause')?.focus();
  }, [loading]);
  return (
    <details class="disclosure" id="model-other" ref={box} hidden={loading}>
      <summary>{text('model_other')}</summary>
      <form
        class="add"
        onSubmit={(event) => {
          event.preventDefault();
          void downloads.startAt(address.value);
        }}
      >
        <EntryField
          id="model-address"
          label={text('model_address')}
          hint={text('model_address_hint')}
          most={MOST_OF_ADDRESS}
          value={address.value}
          onInput={(typed) => {
            address.value = typed;
          }}
        />
        <Button type="submit" id="model-download-from" disabled={!address.value.trim()}>
          {text('model_download_from')}
        </Button>
      </form>
      <FilePicker
        id="model-files"
        words={text('model_files')}
        hint={text('model_files_hint')}
        onPick={(files) => void downloads.pick(files)}
      />
    </details>
  );
}
