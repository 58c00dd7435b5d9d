import type { Answer, Measurement } from '../core/messages';
import { PackError } from './pack-error';
import { SAMPLE_COMMENTS } from './sample-comments';
import type { HostedScorer } from './scorer';

/**
 * Loads an engine in a place of its own, judges the sample comments once, and lets it go.
 * @returns what it took, or one sentence that says why it could not be measured
 */
export async function measure(make: () => HostedScorer, now: () => number): Promise<Answer<Measurement>> {
  const scorer = make();
  try {
    const { loadMilliseconds, backend } = await scorer.info();
    const started = now();
    await scorer.judge([...SAMPLE_COMMENTS]);
    const millisecondsPerComment = (now() - started) / SAMPLE_COMMENTS.length;
    const { bytes } = await scorer.memory();
    return { ok: { loadMilliseconds, millisecondsPerComment, bytes, backend } };
  } catch (error) {
    const fault = error instanceof PackError ? error.fault : undefined;
    return { problem: error instanceof Error ? error.message : String(error), fault };
  } finally {
    scorer.dispose();
  }
}
