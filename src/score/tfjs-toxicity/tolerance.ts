/** The package's own default: from this probability on its `classify` calls a match certain. */
const DEFAULT_THRESHOLD = 0.85;
/** Steps of tolerance 50 either way span from some 0.1 to 0.997. */
const STEP = 0.08;

const logit = (p: number) => Math.log(p / (1 - p));

/**
 * Probability from which a comment folds, by tolerance 0..100.
 *
 * The published model comes without a calibration, and none can be made without its training data. So the
 * table is a rule: the middle of the slider is the package's own default threshold, 0.85, and each step
 * moves the log odds by the same amount. Equal steps in log odds give the slider room where the model's
 * answers crowd, near 0 and 1. Tolerance 100 folds nothing.
 */
export function toxicityTolerance(): number[] {
  const table = Array.from({ length: 100 }, (_, t) => {
    const odds = logit(DEFAULT_THRESHOLD) + (t - 50) * STEP;
    return 1 / (1 + Math.exp(-odds));
  });
  return [...table, 1.01];
}
