import { dealColumns, type DealColumn } from '../../rows/dealColumns.ts';
import type { Deal, DealRows } from '../../rows/dealRows.ts';
import { DealPicture } from './DealPicture.tsx';
import { StatisticAxis } from './StatisticAxis.tsx';
import { columnName, dealName, dealWords } from './words.ts';

/** More columns than this leave the pictures too small to read. */
export const MOST_COLUMNS = 8;

export interface DealsBoardProps {
  readonly id: string;
  readonly rows: DealRows;
  readonly chosen: Deal;
  /** Nothing is chosen at build. */
  readonly onChoose?: ((deal: Deal) => void) | undefined;
}

/**
 * All deals, stacked by their statistic from the least to the greatest, as a group of radio buttons: one tab stop, arrows move
 * along the statistic. The deals at least as extreme as the observed one stand out.
 *
 * Nothing but a sentence where there are too many deals to draw.
 */
export function DealsBoard({ rows, ...choice }: DealsBoardProps) {
  const { deals, count, groups } = rows;
  if (!deals) {
    const [few, all] = [groups[0].n, groups[0].n + groups[1].n];
    return (
      <p class="deals-board">
        {`There are ${count ?? 'more than a computer counts'} ways to deal ${few} of ${all}: too many to draw.`}
      </p>
    );
  }
  const columns = dealColumns(deals, MOST_COLUMNS);
  return (
    <div class="deals-board">
      <div
        class="deals-columns"
        role="radiogroup"
        aria-label={`The ${deals.length} deals, in order of their statistic`}
      >
        {columns.map((column) => (
          <Column column={column} rows={rows} {...choice} />
        ))}
      </div>
      <StatisticAxis columns={columns} rows={rows} />
    </div>
  );
}

/** The deals of about one statistic, over each other, and its value. */
function Column({ column, ...choice }: DealsBoardProps & { readonly column: DealColumn }) {
  return (
    <div class="deal-column">
      <div class="deal-stack">
        {column.deals.map((deal) => (
          <Choice deal={deal} {...choice} />
        ))}
      </div>
      <span class="deal-value">{columnName(column)}</span>
    </div>
  );
}

function Choice({ deal, id, rows, chosen, onChoose }: DealsBoardProps & { readonly deal: Deal }) {
  const tag = deal.observed ? 'as shown' : deal.mirror ? 'mirror' : null;
  return (
    <label class="deal" title={dealName(deal, rows)} data-extreme={deal.asExtreme ? '' : undefined}>
      <input
        type="radio"
        class="controls"
        name={`${id}-deal`}
        value={deal.id}
        form="choices"
        checked={deal.id === chosen.id}
        onChange={() => onChoose?.(deal)}
      />
      <DealPicture deal={deal} rows={rows} />
      {tag && (
        <span class="deal-tag" aria-hidden="true">
          {tag}
        </span>
      )}
      <span class="visually-hidden">{dealWords(deal, rows)}</span>
    </label>
  );
}
