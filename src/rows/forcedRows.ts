import type { RecordOptions } from '../reconstruction/activeClaims.ts';
import type { Forced } from '../reconstruction/explainForced.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { saidUnder } from '../reconstruction/saidUnder.ts';

/** Something that holds in every table though no statement says it, and the statements that force it, in their words. */
export interface ForcedRow {
  readonly what: string;
  readonly because: readonly { readonly says: string; readonly isAssumed: boolean }[];
}

/** What is forced under some options, with words in place of ids. */
export function forcedRows(
  record: PublishedRecord,
  options: RecordOptions,
  forced: readonly Forced[],
): readonly ForcedRow[] {
  const assumptions = record.assumptions.map(({ id }) => id);
  return forced.map(({ what, because }) => ({
    what,
    because: because.map((id) => ({
      says: saidUnder(record, options, id),
      isAssumed: assumptions.includes(id),
    })),
  }));
}
