import type { Grouping } from '../cohort/Series.ts';
import {
  eventRate,
  exactLogRankTest,
  kaplanMeier,
  landmark,
  logRankTest,
  mantelByarTest,
  simonMakuch,
  type KaplanMeierRow,
  type Observation,
} from '../survival/index.ts';
import type { OperationLane } from './operationLanes.ts';

/** The ways to count a later treatment, the one that is mostly found first. */
export const COUNTINGS = ['naive', 'landmark', 'switching'] as const;
export type Counting = (typeof COUNTINGS)[number];

/** One side of a comparison: with the later treatment, or without it. */
export interface ComparedGroup {
  /** Position among the grouping's levels: 0 with the treatment, 1 without. It chooses colour and line type. */
  readonly index: 0 | 1;
  readonly level: string;
  readonly label: string;
  /** Patients who are ever counted here. */
  readonly n: number;
  readonly events: number;
  /** Time under observation that is counted here. */
  readonly personTime: number;
  readonly rate: number | null;
  /** Its rows count everybody who leaves the curve as censored, those who move to the other group too. */
  readonly curve: readonly KaplanMeierRow[];
  /** When patients moved from here to the other group. */
  readonly moved: readonly number[];
  /** From when to when the curve speaks of anybody; null where nobody is ever counted here. */
  readonly span: readonly [from: number, until: number] | null;
}

/** A stretch of one patient's follow-up, and the group in which a comparison counts it; null where it is left out. */
export interface CountedStretch {
  readonly row: string;
  readonly from: number;
  readonly until: number;
  readonly group: 0 | 1 | null;
}

/** One way to compare: how it counts the months, and what comes of it. */
export interface OperationComparison {
  readonly kind: Counting;
  readonly groups: readonly [ComparedGroup, ComparedGroup];
  readonly stretches: readonly CountedStretch[];
  /** Patients who are not counted at all. */
  readonly excluded: number;
  /** Log-rank P read from chi-square; of Mantel and Byar's test where patients change groups. */
  readonly logRankP: number | null;
  /** The exact counterpart and the floor of groups of these sizes; null where patients change groups, and where one is empty. */
  readonly exactP: number | null;
  /** Whether that was found from a sample of the deals, not from all of them. */
  readonly sampled: boolean;
  readonly floor: number | null;
}

/** The same patients counted in three ways: by what they ever had, by what they had had at a landmark, and as it happened. */
export function operationComparisons(
  lanes: readonly OperationLane[],
  grouping: Grouping,
  at: number,
): readonly [naive: OperationComparison, landmark: OperationComparison, switching: OperationComparison] {
  return [naive(lanes, grouping), landmarked(lanes, grouping, at), switching(lanes, grouping)];
}

/** Time that patients had to live through before their treatment: what the naive comparison counts for the treatment. */
export function immortalTime(lanes: readonly OperationLane[]): number {
  return lanes.reduce((sum, { switched }) => sum + (switched ?? 0), 0);
}

function naive(lanes: readonly OperationLane[], grouping: Grouping): OperationComparison {
  const sides = [
    lanes.filter(({ switched }) => switched !== null),
    lanes.filter(({ switched }) => switched === null),
  ] as const;
  return {
    kind: 'naive',
    groups: [fixed(grouping, 0, sides[0], 0), fixed(grouping, 1, sides[1], 0)],
    stretches: lanes.map(({ row, time, switched }) => ({
      row,
      from: 0,
      until: time,
      group: switched === null ? 1 : 0,
    })),
    excluded: 0,
    logRankP: logRankTest(sides).p,
    ...exact(...sides),
  };
}

function landmarked(lanes: readonly OperationLane[], grouping: Grouping, at: number): OperationComparison {
  const { before, after, excluded, test } = landmark(lanes, { at });
  return {
    kind: 'landmark',
    groups: [fixed(grouping, 0, after, at), fixed(grouping, 1, before, at)],
    stretches: lanes.flatMap(({ row, time, switched }): CountedStretch[] =>
      time <= at
        ? [{ row, from: 0, until: time, group: null }]
        : [
            { row, from: 0, until: at, group: null },
            { row, from: at, until: time, group: switched !== null && switched <= at ? 0 : 1 },
          ],
    ),
    excluded,
    logRankP: test.p,
    ...exact(after, before),
  };
}

function switching(lanes: readonly OperationLane[], grouping: Grouping): OperationComparison {
  const curves = simonMakuch(lanes);
  const stretches = lanes.flatMap(({ row, time, switched }): CountedStretch[] =>
    switched === null
      ? [{ row, from: 0, until: time, group: 1 }]
      : [
          { row, from: 0, until: switched, group: 1 },
          { row, from: switched, until: time, group: 0 },
        ],
  );
  const group = (index: 0 | 1, curve: readonly KaplanMeierRow[]): ComparedGroup => {
    const own = stretches.filter((each) => each.group === index);
    const spent = own.map(({ row, from, until }): Observation => {
      const lane = lanes.find((each) => each.row === row);
      return { time: until - from, event: lane?.time === until && lane.event };
    });
    return {
      ...sideOf(grouping, index),
      n: own.length,
      ...counted(spent),
      curve,
      moved: index === 1 ? lanes.flatMap(({ switched }) => switched ?? []) : [],
      span:
        own.length === 0
          ? null
          : [Math.min(...own.map(({ from }) => from)), Math.max(...own.map(({ until }) => until))],
    };
  };
  return {
    kind: 'switching',
    groups: [group(0, curves.after), group(1, curves.before)],
    stretches,
    excluded: 0,
    logRankP: mantelByarTest(lanes).p,
    exactP: null,
    sampled: false,
    floor: null,
  };
}

/** A group that nobody enters or leaves, followed from `from` on. */
function fixed(
  grouping: Grouping,
  index: 0 | 1,
  patients: readonly Observation[],
  from: number,
): ComparedGroup {
  return {
    ...sideOf(grouping, index),
    n: patients.length,
    ...counted(patients.map(({ time, event }) => ({ time: time - from, event }))),
    curve: kaplanMeier(patients),
    moved: [],
    span: patients.length === 0 ? null : [from, Math.max(...patients.map(({ time }) => time))],
  };
}

function sideOf({ levels }: Grouping, index: 0 | 1) {
  const level = levels[index]!;
  return { index, level: level.id, label: level.label };
}

function counted(spent: readonly Observation[]) {
  const { events, personTime, rate } = eventRate(spent);
  return { events, personTime, rate };
}

function exact(first: readonly Observation[], second: readonly Observation[]) {
  const test = exactLogRankTest(first, second);
  return { exactP: test?.p ?? null, sampled: test?.method === 'monteCarlo', floor: test?.floor ?? null };
}
