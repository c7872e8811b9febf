import { formatCount } from '../../format/formatCount.ts';
import { formatP } from '../../format/formatP.ts';
import { formatPercent } from '../../format/formatPercent.ts';
import type { DealRows } from '../../rows/dealRows.ts';
import { element } from '../element.ts';

/** What the deals say together: the exact P, its floor, and how often the chi-square reading calls a deal unlikely. */
export function dealsConclusion(rows: DealRows, document: Document): HTMLElement {
  const { count, deals, groups, exactP, floor, alarms } = rows;
  const item = (figure: string, text: string) =>
    element(document, 'li', {}, element(document, 'strong', {}, figure), ` ${text}`);
  const sizes = `${groups[0].n} against ${groups[1].n}`;
  const asExtreme = deals?.filter((deal) => deal.asExtreme).length;
  const items = [
    item(
      asExtreme === undefined || count === null ? formatP(exactP) : `${asExtreme} of ${formatCount(count)}`,
      `deals are as extreme as the one shown, or more: the exact log-rank P is ${formatP(exactP)}, where chi-square prints ${formatP(rows.observed.logRankP)}.`,
    ),
    item(formatP(floor), `is the floor: no ${sizes} gives a smaller exact P, whatever happens.`),
  ];
  if (alarms !== null && count !== null) {
    items.push(
      item(
        `${alarms} of ${formatCount(count)}`,
        `deals have a chi-square P of 0.05 or less: here a test that says 5${'\u202f'}% errs in ${formatPercent(alarms / count)} of deals.`,
      ),
    );
  }
  return element(document, 'ul', { class: 'deals-conclusion', 'data-part': 'conclusion' }, ...items);
}
