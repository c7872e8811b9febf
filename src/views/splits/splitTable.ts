import { formatP } from '../../format/formatP.ts';
import type { SplitRows } from '../../rows/splitRows.ts';
import { dataTable } from '../dataTable.ts';
import { splitsTitle } from './splitWords.ts';

/** Every split as a row: who against whom, both P values, and the smallest that the exact one can be for these sizes. */
export function splitTable(rows: SplitRows, document: Document): HTMLElement {
  return dataTable(
    {
      part: 'split-table',
      caption: splitsTitle(rows),
      heads: ['Rows', 'Against', 'Sizes', 'Log-rank P', 'Exact P', 'Smallest of these sizes', 'Shown'],
      rows: (rows.families ?? []).flatMap(({ sizes, floor, splits }) =>
        splits.map((split) => ({
          attributes: split === rows.chosen ? { 'data-shown': '' } : {},
          cells: [
            ...split.groups.map((group) => group.join(', ')),
            sizes.join(' v '),
            ...[split.logRankP, split.exactP, floor].map(formatP),
            split === rows.chosen ? 'yes' : '',
          ],
        })),
      ),
    },
    document,
  );
}
