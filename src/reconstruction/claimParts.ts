import type { Condition } from './record/PublishedRecord.ts';

/** The lowest and the highest number that a claim allows. */
export const limitsOf = (claim: {
  exactly?: unknown;
  atLeast?: unknown;
  atMost?: unknown;
}): [number, number] => [
  (claim.exactly ?? claim.atLeast ?? -Infinity) as number,
  (claim.exactly ?? claim.atMost ?? Infinity) as number,
];

/** The attributes that some conditions look at. */
export const attributesIn = (...conditions: readonly Condition[]): string[] => [
  ...new Set(conditions.flatMap((condition) => Object.keys(condition.levels ?? {}))),
];
