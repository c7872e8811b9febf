import { formatSigned } from '../../format/formatSigned.ts';
import { dealColumns, type DealColumn } from '../../rows/dealColumns.ts';
import type { Deal, DealRows } from '../../rows/dealRows.ts';
import { element } from '../element.ts';
import { dealName, dealWords } from './dealName.ts';
import { dealPicture } from './dealPicture.ts';
import { statisticAxis } from './statisticAxis.ts';

/** More columns than this leave the pictures too small to read. */
const MOST_COLUMNS = 8;

/**
 * All deals, stacked by their statistic from the least to the greatest, as a group of radio buttons: one tab stop, arrows move
 * along the statistic. The deals at least as extreme as the observed one stand out.
 *
 * Returns nothing but a sentence where there are too many deals to draw.
 */
export function dealsBoard(
  rows: DealRows,
  options: { id: string; chosen: Deal },
  document: Document,
): HTMLElement {
  const { deals, count, groups } = rows;
  if (!deals) {
    return element(
      document,
      'p',
      { class: 'deals-board', 'data-part': 'board' },
      `There are ${count ?? 'more than a computer counts'} ways to deal ${groups[0].n} of ${groups[0].n + groups[1].n}: too many to draw.`,
    );
  }
  const columns = dealColumns(deals, MOST_COLUMNS);
  return element(
    document,
    'div',
    { class: 'deals-board', 'data-part': 'board' },
    element(
      document,
      'div',
      {
        class: 'deals-columns',
        role: 'radiogroup',
        'aria-label': `The ${deals.length} deals, in order of their statistic`,
      },
      ...columns.map((column) => columnOf(column, rows, options, document)),
    ),
    statisticAxis(columns, rows, document),
  );
}

function columnOf(
  column: DealColumn,
  rows: DealRows,
  options: { id: string; chosen: Deal },
  document: Document,
): HTMLElement {
  const [from, to] = [formatSigned(column.from), formatSigned(column.to)];
  return element(
    document,
    'div',
    { class: 'deal-column' },
    element(
      document,
      'div',
      { class: 'deal-stack' },
      ...column.deals.map((deal) => {
        const input = element(document, 'input', {
          type: 'radio',
          class: 'controls',
          name: `${options.id}-deal`,
          value: deal.id,
          form: 'choices',
          ...(deal.id === options.chosen.id ? { checked: '' } : {}),
        });
        const tag = deal.observed ? 'as shown' : deal.mirror ? 'mirror' : null;
        return element(
          document,
          'label',
          {
            class: 'deal',
            title: dealName(deal, rows),
            ...(deal.asExtreme ? { 'data-extreme': '' } : {}),
          },
          input,
          dealPicture(deal, rows, document),
          ...(tag ? [element(document, 'span', { class: 'deal-tag', 'aria-hidden': 'true' }, tag)] : []),
          element(document, 'span', { class: 'visually-hidden' }, dealWords(deal, rows)),
        );
      }),
    ),
    element(document, 'span', { class: 'deal-value' }, from === to ? from : `${from} to ${to}`),
  );
}
