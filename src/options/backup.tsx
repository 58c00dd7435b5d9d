import { type Signal, useSignal } from '@preact/signals';
import {
  type BackupReading,
  type BackupSettings,
  MAX_BACKUP_CHARACTERS,
  makeBackup,
  readBackup,
  wholeSettings,
} from '../core/backup';
import type { Settings } from '../core/settings';
import { diffSettings, mergeSettings } from '../core/settings-diff';
import { dayOf } from '../core/statistics';
import { text } from '../platform/words';
import { Button } from '../ui/button';
import { Note } from '../ui/note';
import { countText, wordsKey } from '../ui/say';
import { ChangeList } from './change-list';
import type { SectionProps } from './options';
import type { OptionsModel } from './options-model';
import { saveFile } from './save-file';
import { Section } from './section';

type Step =
  | { readonly name: 'idle' }
  | { readonly name: 'refused'; readonly reading: Extract<BackupReading, { problem: unknown }> }
  | { readonly name: 'asking'; readonly theirs: BackupSettings }
  | { readonly name: 'done'; readonly count: number };

/** More can be no backup; a film chosen by mistake would fill the memory. No character takes more than three bytes. */
const MOST_BYTES = 3 * MAX_BACKUP_CHARACTERS + 3;

async function readFile(file: File, step: Signal<Step>): Promise<void> {
  // A file that is gone or locked by the time it is read is told as any other that cannot be read.
  const reading =
    file.size > MOST_BYTES
      ? { problem: 'too-large' as const, where: '' }
      : readBackup(await file.text().catch(() => ''));
  step.value =
    'settings' in reading ? { name: 'asking', theirs: reading.settings } : { name: 'refused', reading };
}

/** Settings to a file and back. Nothing changes before the reader has seen what would. */
export function Backup({ model, settings }: SectionProps) {
  const step = useSignal<Step>({ name: 'idle' });
  return (
    <Section id="backup">
      <div class="row">
        <Button
          id="export"
          onClick={() => saveFile(`foldaway-settings-${dayOf(new Date())}.json`, makeBackup(settings))}
        >
          {text('backup_export')}
        </Button>
        <label class="button file">
          {text('backup_import')}
          <input
            id="import"
            type="file"
            accept="application/json,.json"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) void readFile(file, step);
              // The same file, mended, can be chosen again.
              event.currentTarget.value = '';
            }}
          />
        </label>
      </div>
      <ImportStep model={model} settings={settings} step={step} />
    </Section>
  );
}

interface StepProps extends SectionProps {
  readonly step: Signal<Step>;
}

function ImportStep({ model, settings, step }: StepProps) {
  const now = step.value;
  switch (now.name) {
    case 'idle':
      return null;
    case 'refused':
      return (
        <Note tone="bad">
          {text(wordsKey('backup_problem', now.reading.problem), now.reading.where)}{' '}
          {text('backup_untouched')}
        </Note>
      );
    case 'asking':
      return <ImportQuestion model={model} settings={settings} step={step} theirs={now.theirs} />;
    case 'done':
      return <Note tone="good">{countText('backup_done', now.count)}</Note>;
  }
}

const WAYS = ['merge', 'replace'] as const;
type Way = (typeof WAYS)[number];

/** What the settings become with a backup. */
function taken(way: Way, ours: Settings, theirs: BackupSettings): Settings {
  return way === 'merge' ? mergeSettings(ours, theirs) : wholeSettings(theirs);
}

function ImportQuestion({ model, settings, step, theirs }: StepProps & { readonly theirs: BackupSettings }) {
  const way = useSignal<Way>('merge');
  const changes = diffSettings(settings, taken(way.value, settings, theirs));
  return (
    <div class="question">
      <fieldset>
        <legend class="title">{text('backup_question')}</legend>
        {WAYS.map((one) => (
          <label key={one} class="choice">
            <input
              type="radio"
              name="import-way"
              value={one}
              checked={way.value === one}
              onChange={() => {
                way.value = one;
              }}
            />
            <span>{text(`backup_${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <ChangeList changes={changes} />
      <div class="row">
        <Button
          id="import-apply"
          look="main"
          disabled={changes.length === 0}
          onClick={() => void apply(model, way.value, theirs, changes.length, step)}
        >
          {text('backup_apply')}
        </Button>
        <Button
          id="import-cancel"
          onClick={() => {
            focusImport();
            step.value = { name: 'idle' };
          }}
        >
          {text('confirm_cancel')}
        </Button>
      </div>
    </div>
  );
}

/** Keeps the keyboard's place when the question is gone: what asked it. */
const focusImport = () => document.getElementById('import')?.focus();

async function apply(
  model: OptionsModel,
  way: Way,
  theirs: BackupSettings,
  count: number,
  step: Signal<Step>,
): Promise<void> {
  const asked = step.value;
  const kept = await model.change((ours) => taken(way, ours, theirs));
  // A file chosen meanwhile asks a question of its own, which stays.
  if (!kept || asked !== step.value) return;
  focusImport();
  step.value = { name: 'done', count };
}
