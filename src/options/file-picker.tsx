interface Props {
  readonly id: string;
  readonly words: string;
  readonly hint: string;
  readonly onPick: (files: readonly File[]) => void;
}

/** A button that lets the reader pick several files from disk. */
export function FilePicker({ id, words, hint, onPick }: Props) {
  return (
    <div class="pick-files">
      <label class="button file">
        {words}
        <input
          id={id}
          type="file"
          multiple={true}
          aria-describedby={`${id}-about`}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            if (files.length > 0) onPick(files);
            // The same files can be picked again.
            event.currentTarget.value = '';
          }}
        />
      </label>
      <p class="small soft" id={`${id}-about`}>
        {hint}
      </p>
    </div>
  );
}
