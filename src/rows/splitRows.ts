import type { Cohort, Patient } from '../cohort/Cohort.ts';
import type { Grouping } from '../cohort/Series.ts';
import { exactLogRankTest, logRankTest } from '../survival/index.ts';

/** More patients than these have too many splits for a picture: eight have 127, nine 255. */
export const MOST_SPLIT = 8;

/** One way to split some patients in two; which half is called the first is of no account. */
export interface Split {
  /** The rows of the smaller group and of the larger; of two equal ones, that of the first to exit comes first. */
  readonly groups: readonly [readonly string[], readonly string[]];
  /** The log-rank P, read from chi-square; null where that test is undefined. */
  readonly logRankP: number | null;
  /** The exact counterpart: of all splits of these sizes, the share at least as far from what is expected. */
  readonly exactP: number;
}

/** All splits into groups of the same sizes, by exact P and then by log-rank P. */
export interface SplitsOfSize {
  readonly sizes: readonly [number, number];
  /** The smallest exact P that groups of these sizes can give, whatever happens. */
  readonly floor: number;
  readonly splits: readonly Split[];
}

/** The split that a grouping makes, among all splits of the same patients. */
export interface SplitRows {
  readonly patients: number;
  /** How many ways there are to split them in two: 2^(n - 1) - 1. */
  readonly count: number;
  /** By sizes, the most unequal first; null for more than {@link MOST_SPLIT} patients. */
  readonly families: readonly SplitsOfSize[] | null;
  /** The split of the grouping; null without a grouping, and where it makes more groups than two, or fewer. */
  readonly chosen: Split | null;
}

/**
 * Every split of a cohort's patients, with both P values of each, and the one that a grouping makes.
 *
 * Patients whose level is missing take no part.
 */
export function splitRows(cohort: Cohort, grouping: Grouping | null): SplitRows {
  const levelOf = ({ attributes }: Patient) => (grouping ? (attributes[grouping.id] ?? null) : '');
  const patients = cohort.patients.filter((each) => levelOf(each) !== null);
  const levels = new Set(patients.map(levelOf));
  const [first] = patients;
  const families = patients.length <= MOST_SPLIT ? familiesOf(patients) : null;
  const own =
    first && levels.size === 2 ? namesOf(patients, (each) => levelOf(each) === levelOf(first)) : null;
  const all = families?.flatMap(({ splits }) => splits) ?? [];
  return {
    patients: patients.length,
    count: 2 ** Math.max(0, patients.length - 1) - 1,
    families,
    chosen: all.find(({ groups }) => own !== null && String(groups[0]) === String(own[0])) ?? null,
  };
}

const kept = new Map<string, readonly SplitsOfSize[]>();
/** The splits of so many orders of exits are kept: those of the last tables, and of a choice to and fro. */
const KEPT = 32;

/**
 * Both P values depend on the order in which patients leave, and by what; not on the times between, and not on the grouping. So
 * the splits of an order are gone through once, and who goes on to a table of the same order gets the same ones.
 */
function familiesOf(patients: readonly Patient[]): readonly SplitsOfSize[] {
  const times = [...new Set(patients.map(({ time }) => time))].sort((a, b) => a - b);
  const key = JSON.stringify(patients.map(({ row, time, event }) => [row, times.indexOf(time), event]));
  const families = kept.get(key) ?? measured(patients);
  // The one that was asked for longest ago is the first to go.
  kept.delete(key);
  kept.set(key, families);
  for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
  return families;
}

function measured(patients: readonly Patient[]): SplitsOfSize[] {
  const n = patients.length;
  const families = new Map<number, { floor: number; splits: Split[] }>();
  // The first patient stays on one side, so that no split is met twice.
  for (let mask = 1; mask < 2 ** n - 1; mask += 2) {
    const inFirst = (_: Patient, place: number) => ((mask >> place) & 1) === 1;
    const groups = namesOf(patients, inFirst);
    const [a, b] = groups.map((rows) => patients.filter(({ row }) => rows.includes(row)));
    const exact = a && b ? exactLogRankTest(a, b) : null;
    if (!a || !b || !exact) continue;
    const family = families.get(a.length) ?? { floor: exact.floor, splits: [] };
    families.set(a.length, family);
    family.splits.push({ groups, logRankP: logRankTest([a, b]).p, exactP: exact.p });
  }
  return [...families]
    .sort(([a], [b]) => a - b)
    .map(([size, { floor, splits }]) => ({
      sizes: [size, n - size],
      floor,
      splits: splits.sort((a, b) => a.exactP - b.exactP || (a.logRankP ?? 2) - (b.logRankP ?? 2)),
    }));
}

/** The rows on both sides, the smaller side first. */
function namesOf(
  patients: readonly Patient[],
  inFirst: (patient: Patient, place: number) => boolean,
): [string[], string[]] {
  const sides: [string[], string[]] = [[], []];
  for (const [place, patient] of patients.entries()) sides[inFirst(patient, place) ? 0 : 1].push(patient.row);
  const [one, other] = sides;
  const startsOther = other[0] === patients[0]?.row;
  const swap = one.length > other.length || (one.length === other.length && startsOther);
  return swap ? [other, one] : sides;
}
