import type { Series } from '../../cohort/Series.ts';
import { formatCount } from '../../format/formatCount.ts';
import { formatP } from '../../format/formatP.ts';
import { formatRate } from '../../format/formatRate.ts';
import type { OperationComparison } from '../../rows/operationComparisons.ts';
import { dataTable } from '../dataTable.ts';
import { comparisonWords } from './comparisonPanel.ts';

/** The comparisons as a table: one row for each side of each. */
export function comparisonTable(
  comparisons: readonly OperationComparison[],
  series: Series,
  landmark: number,
  document: Document,
): HTMLElement {
  const { many, happened } = { many: series.time.many, happened: series.outcome.happened };
  return dataTable(
    {
      part: 'table',
      caption: 'Illustrative: for the times placed on the lanes.',
      heads: ['Comparison', 'Group', 'Patients', happened, many, 'Rate', 'P', 'Exact P', 'Floor'],
      rows: comparisons.flatMap((comparison) =>
        comparison.groups.map((group) => ({
          cells: [
            comparisonWords(comparison, series, landmark).name,
            group.label,
            String(group.n),
            String(group.events),
            formatCount(group.personTime),
            formatRate(group.rate, series),
            `${formatP(comparison.logRankP)} (${comparison.kind === 'switching' ? 'Mantel–Byar' : 'log-rank'})`,
            formatP(comparison.exactP),
            formatP(comparison.floor),
          ],
        })),
      ),
    },
    document,
  );
}
