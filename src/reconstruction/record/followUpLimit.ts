import type { Assumption, PublishedRecord } from './PublishedRecord.ts';

/** The assumption that limits the longest follow-up, if the record has one. */
export function followUpLimit(record: PublishedRecord): Assumption | undefined {
  return record.assumptions.find((assumption) =>
    assumption.claims.some(
      (claim) =>
        claim.kind === 'maximum' &&
        typeof claim.atMost === 'object' &&
        claim.atMost.assumed === assumption.id,
    ),
  );
}
