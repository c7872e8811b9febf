/** Choices that are on or off, by their names in an address. */
export const FLAGS = [
  ['envelope', 'showEnvelope'],
  ['band', 'showBand'],
  ['leave-one-out', 'leaveOneOut'],
  ['extremes', 'extremes'],
  ['one-more', 'oneMore'],
  ['median', 'median'],
  ['counts', 'counts'],
] as const;
/** Choices that name a row of the shown table. */
export const ROWS = [
  ['row', 'row'],
  ['leave-out', 'excluded'],
] as const;
