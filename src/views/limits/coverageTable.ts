import { formatPercent } from '../../format/formatPercent.ts';
import { METHOD_NAMES } from '../../format/methodNames.ts';
import type { CoverageRows } from '../../rows/coverageRows.ts';
import { dataTable } from '../dataTable.ts';
import { allButOne } from './coverageSentence.ts';

/** The least and the mean coverage of each kind of limits, and that where all but one patient survive on average. */
export function coverageTable(data: CoverageRows, document: Document): HTMLElement {
  return dataTable(
    {
      also: 'coverage-table',
      caption: `Exact coverage of ${formatPercent(data.level)} limits of survival, for true survival from ${formatPercent(data.from)} to ${formatPercent(data.to)}`,
      heads: ['Limits', 'least', 'mean', `where ${allButOne(data)} survive`],
      rows: data.rows.map(({ method, least, mean, atAllButOne }) => ({
        cells: [METHOD_NAMES[method], ...[least, mean, atAllButOne].map(formatPercent)],
      })),
    },
    document,
  );
}
