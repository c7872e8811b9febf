import type { Series } from '../../cohort/Series.ts';
import { exactNames } from '../../format/exactName.ts';
import { formatCount } from '../../format/formatCount.ts';
import { formatP } from '../../format/formatP.ts';
import { formatRate } from '../../format/formatRate.ts';
import { capitalized } from '../../format/words.ts';
import type { OperationComparison } from '../../rows/operationComparisons.ts';
import { DataTable } from '../kit/DataTable.tsx';
import { comparisonWords } from './words.ts';

interface ComparisonTableProps {
  readonly comparisons: readonly OperationComparison[];
  readonly series: Series;
  readonly landmark: number;
}

/** Why there is nothing exact where patients are counted in both groups. */
const CHANGES = 'none: groups change';

/** The comparisons as a table: one row for each side of each. */
export function ComparisonTable({ comparisons, series, landmark }: ComparisonTableProps) {
  const { happened } = series.outcome;
  const rows = comparisons.flatMap((comparison) =>
    comparison.groups.map((group) => ({
      cells: [
        comparisonWords(comparison, series, landmark).name,
        group.label,
        group.n,
        group.events,
        formatCount(group.personTime),
        formatRate(group.rate, series),
        `${formatP(comparison.logRankP)} (${comparison.kind === 'switching' ? 'Mantel–Byar' : 'log-rank'})`,
        ...(comparison.kind === 'switching'
          ? [CHANGES, CHANGES]
          : [formatP(comparison.exactP), formatP(comparison.floor)]),
      ],
    })),
  );
  return (
    <DataTable
      caption="Illustrative: for the times placed on the lanes."
      heads={[
        'Comparison',
        'Group',
        'Patients',
        happened,
        series.time.many,
        'Rate',
        'P',
        capitalized(`${exactNames(comparisons)} P`),
        'Floor',
      ]}
      rows={rows}
    />
  );
}
