/** The sections of the options page, in order; each is an anchor (`options.html#sites`) and a title. */
export const SECTIONS = [
  'defaults',
  'sites',
  'authors',
  'words',
  'model',
  'try',
  'statistics',
  'backup',
  'sync',
  'shortcuts',
  'diagnostics',
] as const;

export type SectionId = (typeof SECTIONS)[number];
