import { anObject, aRecord, aWhole, listOf, Misfit, maybe, misfit, oneOf, type Read, readOr } from './read';
import type { Field } from './setting-fields';
import {
  DEFAULT_SETTINGS,
  GENERAL_FIELDS,
  type GeneralPreferences,
  readAuthorRule,
  readPickedRule,
  readWordRule,
  type Settings,
  SITE_FIELDS,
  type SitePreferences,
} from './settings';

/** Version of the backup's form; raised when an older Foldaway could no longer read it rightly. */
export const BACKUP_VERSION = 1;
const FORMAT = 'foldaway-settings';
/** More than the browser could ever keep for us. */
export const MAX_BACKUP_CHARACTERS = 2_000_000;

/** Why a backup is refused; its sentence is the message `backup_problem_<this>`, `-` as `_`. */
export type BackupProblem = 'too-large' | 'not-json' | 'not-ours' | 'newer' | 'damaged';

/** Settings as a file tells them: one of an older Foldaway says nothing of what was added since. */
export interface BackupSettings extends Omit<Settings, 'defaults' | 'general'> {
  readonly defaults: Partial<SitePreferences>;
  readonly general: Partial<GeneralPreferences>;
}

export type BackupReading =
  | { readonly settings: BackupSettings }
  /** `where`: the place of the fault, as `sites.example.org.tolerance`. */
  | { readonly problem: BackupProblem; readonly where: string };

function optionalFields<T extends object>(fields: Record<string, Field>): Read<Partial<T>> {
  const reads = Object.entries(fields).map(([key, { read }]) => [key, maybe(read)]);
  return anObject(Object.fromEntries(reads)) as Read<Partial<T>>;
}

/** A host as an address has it; `__proto__` is one by its letters, but no key for an object. */
function isSiteName(name: string): boolean {
  if (name === '__proto__') return false;
  try {
    return new URL(`https://${name}`).hostname === name;
  } catch {
    return false;
  }
}

/** What the file lacks is as good as empty. */
function orElse<T>(read: Read<T>, empty: T): Read<T> {
  return (raw) => (raw === undefined ? empty : read(raw));
}

const readHead = anObject({
  format: oneOf(FORMAT),
  version: aWhole(0),
  settings: (raw: unknown) => raw ?? misfit(),
});

const readSettings: Read<BackupSettings> = anObject({
  defaults: orElse(optionalFields<SitePreferences>(SITE_FIELDS), {}),
  general: orElse(optionalFields<GeneralPreferences>(GENERAL_FIELDS), {}),
  sites: orElse(aRecord(isSiteName, optionalFields<SitePreferences>(SITE_FIELDS)), {}),
  authors: orElse(listOf(readAuthorRule), []),
  words: orElse(listOf(readWordRule), []),
  picked: orElse(aRecord(isSiteName, readPickedRule), {}),
});

/** All settings as the text of a file, the same text for the same settings. */
export function makeBackup(settings: Settings): string {
  const { defaults, general, sites, authors, words, picked } = settings;
  const body = { defaults, general, sites: sorted(sites), authors, words, picked: sorted(picked) };
  return `${JSON.stringify({ format: FORMAT, version: BACKUP_VERSION, settings: body }, null, 2)}\n`;
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Reads what `makeBackup` wrote, whatever the file holds: all of it fits, or it is refused as a whole.
 * Settings it has and this version does not know are passed over.
 */
export function readBackup(text: string): BackupReading {
  if (text.length > MAX_BACKUP_CHARACTERS) return { problem: 'too-large', where: '' };
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problem: 'not-json', where: '' };
  }
  const head = readOr(readHead, file)?.value;
  if (!head) return { problem: 'not-ours', where: '' };
  if (head.version > BACKUP_VERSION) return { problem: 'newer', where: '' };
  try {
    return { settings: readSettings(head.settings) };
  } catch (error) {
    return { problem: 'damaged', where: error instanceof Misfit ? error.path.join('.') : '' };
  }
}

/** A backup as all that is set: what its file says nothing of has its default. */
export function wholeSettings(told: BackupSettings): Settings {
  return {
    ...told,
    defaults: { ...DEFAULT_SETTINGS.defaults, ...told.defaults },
    general: { ...DEFAULT_SETTINGS.general, ...told.general },
  };
}
