import type { NamedColumn } from './NamedColumn.ts';

const FOLLOW_UP = /^(follow\w*|fu|fup|futime|suivi|seguimiento|seguimento|nachbeobachtung\w*|nachsorge)$/u;

/** Whether a time is one of follow-up by its name alone, and the outcome one that follow-up goes on after, such as a recurrence. */
export function isFollowUpOnly({ name: time }: NamedColumn, { name: outcome }: NamedColumn): boolean {
  return (
    time.endpoint === null &&
    time.words.some((word) => FOLLOW_UP.test(word)) &&
    ['rfs', 'pfs', 'dfs', 'efs', 'mfs', 'lrfs'].includes(outcome.endpoint ?? '')
  );
}
