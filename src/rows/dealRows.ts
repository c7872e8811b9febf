import type { Cohort, Patient } from '../cohort/Cohort.ts';
import type { Grouping, Series } from '../cohort/Series.ts';
import { exactLogRankTest, logRankTest, type Observation } from '../survival/index.ts';

/** More deals than this are not drawn one by one: eight patients dealt into two fours are 70. */
const MOST_DEALS = 70;

/** One of the two groups that patients are dealt into; `index` chooses colour, line type and shape. */
export interface DealtGroup {
  readonly index: number;
  readonly level: string;
  readonly label: string;
  readonly n: number;
}

/** One way to deal the patients, whose times and outcomes stay as they are. */
export interface Deal {
  /** A digit for each exit in order: 1 for the first group, 0 for the second. It names the deal in the address. */
  readonly id: string;
  readonly inFirst: readonly boolean[];
  /** Events of the first group, observed minus expected: the log-rank statistic. */
  readonly statistic: number;
  /** Events of each group. */
  readonly events: readonly [number, number];
  /** The log-rank P, read from chi-square; null where that test is undefined. */
  readonly logRankP: number | null;
  /** How many of all deals are at least as far from what is expected as this one, on either side; null where not all are drawn. */
  readonly asExtremeAsThis: number | null;
  readonly observed: boolean;
  /** The observed deal with its groups exchanged; only groups of one size have it. */
  readonly mirror: boolean;
  /** At least as far from what is expected as the observed deal, on either side. */
  readonly asExtreme: boolean;
}

/** All ways to deal the patients of a table into two groups of the sizes that a grouping has. */
export interface DealRows {
  readonly grouping: Grouping;
  readonly exits: readonly { readonly row: string; readonly time: number; readonly event: boolean }[];
  readonly groups: readonly [DealtGroup, DealtGroup];
  /** Number of deals; null beyond 2^53. */
  readonly count: number | null;
  /** Every deal, by statistic and then by id; null where there are more than {@link MOST_DEALS}. */
  readonly deals: readonly Deal[] | null;
  /** The deal of the shown table. */
  readonly observed: Deal;
  readonly exactP: number;
  /** Whether that was found from a sample of the deals, not from all of them. */
  readonly sampled: boolean;
  readonly floor: number;
  /** Deals whose log-rank P, read from chi-square, is 0.05 or less; null where not every deal is drawn. */
  readonly alarms: number | null;
}

/** The grouping whose patients are dealt: the first of two levels that was known at time zero; null without one. */
export function dealtGrouping(series: Series): Grouping | null {
  return series.groupings.find((each) => each.knownAtTimeZero && each.levels.length === 2) ?? null;
}

/**
 * The deals of a cohort: every choice of the patients that carry the first level of the grouping.
 *
 * Patients whose level is missing are left out. Null for a grouping that hasn't two levels, or where one of them has no patient.
 */
export function dealRows(cohort: Cohort, grouping: Grouping): DealRows | null {
  const [first, second] = grouping.levels;
  if (!first || !second || grouping.levels.length !== 2) return null;
  const patients = cohort.patients.filter((patient) => levelOf(patient, grouping) !== null);
  const isFirst = patients.map(({ attributes }) => attributes[grouping.id] === first.id);
  const m = isFirst.filter(Boolean).length;
  const test = exactLogRankTest(...split(patients, isFirst));
  if (!test) return null;
  const scale = 1e-9 * Math.max(1, Math.abs(test.statistic));
  const drawn = test.splits !== null && test.splits <= MOST_DEALS;
  const measured = (drawn ? choices(patients.length, m) : [isFirst]).map((inFirst) =>
    measure(patients, inFirst),
  );
  const beyond = (statistic: number) =>
    measured.filter((each) => Math.abs(each.statistic) >= Math.abs(statistic) - scale).length;
  const own = idOf(isFirst);
  const mirror = 2 * m === patients.length ? idOf(isFirst.map((is) => !is)) : null;
  const deals = measured
    .map((each): Deal => ({
      ...each,
      asExtremeAsThis: drawn ? beyond(each.statistic) : null,
      observed: each.id === own,
      mirror: each.id === mirror,
      asExtreme: Math.abs(each.statistic) >= Math.abs(test.statistic) - scale,
    }))
    .sort((a, b) => (Math.abs(a.statistic - b.statistic) > scale ? a.statistic - b.statistic : byId(a, b)));
  const group = (index: 0 | 1, n: number): DealtGroup => {
    const { id, label } = index === 0 ? first : second;
    return { index, level: id, label, n };
  };
  return {
    grouping,
    exits: patients.map(({ row, time, event }) => ({ row, time, event })),
    groups: [group(0, m), group(1, patients.length - m)],
    count: test.splits,
    deals: drawn ? deals : null,
    observed: deals.find((deal) => deal.observed)!,
    exactP: test.p,
    sampled: test.method === 'monteCarlo',
    floor: test.floor,
    alarms: drawn ? deals.filter(({ logRankP }) => logRankP !== null && logRankP <= 0.05).length : null,
  };
}

/** The levels of the patients who are dealt, in order of exit: of those whose level is known. */
export function levelsDealt(patients: readonly Patient[], grouping: Grouping): readonly string[] {
  return patients.flatMap((patient) => levelOf(patient, grouping) ?? []);
}

function levelOf({ attributes }: Patient, { id }: Grouping): string | null {
  return attributes[id] ?? null;
}

/** The first and the second group of a deal. */
export function split<One>(patients: readonly One[], inFirst: readonly boolean[]): [One[], One[]] {
  return [patients.filter((_, i) => inFirst[i]), patients.filter((_, i) => !inFirst[i])];
}

function measure(patients: readonly Observation[], inFirst: readonly boolean[]) {
  const { observed, expected, p } = logRankTest(split(patients, inFirst));
  return {
    id: idOf(inFirst),
    inFirst,
    statistic: observed[0]! - expected[0]!,
    events: [observed[0]!, observed[1]!] as const,
    logRankP: p,
  };
}

function idOf(inFirst: readonly boolean[]): string {
  return inFirst.map(Number).join('');
}

function byId(a: Deal, b: Deal): number {
  return a.id < b.id ? 1 : -1;
}

/** Every way to mark m of n. */
function choices(n: number, m: number): boolean[][] {
  if (m < 0 || m > n) return [];
  if (n === 0) return [[]];
  return [
    ...choices(n - 1, m - 1).map((rest) => [true, ...rest]),
    ...choices(n - 1, m).map((rest) => [false, ...rest]),
  ];
}
