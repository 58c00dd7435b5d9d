import * as v from 'valibot';
import type { Field } from './setting-fields';
import {
  authorRuleSchema,
  DEFAULT_SETTINGS,
  GENERAL_FIELDS,
  pickedRuleSchema,
  type Settings,
  SITE_FIELDS,
  wordRuleSchema,
} from './settings';

/** Version of the backup's form; raised when an older Foldaway could no longer read it rightly. */
export const BACKUP_VERSION = 1;
const FORMAT = 'foldaway-settings';
/** More than the browser could ever keep for us. */
export const MAX_BACKUP_CHARACTERS = 2_000_000;

/** Why a backup is refused; its sentence is the message `backup_problem_<this>`, `-` as `_`. */
export type BackupProblem = 'too-large' | 'not-json' | 'not-ours' | 'newer' | 'damaged';

export type BackupReading =
  | { readonly settings: Settings }
  /** `where`: the place of the fault, as `sites.example.org.tolerance`. */
  | { readonly problem: BackupProblem; readonly where: string };

function optionalFields(fields: Record<string, Field>) {
  return v.object(
    Object.fromEntries(Object.entries(fields).map(([key, { schema }]) => [key, v.optional(schema)])),
  );
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

const siteName = v.pipe(v.string(), v.check(isSiteName));

const settingsSchema = v.object({
  defaults: v.optional(optionalFields(SITE_FIELDS), {}),
  general: v.optional(optionalFields(GENERAL_FIELDS), {}),
  sites: v.optional(v.record(siteName, optionalFields(SITE_FIELDS)), {}),
  authors: v.optional(v.array(authorRuleSchema), []),
  words: v.optional(v.array(wordRuleSchema), []),
  picked: v.optional(v.record(siteName, pickedRuleSchema), {}),
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
 * Settings the file lacks get their defaults; those it has and this version does not know are passed over.
 */
export function readBackup(text: string): BackupReading {
  if (text.length > MAX_BACKUP_CHARACTERS) return { problem: 'too-large', where: '' };
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problem: 'not-json', where: '' };
  }
  const head = v.safeParse(
    v.object({ format: v.literal(FORMAT), version: v.number(), settings: v.unknown() }),
    file,
  );
  if (!head.success) return { problem: 'not-ours', where: '' };
  if (head.output.version > BACKUP_VERSION) return { problem: 'newer', where: '' };
  const body = v.safeParse(settingsSchema, head.output.settings);
  if (!body.success) return { problem: 'damaged', where: v.getDotPath(body.issues[0]) ?? '' };
  return { settings: complete(body.output) };
}

function complete(read: v.InferOutput<typeof settingsSchema>): Settings {
  return {
    defaults: { ...DEFAULT_SETTINGS.defaults, ...read.defaults },
    general: { ...DEFAULT_SETTINGS.general, ...read.general },
    sites: read.sites,
    authors: read.authors,
    words: read.words,
    picked: read.picked,
  };
}
