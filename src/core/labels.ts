/** The seven labels, in the one order every score vector uses; named as in `@tensorflow-models/toxicity`. */
export const LABELS = [
  'toxicity',
  'severe_toxicity',
  'identity_attack',
  'insult',
  'threat',
  'sexual_explicit',
  'obscene',
] as const;

export type Label = (typeof LABELS)[number];

export const LABEL_COUNT = LABELS.length;
