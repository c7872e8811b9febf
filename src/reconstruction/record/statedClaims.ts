import { resolved, settings } from '../activeClaims.ts';
import { CONDITIONS, withPrinting } from '../inSteps.ts';
import type { Claim, Condition, PublishedRecord } from './PublishedRecord.ts';

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
        const path = [part, index, 'claim', place, given.kind];
        return claim === null ? [] : [{ id, path, claim: withPrintings(claim, values) }];
      }),
    ),
  );
}

/** A claim whose conditions have the printing of their times. */
function withPrintings(claim: Claim, values: ReadonlyMap<string, unknown>): Claim {
  const entries = (Object.entries(claim) as [string, unknown][]).map(([key, value]): [string, unknown] =>
    CONDITIONS.includes(key) && value ? [key, withPrinting(value as Condition, values)] : [key, value],
  );
  return Object.fromEntries(entries) as unknown as Claim;
}
