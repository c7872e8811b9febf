import type { MeanDifferences } from './meanDifferences.ts';
import { shown, shownLevel, shownP, shownRange } from './shown.ts';

/** A line for each group, with what its limits and its P rest on. */
export function describeMeanDifferences({ tau, reference, levels }: MeanDifferences, level: number): string {
  return Object.entries(levels)
    .map(([name, { difference, standardError, lower, upper, p, isSmall, permutation }]) => {
      const head = `  restricted mean up to ${tau} of ${name} minus that of ${reference}: ${shown(difference)}`;
      const few = isSmall ? ', too narrow with fewer than 50 in a group' : '';
      const limits =
        standardError === null
          ? `no limits: follow-up of a curve ends before ${tau}`
          : standardError === 0
            ? `no limits: nobody had the event before ${tau}`
            : `${shownLevel(level)} ${shownRange(lower, upper)} (Greenwood, normal${few})`;
      const test = permutation
        ? `P ${shownP(permutation.p)} by permutation (${permutation.method === 'exact' ? `all ${permutation.splits ?? 0} splits` : `${permutation.draws ?? 0} draws from seed ${permutation.seed}`}; follow-up alike in both groups)`
        : `P ${shownP(p)} (normal)`;
      return `${head}, ${limits}; ${test}`;
    })
    .join('\n');
}
