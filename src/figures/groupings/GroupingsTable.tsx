import type { CohortSet } from '../../cohort/CohortSet.ts';
import type { Series } from '../../cohort/Series.ts';
import { formatP } from '../../format/formatP.ts';
import { capitalized } from '../../format/words.ts';
import type { GroupingRow } from '../../rows/groupingRows.ts';
import { arrangementSentence } from '../kit/sentences/arrangementSentence.ts';
import { DataTable } from '../kit/DataTable.tsx';

interface GroupingsTableProps {
  readonly rows: readonly GroupingRow[];
  readonly set: Pick<CohortSet, 'arrangements' | 'isTable'>;
  readonly series: Series;
  /** What the P values over deals are called. */
  readonly exact: string;
}

/** Every arrangement as a row: in words, its sizes, its P values (the exact one by both statistics), and its floor. */
export function GroupingsTable({ rows, set, series, exact }: GroupingsTableProps) {
  return (
    <DataTable
      caption="Every arrangement of the groupings known at time zero, and its P values."
      heads={[
        'Grouping',
        'Arrangement',
        'Sizes',
        'Log-rank P',
        capitalized(`${exact} P`),
        'Exact P, standardised statistic',
        'Smallest possible exact P',
        'Shown',
      ]}
      rows={rows.flatMap(({ grouping, arrangements, shown }) =>
        arrangements.map(({ index, test }, place) => ({
          heads: place === 0 ? arrangements.length : 0,
          attributes: index === shown ? { 'data-shown': '' } : {},
          cells: [
            ...(place === 0 ? [grouping.label] : []),
            set.isTable ? '' : arrangementSentence(set.arrangements(grouping.id), index, grouping, series),
            test?.sizes.join(' v ') ?? '',
            ...[test?.logRankP, test?.exactP, test?.standardisedP, test?.floor].map((p) =>
              formatP(p ?? null),
            ),
            index === shown ? 'yes' : '',
          ],
        })),
      )}
    />
  );
}
