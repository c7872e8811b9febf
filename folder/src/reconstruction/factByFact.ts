import type { StratumEnvelope } from '../cohort/CohortSet.ts';
import type { RecordOptions } from './activeClaims.ts';
import { reconstruct } from './reconstruct.ts';
import type { PublishedRecord } from './record/PublishedRecord.ts';

/**
 * What is left once some statements are on: counts and the envelope of the whole cohort.
 *
 * `kind` 'cohorts': both counts and the envelope; 'unanswerable': there is no end of cohorts, or no exact answer (`reason`);
 * 'contradiction': nothing is left.
 */
export interface FactStep {
  readonly id: string;
  readonly kind: 'cohorts' | 'unanswerable' | 'contradiction';
  readonly timeVectors: bigint | null;
  readonly tables: bigint | null;
  readonly envelope: StratumEnvelope | null;
  readonly ranges: readonly (readonly [number, number])[] | null;
  readonly reason: string | null;
}

/**
 * Switches statements on one after another, in the given order, and answers after each. Statements that aren't in the order are
 * off throughout. A generator, so that a page or a worker can stop, or draw, between two steps.
 */
export function* factByFact(
  record: PublishedRecord,
  order: readonly string[],
  options: Pick<RecordOptions, 'assume'> = {},
): Generator<FactStep, void, undefined> {
  const all = [...record.facts, ...record.assumptions].map(({ id }) => id);
  const on = new Set<string>();
  for (const id of order) {
    if (!all.includes(id))
      throw new RangeError(`no fact or assumption "${id}"; expected one of ${all.join(', ')}`);
    on.add(id);
    const answer = reconstruct(record, { ...options, without: all.filter((other) => !on.has(other)) });
    const nothing = { timeVectors: null, tables: null, envelope: null, ranges: null, reason: null };
    if (answer.kind === 'cohorts') {
      const { timeVectors, tables, ranges, central } = answer;
      const envelope = answer.envelope(central, null)[0] ?? null;
      yield { id, kind: 'cohorts', timeVectors, tables, envelope, ranges, reason: null };
    } else if (answer.kind === 'unanswerable')
      yield { ...nothing, id, kind: 'unanswerable', reason: answer.reason };
    else yield { ...nothing, id, kind: 'contradiction', timeVectors: 0n, tables: 0n };
  }
}
