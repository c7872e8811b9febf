import type { Series } from '../../cohort/Series.ts';
import { formatCount } from '../../format/formatCount.ts';
import { formatP } from '../../format/formatP.ts';
import { formatRate } from '../../format/formatRate.ts';
import type { OperationComparison } from '../../rows/operationComparisons.ts';
import { element } from '../element.ts';
import { comparisonWords } from './comparisonPanel.ts';

/** The comparisons as a table: one row for each side of each. */
export function comparisonTable(
  comparisons: readonly OperationComparison[],
  series: Series,
  landmark: number,
  document: Document,
): HTMLElement {
  const { many, happened } = { many: series.time.many, happened: series.outcome.happened };
  const heads = ['Comparison', 'Group', 'Patients', happened, many, 'Rate', 'P', 'Exact P', 'Floor'];
  return element(
    document,
    'table',
    { class: 'state-table', 'data-part': 'table' },
    element(document, 'caption', {}, 'Illustrative: for the times placed on the lanes.'),
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
      ...comparisons.flatMap((comparison) =>
        comparison.groups.map((group) =>
          element(
            document,
            'tr',
            {},
            element(document, 'th', { scope: 'row' }, comparisonWords(comparison, series, landmark).name),
            ...[
              group.label,
              String(group.n),
              String(group.events),
              formatCount(group.personTime),
              formatRate(group.rate, series),
              `${formatP(comparison.logRankP)} (${comparison.kind === 'switching' ? 'Mantel–Byar' : 'log-rank'})`,
              formatP(comparison.exactP),
              formatP(comparison.floor),
            ].map((text) => element(document, 'td', {}, text)),
          ),
        ),
      ),
    ),
  );
}
