import { printsAs } from '../printedInterval.ts';
import type { RecordIssue } from './checkReferences.ts';
import { isWithin } from './isWithin.ts';
import type { StatedClaim } from './statedClaims.ts';
import type { StatedCount } from './statedCounts.ts';

/** Shares of a number that is stated, by a number that is stated. */
export function wrongShares(claims: readonly StatedClaim[], counts: readonly StatedCount[]): RecordIssue[] {
  return claims.flatMap(({ path, claim }) => {
    if (claim.kind !== 'count' || claim.share === undefined || typeof claim.exactly !== 'number') return [];
    const { share, of = {}, where, exactly } = claim;
    const whole = counts.find(
      (each) => each.lowest === each.highest && isWithin(of, each.where) && isWithin(each.where, of),
    );
    if (whole === undefined || whole.lowest === 0 || !isWithin(where, of)) return [];
    const prints = (['rounded', 'truncated'] as const).some((printing) =>
      printsAs(exactly / whole.lowest, share, printing),
    );
    const message = `${exactly} of the ${whole.lowest} of "${whole.id}" don’t print so; expected their share`;
    return prints ? [] : [{ path: [...path, 'share'], message }];
  });
}
