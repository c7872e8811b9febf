import type { Observation } from '../../survival/index.ts';

/**
 * How a table is drawn: how many patients, how many of them die, and how many leave before the first death (as it comes: null).
 * What else is asked of it is for whoever draws to look at, and to draw again (`fitsSeed`).
 */
export interface SeededTable {
  readonly patients: readonly [from: number, to: number];
  readonly deaths: readonly [from: number, to: number];
  readonly 'leave-first': readonly [from: number, to: number] | null;
  /** How many leave after the last death. */
  readonly 'leave-last'?: readonly [from: number, to: number] | null;
  /** The earliest time of the last death. */
  readonly 'last-death-from'?: number | null;
}

/**
 * A small table by chance: patients in the order of their exits, at whole times from 1 to `until`, no two of them alike, and none at
 * a time that is `taken`.
 *
 * @throws RangeError where so many don't fit into the time
 */
export function seededTable(
  seed: SeededTable,
  until: number,
  random: () => number,
  taken: ReadonlySet<number> = new Set(),
): Observation[] {
  const between = ([from, to]: readonly [number, number]) => from + Math.floor(random() * (to - from + 1));
  const patients = between(seed.patients);
  const free = until - taken.size;
  if (patients > free) throw new RangeError(`seededTable requires ${patients} times, received ${free}`);
  const deaths = Math.min(patients, between(seed.deaths));
  const first =
    seed['leave-first'] === null ? null : Math.min(patients - deaths, between(seed['leave-first']));
  const left = (count: number) => Array.from({ length: count }, () => false);
  const died = (count: number) => Array.from({ length: count }, () => true);
  const events =
    first === null || deaths === 0
      ? shuffledBy([...died(deaths), ...left(patients - deaths)], random)
      : [
          ...left(first),
          true,
          ...shuffledBy([...died(deaths - 1), ...left(patients - deaths - first)], random),
        ];
  const times = new Set<number>();
  while (times.size < patients) {
    const time = 1 + Math.floor(random() * until);
    if (!taken.has(time)) times.add(time);
  }
  return [...times].sort((a, b) => a - b).map((time, place) => ({ time, event: events[place]! }));
}

/** Whether a drawn table ends as its rule says: after its last death, and when that is. */
export function fitsSeed(patients: readonly Observation[], seed: SeededTable): boolean {
  const [least, most] = seed['leave-last'] ?? [0, Infinity];
  const last = Math.max(0, ...patients.flatMap(({ time, event }) => (event ? [time] : [])));
  const later = patients.filter(({ time }) => time > last).length;
  return later >= least && later <= most && last >= (seed['last-death-from'] ?? 0);
}

/** Several groups of a table, each drawn by the same rule; no two patients of any of them leave at one time. */
export function seededGroups(
  seed: SeededTable,
  labels: readonly string[],
  until: number,
  random: () => number,
): { readonly label: string; readonly patients: readonly Observation[] }[] {
  const taken = new Set<number>();
  return labels.map((label) => {
    const patients = seededTable(seed, until, random, taken);
    for (const { time } of patients) taken.add(time);
    return { label, patients };
  });
}

function shuffledBy<Each>(all: readonly Each[], random: () => number): Each[] {
  const shuffled = [...all];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled;
}
