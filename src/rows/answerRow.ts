import type { EnvelopeStep } from '../cohort/CohortSet.ts';
import type { Reconstruction } from '../reconstruction/reconstruct.ts';
import type { Contradiction, Unanswerable } from '../reconstruction/solution.ts';

/**
 * What a reading of the record leaves, as plain data: counts as decimal digits, the envelope of the whole
 * cohort, the range of each exit, and the orders of exits.
 */
export type AnswerRow =
  | {
      readonly kind: 'cohorts';
      readonly timeVectors: string;
      readonly tables: string;
      readonly envelope: readonly EnvelopeStep[];
      readonly until: number;
      readonly ranges: readonly (readonly [earliest: number, latest: number])[];
      readonly orders: readonly string[];
    }
  | { readonly kind: 'none'; readonly why: 'contradiction' | 'unanswerable'; readonly reason: string };

/** Describes an answer; `kind` is "none" where nothing agrees or where there is no end of tables; `why` says which. */
export function answerRow(answer: Reconstruction | Contradiction | Unanswerable): AnswerRow {
  if (answer.kind === 'unanswerable') return { kind: 'none', why: answer.kind, reason: answer.reason };
  if (answer.kind === 'contradiction')
    return { kind: 'none', why: answer.kind, reason: answer.contradictions.join(' ') };
  const [envelope] = answer.envelope(answer.central, null);
  return {
    kind: 'cohorts',
    timeVectors: String(answer.timeVectors),
    tables: String(answer.tables),
    envelope: envelope?.steps ?? [],
    until: envelope?.until ?? 0,
    ranges: answer.ranges,
    orders: answer.orders.map(({ order }) => order),
  };
}
