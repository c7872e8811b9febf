import type { Series } from '../../cohort/Series.ts';
import { counted, countedInWords } from '../../format/counted.ts';
import { exactName } from '../../format/exactName.ts';
import { formatCount } from '../../format/formatCount.ts';
import { formatP } from '../../format/formatP.ts';
import { formatPercent } from '../../format/formatPercent.ts';
import { formatSigned } from '../../format/formatSigned.ts';
import { listed } from '../../format/listed.ts';
import { inWords } from '../../format/inWords.ts';
import type { DealColumn } from '../../rows/dealColumns.ts';
import type { Deal, DealRows } from '../../rows/dealRows.ts';

/** "All 20 ways to deal three deaths into groups of three and three". */
export function dealsTitle({ count, exits, groups }: DealRows, series: Series): string {
  const deaths = exits.filter(({ event }) => event).length;
  const all = count === null ? 'All ways' : `All ${formatCount(count)} ways`;
  return `${all} to deal ${countedInWords(deaths, series.outcome)} into groups of ${inWords(groups[0].n)} and ${inWords(groups[1].n)}`;
}

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

/** The statistic of the deals that stand over each other: "+0.85", or "+0.85 to +0.97". */
export function columnName(column: DealColumn): string {
  const [from, to] = [formatSigned(column.from), formatSigned(column.to)];
  return from === to ? from : `${from} to ${to}`;
}

/** What was dealt at random, value by value, for whoever doesn't see the piles. */
export function pileWords(columns: readonly DealColumn[], dealt: readonly Deal[]): string {
  const counts = columns.map(
    (column) =>
      `${columnName(column)}: ${formatCount(dealt.filter((deal) => column.deals.includes(deal)).length)}`,
  );
  return `Deals by observed − expected: ${counts.join('; ')}.`;
}

/** What dealing at random has come to: how many deals, and how many of them as extreme as the table's own. */
export interface Tally {
  readonly dealt: number;
  readonly extreme: number;
}

export function tallyWords({ dealt, extreme }: Tally, rows: DealRows): string {
  if (dealt === 0)
    return 'Shuffle the labels yourself, and count how often a deal is as extreme as the table’s own.';
  const share = rows.deals ? rows.deals.filter((deal) => deal.asExtreme).length : 0;
  return (
    `Dealt ${counted(dealt, { one: 'time', many: 'times' })}: ${formatCount(extreme)} as extreme as the table’s own, ${formatPercent(extreme / dealt)}.` +
    ` In the long run it is ${share} in ${rows.count ?? 'all'}, by dealing alone.`
  );
}

/** What the deals say together: the exact P, its floor, and how often the chi-square reading calls a deal unlikely. */
export function dealsConclusion(rows: DealRows): [number: string, words: string][] {
  const { count, deals, groups, exactP, sampled, floor, alarms } = rows;
  const sizes = `${groups[0].n} against ${groups[1].n}`;
  const asExtreme = deals?.filter((deal) => deal.asExtreme).length;
  const items: [number: string, words: string][] = [
    asExtreme === undefined || count === null
      ? [
          formatP(exactP),
          `is the ${exactName(sampled)} log-rank P, where chi-square prints ${formatP(rows.observed.logRankP)}.`,
        ]
      : [
          `${asExtreme} of ${formatCount(count)}`,
          `deals are as extreme as the table’s own, or more: the exact log-rank P is ${formatP(exactP)}, where chi-square prints ${formatP(rows.observed.logRankP)}.`,
        ],
    [formatP(floor), `is the floor: no ${sizes} gives a smaller exact P, whatever happens.`],
  ];
  if (alarms !== null && count !== null) {
    items.push([
      `${alarms} of ${formatCount(count)}`,
      `deals have a chi-square P of 0.05 or less: here a test that says 5${'\u202f'}% errs in ${formatPercent(alarms / count)} of deals.`,
    ]);
  }
  return items;
}
