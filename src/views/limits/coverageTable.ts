import { formatPercent } from '../../format/formatPercent.ts';
import { METHOD_NAMES } from '../../format/methodNames.ts';
import type { CoverageRows } from '../../rows/coverageRows.ts';
import { element } from '../element.ts';
import { allButOne } from './coverageSentence.ts';

/** The least and the mean coverage of each kind of limits, and that where all but one patient survive on average. */
export function coverageTable(data: CoverageRows, document: Document): HTMLElement {
  const heads = ['Limits', 'least', 'mean', `where ${allButOne(data)} survive`];
  const row = (cells: readonly string[]) =>
    element(
      document,
      'tr',
      {},
      ...cells.map((cell, i) =>
        element(document, i === 0 ? 'th' : 'td', i === 0 ? { scope: 'row' } : {}, cell),
      ),
    );
  return element(
    document,
    'table',
    { class: 'state-table coverage-table' },
    element(
      document,
      'caption',
      {},
      `Exact coverage of ${formatPercent(data.level)} limits of survival, for true survival from ${formatPercent(data.from)} to ${formatPercent(data.to)}`,
    ),
    element(
      document,
      'thead',
      {},
      element(document, 'tr', {}, ...heads.map((head) => element(document, 'th', { scope: 'col' }, head))),
    ),
    element(
      document,
      'tbody',
      {},
      ...data.rows.map(({ method, least, mean, atAllButOne }) =>
        row([METHOD_NAMES[method], formatPercent(least), formatPercent(mean), formatPercent(atAllButOne)]),
      ),
    ),
  );
}
