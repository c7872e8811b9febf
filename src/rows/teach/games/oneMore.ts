import type { Cohort } from '../../../cohort/Cohort.ts';
import type { Grouping } from '../../../cohort/Series.ts';
import { exactLogRankTest, logRankTest, type Observation } from '../../../survival/index.ts';

/** Below it a P value is called by many what this text never calls it. */
const LINE = 0.05;
/** Beyond so many patients the exact P isn't asked for: every patient who may be added has all deals of its own. */
const MOST_EXACT = 12;

/** A patient who may be added to a table: the group, the time, and whether the outcome came. */
export interface Added {
  readonly level: string;
  readonly time: number;
  readonly event: boolean;
}

/** A question of one more patient: between the levels of a grouping, by a test. */
export interface OneMoreRound {
  readonly grouping: Grouping;
  readonly test: 'log-rank' | 'exact';
  /** The P of the table without anybody added, and on which side of 0.05 it lies. */
  readonly p: number;
  readonly below: boolean;
}

/** P values of a table: read from chi-square, exact, and the smallest that the split can give. */
export interface PValues {
  readonly logRank: number | null;
  readonly exact: number | null;
  readonly floor: number | null;
}

/**
 * The questions that a table offers: of every grouping of two levels by the log-rank test, of the first one by its exact counterpart
 * too. A grouping that isn't known at time zero compares times that some had to live through first, and isn't asked for.
 */
export function oneMoreRounds(cohort: Cohort, groupings: readonly Grouping[]): OneMoreRound[] {
  const two = groupings.filter(({ levels, knownAtTimeZero }) => knownAtTimeZero && levels.length === 2);
  return two.flatMap((grouping, place) => {
    const { logRank, exact } = pWith(cohort, grouping, null);
    const rounds: OneMoreRound[] = [];
    if (logRank !== null) rounds.push({ grouping, test: 'log-rank', p: logRank, below: logRank < LINE });
    if (place === 0 && exact !== null)
      rounds.push({ grouping, test: 'exact', p: exact, below: exact < LINE });
    return rounds;
  });
}

/** The P values between the levels of a grouping with one patient more, or with nobody. */
export function pWith(cohort: Cohort, grouping: Grouping, added: Added | null): PValues {
  const [one, other] = groupsWith(cohort, grouping, added);
  if (one.length === 0 || other.length === 0) return { logRank: null, exact: null, floor: null };
  const exact = one.length + other.length > MOST_EXACT ? null : exactLogRankTest(one, other);
  return {
    logRank: logRankTest([one, other]).p,
    exact: exact?.p ?? null,
    floor: exact?.floor ?? null,
  };
}

/** Whether a P value lies on the other side of 0.05 than that of the round. */
export function crosses({ test, below }: OneMoreRound, { logRank, exact }: PValues): boolean {
  const p = test === 'exact' ? exact : logRank;
  return p !== null && p < LINE !== below;
}

/** Everybody who would do it: every level, time from `earliest` to `longest`, with the outcome and without. Empty: nobody can. */
export function allWhoCross(
  cohort: Cohort,
  round: OneMoreRound,
  { earliest, longest }: { readonly earliest: number; readonly longest: number },
): Added[] {
  return round.grouping.levels.flatMap(({ id }) =>
    [true, false].flatMap((event) => {
      // Between two exits nothing changes: one try stands for all times there.
      const known = new Map<string, boolean>();
      return Array.from({ length: longest - earliest + 1 }, (_, index) => earliest + index).flatMap(
        (time) => {
          const added = { level: id, time, event };
          const place = placeOf(cohort, time);
          const does = known.get(place) ?? crosses(round, pWith(cohort, round.grouping, added));
          known.set(place, does);
          return does ? [added] : [];
        },
      );
    }),
  );
}

/** Those in runs of times: "another site, died, months 1 to 61". */
export function runsOf(all: readonly Added[]): { level: string; event: boolean; from: number; to: number }[] {
  const runs: { level: string; event: boolean; from: number; to: number }[] = [];
  for (const { level, event, time } of all) {
    const last = runs.at(-1);
    if (last && last.level === level && last.event === event && last.to === time - 1) last.to = time;
    else runs.push({ level, event, from: time, to: time });
  }
  return runs;
}

/** Where a time lies among the exits of a table: only that matters to tests of ranks. */
function placeOf({ patients }: Cohort, time: number): string {
  const before = patients.filter((patient) => patient.time < time).length;
  const at = patients.filter((patient) => patient.time === time).length;
  return `${before} ${at}`;
}

function groupsWith(
  { patients }: Cohort,
  { id, levels }: Grouping,
  added: Added | null,
): [Observation[], Observation[]] {
  const all = [
    ...patients.map(({ time, event, attributes }) => ({ time, event, level: attributes[id] ?? null })),
    ...(added ? [added] : []),
  ];
  const group = (place: number) => all.filter(({ level }) => level === levels[place]?.id);
  return [group(0), group(1)];
}
