import type { Analysis } from '../../survival/index.ts';
import { shown, shownP } from './shown.ts';

/** The exact log-rank test of so many groups, with its statistic, its condition and the smallest P that it could give; null where there is none. */
export function describeExactTest(exact: Analysis['tests']['exactLogRank'], groups: number): string | null {
  if (exact === null) return null;
  const { method, splits, draws, seed, standardError, p, midP, oneSided, floor, floorHere } = exact;
  const tried =
    method === 'exact'
      ? `all ${splits} splits`
      : `${draws ?? 0} splits drawn from seed ${seed ?? 0}, Monte Carlo error of P ${shown(standardError ?? null)}`;
  const ranked =
    groups === 2
      ? 'by |observed - expected|; follow-up alike in both groups'
      : 'by the sum of (observed - expected)^2 / n over the groups; follow-up alike in all groups';
  const side = oneSided === null ? '' : `, one-sided ${shownP(oneSided)}`;
  const here = floorHere === null ? '' : `, for these times and events ${shownP(floorHere)}`;
  return (
    `  exact log-rank (${tried}, ${ranked}): P ${shownP(p)}, mid-P ${shownP(midP)}${side};\n` +
    `    smallest P that groups of these sizes can give ${shownP(floor)}${here}`
  );
}
