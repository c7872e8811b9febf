import type { RecordIssue } from './checkReferences.ts';
import { isWithin } from './isWithin.ts';
import type { PublishedRecord } from './PublishedRecord.ts';
import { statedClaims } from './statedClaims.ts';
import { statedCounts } from './statedCounts.ts';
import { wrongShares } from './wrongShares.ts';
import { wrongSums } from './wrongSums.ts';

/** Counts that can't agree, as far as adding up tells: more of a kind than there are, parts that don't make the whole, another share. */
export function contradictoryCounts(record: PublishedRecord): RecordIssue[] {
  const claims = statedClaims(record);
  const counts = claims.flatMap((each) => statedCounts(record, each));
  const tooMany = counts.flatMap((one, place) => {
    const other = counts
      .slice(0, place)
      .find(
        (before) =>
          (one.lowest > before.highest && isWithin(one.where, before.where)) ||
          (before.lowest > one.highest && isWithin(before.where, one.where)),
      );
    if (other === undefined && one.lowest <= one.highest) return [];
    const said =
      other === undefined
        ? `at least ${one.lowest} and at most ${one.highest}`
        : one.lowest > other.highest
          ? `${one.lowest} or more, where "${other.id}" says ${other.highest} at most`
          : `${one.highest} at most, where "${other.id}" says ${other.lowest} or more`;
    return [{ path: one.path, message: `${said}; expected counts that can all be true` }];
  });
  // What is wrong already would be told again by its sums.
  if (tooMany.length > 0) return tooMany;
  return [...wrongSums(record, counts), ...wrongShares(claims, counts)];
}
