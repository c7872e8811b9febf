import { formatP } from '../../format/formatP.ts';
import type { SplitRows } from '../../rows/splitRows.ts';
import { dataTable } from '../../figures/table/dataTable.ts';
import { splitsTitle } from './splitWords.ts';

/** Every split as a row, those of the same sizes under their sizes and floor: who against whom, and both P values. */
export function splitTable(rows: SplitRows, document: Document): HTMLElement {
  return dataTable(
    {
      part: 'split-table',
      caption: splitsTitle(rows),
      heads: ['Sizes', 'Rows', 'Against', 'Log-rank P', 'Exact P', 'Shown'],
      rows: (rows.families ?? []).flatMap(({ sizes, floor, splits }) =>
        splits.map((split, index) => ({
          attributes: split === rows.chosen ? { 'data-shown': '' } : {},
          heads: index === 0 ? splits.length : 0,
          cells: [
            ...(index === 0 ? [`${sizes.join(' v ')}, no exact P below ${formatP(floor)}`] : []),
            ...split.groups.map((group) => group.join(' ')),
            ...[split.logRankP, split.exactP].map(formatP),
            split === rows.chosen ? 'yes' : '',
          ],
        })),
      ),
    },
    document,
  );
}
