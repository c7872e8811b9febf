import type { Series } from '../../cohort/Series.ts';
import { formatP } from '../../format/formatP.ts';
import { formatSigned } from '../../format/formatSigned.ts';
import type { Deal, DealRows } from '../../rows/dealRows.ts';
import { element } from '../element.ts';
import { swatch } from '../swatch.ts';
import { dealCurves } from './dealCurves.ts';
import { dealName } from './dealName.ts';

/** The deal that is chosen: its curves, who died in which group, the statistic, and its P values. */
export function dealReadout(deal: Deal, rows: DealRows, series: Series, document: Document): HTMLElement {
  const row = (name: string, value: string) =>
    element(document, 'div', {}, element(document, 'dt', {}, name), element(document, 'dd', {}, value));
  const share = `${deal.asExtremeAsThis ?? 'unknown'} of ${rows.count ?? 'all'}`;
  return element(
    document,
    'div',
    { class: 'deal-readout', 'data-part': 'readout' },
    element(document, 'h4', { class: 'side-head' }, dealName(deal, rows)),
    dealCurves(deal, rows, document),
    element(
      document,
      'ul',
      { class: 'deal-groups' },
      ...rows.groups.map((group, index) =>
        element(
          document,
          'li',
          {},
          swatch(group, document),
          ` ${group.label}: ${deal.events[index as 0 | 1]} of ${group.n} ${series.outcome.happened}`,
        ),
      ),
    ),
    element(
      document,
      'dl',
      {},
      row('Observed − expected', formatSigned(deal.statistic)),
      row('Log-rank P, chi-square', formatP(deal.logRankP)),
      row('Deals as extreme as this', share),
      ...(deal.asExtremeAsThis !== null && rows.count !== null
        ? [row('Exact log-rank P', formatP(deal.asExtremeAsThis / rows.count))]
        : []),
    ),
  );
}
