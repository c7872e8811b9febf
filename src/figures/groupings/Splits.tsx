import type { Grouping, Series } from '../../cohort/Series.ts';
import { formatP } from '../../format/formatP.ts';
import type { SplitRows } from '../../rows/splitRows.ts';
import { DataTable } from '../kit/DataTable.tsx';
import { Fold } from '../kit/Fold.tsx';
import { ScrolledTable } from '../kit/ScrolledTable.tsx';
import type { PScale } from './pScale.ts';
import { SplitPanel } from './SplitPanel.tsx';
import { chosenSplit, splitsTitle } from './words.ts';

interface SplitsProps {
  readonly rows: SplitRows;
  readonly grouping: Grouping | null;
  readonly series: Series;
  readonly scale: PScale;
}

/** All splits of the shown patients in two, by their sizes, and as a table; nothing where there are too many to draw. */
export function Splits({ rows, grouping, series, scale }: SplitsProps) {
  const { families, chosen } = rows;
  if (families === null || families.length === 0) return null;
  const title = splitsTitle(rows);
  return (
    <Fold
      summary={title}
      draw={() => (
        <>
          <div class="split-panels">
            {families.map((family) => (
              <SplitPanel family={family} chosen={chosen} scale={scale} />
            ))}
          </div>
          <p class="panel-reading">{chosenSplit(rows, grouping, series)}</p>
          <ScrolledTable label={title}>
            <DataTable
              caption={`${title}.`}
              heads={['Sizes', 'Rows', 'Against', 'Log-rank P', 'Exact P', 'Shown']}
              rows={families.flatMap(({ sizes, floor, splits }) =>
                splits.map((split, index) => ({
                  attributes: split === chosen ? { 'data-shown': '' } : {},
                  heads: index === 0 ? splits.length : 0,
                  cells: [
                    ...(index === 0 ? [`${sizes.join(' v ')}, no exact P below ${formatP(floor)}`] : []),
                    ...split.groups.map((group) => group.join(' ')),
                    ...[split.logRankP, split.exactP].map(formatP),
                    split === chosen ? 'yes' : '',
                  ],
                })),
              )}
            />
          </ScrolledTable>
        </>
      )}
    />
  );
}
