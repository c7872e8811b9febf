import { counted } from '../../format/counted.ts';
import { formatCount } from '../../format/formatCount.ts';
import { formatPercent } from '../../format/formatPercent.ts';
import type { DealRows } from '../../rows/dealRows.ts';

/** What dealing at random has come to: how many deals, and how many of them as extreme as the one shown. */
export function dealTally(tally: { dealt: number; extreme: number }, rows: DealRows): string {
  const { dealt, extreme } = tally;
  if (dealt === 0)
    return 'Shuffle the labels yourself, and count how often a deal is as extreme as the one shown.';
  const share = rows.deals ? rows.deals.filter((deal) => deal.asExtreme).length : 0;
  return (
    `Dealt ${counted(dealt, { one: 'time', many: 'times' })}: ${formatCount(extreme)} as extreme as the one shown, ${formatPercent(extreme / dealt)}.` +
    ` In the long run it is ${share} in ${rows.count ?? 'all'}, by dealing alone.`
  );
}
