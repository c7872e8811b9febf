import type { Status } from './Quantity.ts';

/** What each status means, for the card of a number and for legends. */
export const STATUS_IN_WORDS: Readonly<Record<Status, string>> = {
  stated: 'the record says so.',
  derived: 'it follows from the record by logic or arithmetic.',
  computed: 'a method that we chose and name gives it, from the record alone.',
  inferred: 'it follows from the record under assumptions of ours.',
  illustrative: 'it belongs to the table shown, one of many that agree with the record.',
  example: 'it was set for a question, or follows from what was.',
  cited: 'it is taken from the literature.',
};
