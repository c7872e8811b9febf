import type { Deal } from './dealRows.ts';

/** Deals that stand over each other: those with one value of the statistic, or with neighbouring values. */
export interface DealColumn {
  readonly from: number;
  readonly to: number;
  readonly deals: readonly Deal[];
}

/**
 * Deals, sorted by their statistic, as columns from left to right: one for each value, and where those are more than `most`, one
 * for each of `most` equal stretches of the statistic (empty ones are left out).
 */
export function dealColumns(deals: readonly Deal[], most: number): DealColumn[] {
  const byValue = grouped(deals, (one, next) => next.statistic - one.statistic > 1e-9);
  if (byValue.length <= most) return byValue;
  const low = deals[0]!.statistic;
  const width = (deals.at(-1)!.statistic - low) / most;
  const stretch = ({ statistic }: Deal) => Math.min(most - 1, Math.floor((statistic - low) / width + 1e-9));
  return grouped(deals, (one, next) => stretch(one) !== stretch(next));
}

function grouped(deals: readonly Deal[], apart: (one: Deal, next: Deal) => boolean): DealColumn[] {
  const columns: Deal[][] = [];
  for (const [index, deal] of deals.entries()) {
    const before = deals[index - 1];
    if (!before || apart(before, deal)) columns.push([deal]);
    else columns.at(-1)!.push(deal);
  }
  return columns.map((column) => ({
    from: column[0]!.statistic,
    to: column.at(-1)!.statistic,
    deals: column,
  }));
}
