import * as v from 'valibot';
import { LABEL_COUNT, LABELS } from '../core/labels';
import { PackError } from './pack-error';

/** What this code can read; a pack of another format is refused. */
const FORMAT = 1;
/** Thresholds of the tolerances 0 to 100. */
export const TOLERANCE_STEPS = 101;

const FileEntry = v.object({
  name: v.pipe(v.string(), v.regex(/^[\w.-]+$/)),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

const PackFile = v.object({
  name: v.string(),
  version: v.string(),
  format: v.number(),
  licence: v.string(),
  language: v.string(),
  labels: v.pipe(v.array(v.string()), v.length(LABEL_COUNT)),
  tokenizer: v.string(),
  model: v.string(),
  window: v.pipe(v.number(), v.integer(), v.minValue(8)),
  /** Longer texts are judged by windows of this width as well; absent where one view is enough. */
  near: v.optional(v.pipe(v.number(), v.integer(), v.minValue(8))),
  tolerance: v.pipe(v.array(v.number()), v.length(TOLERANCE_STEPS)),
  /** The model points at a word from this probability of its output `marks` on; absent where it has none. */
  pointsFrom: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  files: v.array(FileEntry),
});

/** `pack.json`: what a pack is, how it is to be read, and the files it consists of. */
export type PackFile = v.InferOutput<typeof PackFile>;
export type PackEntry = v.InferOutput<typeof FileEntry>;

/**
 * @param text content of `pack.json`
 * @throws PackError in one sentence, where it is no description of a pack this code can run
 */
export function parsePack(text: string): PackFile {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new PackError(
      'damaged',
      'The model pack is damaged: pack.json is not valid JSON; install it again.',
    );
  }
  const parsed = v.safeParse(PackFile, data);
  if (!parsed.success) {
    const where = parsed.issues[0].path?.map((step) => String(step.key)).join('.') ?? 'its content';
    throw new PackError(
      'damaged',
      `The model pack is damaged: pack.json has no valid “${where}”; install it again.`,
    );
  }
  const pack = parsed.output;
  if (pack.format !== FORMAT) {
    throw new PackError(
      'unsupported',
      `The model pack has format ${pack.format}, and this version reads format ${FORMAT}; update the extension or the pack.`,
    );
  }
  if (pack.labels.some((label, at) => label !== LABELS[at])) {
    throw new PackError(
      'unsupported',
      'The model pack names other labels than this version knows; update the extension or the pack.',
    );
  }
  return pack;
}
