import type { Answer, Measurement } from '../core/messages';
import { PackError } from './pack-error';
import { SAMPLE_COMMENTS } from './sample-comments';
import type { HostedScorer } from './scorer';

/** None of the sample comments: equal texts are judged once. */
const FIRST = 'Warm up.';

/**
 * Loads an engine in a place of its own, judges the sample comments once, and lets it go.
 * @returns what it took, or one sentence that says why it could not be measured
 */
export async function measure(make: () => HostedScorer, now: () => number): Promise<Answer<Measurement>> {
  const scorer = make();
  try {
    const { loadMilliseconds, backend } = await scorer.info();
    const loaded = now();
    // The first run makes ready what the others find, and belongs to loading.
    await scorer.judge([FIRST]);
    const started = now();
    await scorer.judge([...SAMPLE_COMMENTS]);
    const millisecondsPerComment = (now() - started) / SAMPLE_COMMENTS.length;
    const { bytes } = await scorer.memory();
    const loading = loadMilliseconds + started - loaded;
    return { ok: { loadMilliseconds: loading, millisecondsPerComment, bytes, backend } };
  } catch (error) {
    const fault = error instanceof PackError ? error.fault : undefined;
    return { problem: error instanceof Error ? error.message : String(error), fault };
  } finally {
    scorer.dispose();
  }
}
