import { formatSigned } from '../../format/formatSigned.ts';
import { listed } from '../../format/listed.ts';
import type { Deal, DealRows } from '../../rows/dealRows.ts';

/** What a deal is among the others: "The deal of the table shown", "Its mirror" (the groups exchanged), "Deal 7 of 20". */
export function dealName(deal: Deal, { deals, count }: DealRows): string {
  if (deal.observed) return 'The deal of the table shown';
  if (deal.mirror) return 'Its mirror';
  return `Deal ${(deals ?? []).indexOf(deal) + 1} of ${count ?? 'many'}`;
}

/** A deal in words, for whoever doesn't see its picture. */
export function dealWords(deal: Deal, rows: DealRows): string {
  const members = rows.exits.filter((_, place) => deal.inFirst[place]).map(({ row }) => row);
  return `${dealName(deal, rows)}: rows ${listed(members)} dealt to ${rows.groups[0].label}, statistic ${formatSigned(deal.statistic)}`;
}
