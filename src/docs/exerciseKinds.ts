import type { Ask } from '../publication/askSchema.ts';

/** What a learner does, by the kind of a question. */
export const EXERCISE_KINDS: Readonly<Record<Ask['kind'], string>> = {
  choice: 'chooses the one option that is right',
  several: 'chooses every option that is right',
  spot: 'finds the one line of a report that can’t be',
  number: 'types a number',
  sort: 'puts cards into bins',
  order: 'puts steps in order',
  read: 'reads a height, a time, a change, limits or patients off the curve of everybody in a table',
  table: 'fills in a table that meets some facts',
  draw: 'draws the curve of everybody in a table',
};
