import { counted } from '../../format/counted.ts';
import type { Grouping, Series } from '../../cohort/Series.ts';
import { formatRate } from '../../format/formatRate.ts';
import { uncapitalized } from '../../format/words.ts';
import type { OperationComparison } from '../../rows/operationComparisons.ts';
import { immortalTime } from '../../rows/operationComparisons.ts';
import type { OperationLane } from '../../rows/operationLanes.ts';
import { findings } from '../findings.ts';

/** "Second hepatectomy, counted in three ways". */
export function operationTitle({ label }: Grouping): string {
  return `${label}, counted in three ways`;
}

/** What is made up here, said on the figure itself. */
export function illustrativeSentence(grouping: Grouping): string {
  return `Illustrative: when anybody had a ${uncapitalized(grouping.label)} was not reported. Each mark stands half-way until it is moved.`;
}

/** What the three ways come to: time credited, and the rate with the treatment that follows from it. */
export function operationFindings(
  lanes: readonly OperationLane[],
  [naive, , switching]: readonly OperationComparison[],
  grouping: Grouping,
  series: Series,
  document: Document,
): HTMLElement {
  const what = uncapitalized(grouping.label);
  const list = findings(
    [
      [
        counted(immortalTime(lanes), series.time),
        `had to be lived through before a ${what} could come. The naive comparison counts them for it.`,
      ],
      [
        formatRate(naive?.groups[0].rate ?? null, series),
        `is the rate of ${series.outcome.many} with a ${what}, counted naively.`,
      ],
      [
        formatRate(switching?.groups[0].rate ?? null, series),
        `is the same rate as it happened: the same ${series.outcome.many} in less time. Wherever the marks stand, the naive rate can’t be the higher one.`,
      ],
    ],
    document,
  );
  list.setAttribute('data-part', 'findings');
  return list;
}
