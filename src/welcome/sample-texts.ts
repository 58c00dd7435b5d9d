/** Messages of the six sample comments, mild to rude. They are English in every language, for the model reads English. */
export const SAMPLES = ['sample_1', 'sample_2', 'sample_3', 'sample_4', 'sample_5', 'sample_6'] as const;
