import { resolved, settings } from '../activeClaims.ts';
import type { Claim, PublishedRecord } from './PublishedRecord.ts';

/** A claim of a statement that begins switched on, and the path of keys that leads to it. */
export interface StatedClaim {
  /** Of the statement. */
  readonly id: string;
  readonly path: readonly (string | number)[];
  readonly claim: Claim;
}

/** The claims of a record as it begins, with the values of its assumptions in their places; what they leave unsaid is not among them. */
export function statedClaims(record: PublishedRecord): StatedClaim[] {
  const { values, on } = settings(record, {});
  return (['facts', 'assumptions'] as const).flatMap((part) =>
    record[part].flatMap(({ id, claims }, index) =>
      claims.flatMap((given, place) => {
        const claim = on.has(id) ? resolved(given, values) : null;
        return claim === null ? [] : [{ id, path: [part, index, 'claim', place, claim.kind], claim }];
      }),
    ),
  );
}
