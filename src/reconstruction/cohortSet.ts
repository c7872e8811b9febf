import type { Cohort } from '../cohort/Cohort.ts';
import type { Arrangement, CohortSet, Move } from '../cohort/CohortSet.ts';
import type { LevelPattern } from './arrangements.ts';
import { comparePatterns, levelPattern, levelsDealt } from './arrangements.ts';
import type { Dealing } from './Dealing.ts';
import { envelopeOf } from './envelope.ts';
import { exitsOfCohort } from './exitsOfCohort.ts';
import type { NearestTimes } from './nearestTimes.ts';
import { nearestTimes } from './nearestTimes.ts';
import type { Possibilities, Possibility } from './possibilities.ts';
import { shownDealing } from './shownDealing.ts';
import { tableFrom } from './tableFrom.ts';
import { timeVectors } from './timeVectors.ts';
import type { TimeCounts } from './timeCounts.ts';
import { countTimes } from './timeCounts.ts';

type Keys = ReadonlyMap<string, string>;
const NO_WISH: Keys = new Map();

/** The part of a cohort set that moves between tables: what is shown first, arrangements, and steps from one table to another. */
export function cohortsOf(possibilities: Possibilities): Pick<
  CohortSet,
  'timeVectors' | 'central' | 'arrangements' | 'arrangementOf' | 'withArrangement' | 'another' | 'envelope'
> & {
  readonly means: readonly number[];
  readonly moved: (cohort: Cohort, place: number, time: number) => Cohort | null;
  readonly neighbours: (cohort: Cohort) => readonly Cohort[];
} {
  const { list, components, scale, record } = possibilities;
  const componentOf = (grouping: string): number => {
    const index = components.findIndex(({ attributes }) => attributes.some(({ id }) => id === grouping));
    if (index < 0)
      throw new RangeError(
        `no attribute "${grouping}"; expected one of ${record.attributes.map(({ id }) => id).join(', ')}`,
      );
    return index;
  };
  const attributeOf = (grouping: string): (typeof record.attributes)[number] =>
    components[componentOf(grouping)]!.attributes.find(({ id }) => id === grouping)!;

  const patternsOf = remember((grouping: string): readonly LevelPattern[] => {
    const index = componentOf(grouping);
    const attribute = attributeOf(grouping);
    const found = new Map<string, LevelPattern>();
    for (const { way } of list)
      for (const dealing of way.dealings[index]!) {
        const pattern = levelPattern(
          attribute,
          way.exits,
          levelsDealt(components[index]!, grouping, dealing),
        );
        found.set(pattern.key, pattern);
      }
    return [...found.values()].sort(comparePatterns(attribute));
  });

  const { means, count } = timeVectors(list);
  const placeTimes = ({ way }: Possibility, times: readonly number[]): readonly number[] =>
    way.exits.block.map((block) => times[block]!);
  const tableOf = (
    possibility: Possibility,
    times: readonly number[],
    dealings: readonly Dealing[],
  ): Cohort => tableFrom(possibilities, possibility, times, dealings);

  /** The dealings to show in a possibility; null if a required arrangement doesn't occur there. */
  function dealAll(
    possibility: Possibility,
    required: Keys,
    wished: Keys,
  ): { dealings: readonly Dealing[]; moved: readonly string[] } | null {
    const shown = components.map((component, index) =>
      shownDealing(component, possibility.way.exits, possibility.way.dealings[index]!, required, wished),
    );
    if (!shown.every((one) => one !== null)) return null;
    return { dealings: shown.map(({ dealing }) => dealing), moved: shown.flatMap(({ moved }) => moved) };
  }

  /** The possibilities with these very times; more than one where sums depend on levels. */
  function possibilitiesAt(
    cohort: Cohort,
  ): readonly { possibility: Possibility; times: readonly number[] }[] {
    const { exits, times } = exitsOfCohort(cohort, scale);
    return list.flatMap((possibility) => {
      const { blocks } = possibility.way.exits;
      const same =
        blocks.length === times.length &&
        blocks.every(
          ({ deaths, censored }, i) =>
            deaths === exits.blocks[i]!.deaths && censored === exits.blocks[i]!.censored,
        ) &&
        isPoint(possibility.counts, times);
      return same ? [{ possibility, times }] : [];
    });
  }

  function contains(cohort: Cohort): boolean {
    const { patients } = exitsOfCohort(cohort, scale);
    return possibilitiesAt(cohort).some(({ possibility }) =>
      components.every((component, index) => {
        const types = patients.map((patient) =>
          component.types.findIndex((type) =>
            component.attributes.every(
              ({ id }, position) => (patient.attributes[id] ?? null) === type[position],
            ),
          ),
        );
        return possibility.way.dealings[index]!.some((dealing) =>
          types.every((type, place) => dealing[place] === type),
        );
      }),
    );
  }

  function keysOf(cohort: Cohort, groupings: readonly string[]): Keys {
    const { exits, patients } = exitsOfCohort(cohort, scale);
    return new Map(
      groupings.map((id) => [
        id,
        levelPattern(
          attributeOf(id),
          exits,
          patients.map((patient) => patient.attributes[id] ?? null),
        ).key,
      ]),
    );
  }
  const groupings = record.attributes.filter(({ grouping }) => grouping).map(({ id }) => id);

  /** The table nearest to the target times of all that keep what is required, those that keep most of what is wished first. */
  function nearestTable(
    target: readonly number[],
    required: Keys,
    wished: Keys,
    fixed?: FixedTime,
  ): Move | null {
    // Where nothing is asked of the dealings, any possibility will do, and only the chosen one's are looked at.
    const anyWill = required.size === 0 && wished.size === 0;
    const dealt = list.flatMap(
      (possibility): { possibility: Possibility; all: ReturnType<typeof dealAll> }[] => {
        if (anyWill) return [{ possibility, all: null }];
        const all = dealAll(possibility, required, wished);
        return all ? [{ possibility, all }] : [];
      },
    );
    const fewest = Math.min(...dealt.map(({ all }) => all?.moved.length ?? 0));
    let best: { chosen: (typeof dealt)[number]; times: NearestTimes; places: readonly number[] } | null =
      null;
    for (const chosen of dealt
      .filter(({ all }) => (all?.moved.length ?? 0) === fewest)
      .sort((a, b) => b.possibility.counts.total - a.possibility.counts.total)) {
      const { possibility } = chosen;
      const limit: number = best ? best.times.distance + 1e-7 : Infinity;
      const counts = fixed ? countWith(possibility, fixed) : possibility.counts;
      const times: NearestTimes | null =
        counts && nearestTimes(possibility.way.exits, counts, target, limit, fixed?.weights);
      if (!times) continue;
      const places = placeTimes(possibility, times.times);
      if (best && Math.abs(times.distance - best.times.distance) <= 1e-7 && !isBefore(places, best.places))
        continue;
      best = { chosen, times, places };
    }
    if (!best) return null;
    const { possibility, all } = best.chosen;
    const { dealings, moved } = all ?? dealAll(possibility, required, wished)!;
    return { cohort: tableOf(possibility, best.times.times, dealings), alsoMoved: moved };
  }

  const central = nearestTable(means, NO_WISH, NO_WISH)!.cohort;

  const arrangements = remember((grouping: string): readonly Arrangement[] =>
    patternsOf(grouping).map(({ deaths, survivors }, index) => {
      let example: Cohort | null = null;
      return {
        deaths,
        survivors,
        get example() {
          return (example ??= withArrangement(central, grouping, index).cohort);
        },
      };
    }),
  );

  function arrangementOf(cohort: Cohort, grouping: string): number | null {
    componentOf(grouping);
    if (!contains(cohort)) return null;
    const key = keysOf(cohort, [grouping]).get(grouping);
    const index = patternsOf(grouping).findIndex((pattern) => pattern.key === key);
    return index < 0 ? null : index;
  }

  function withArrangement(cohort: Cohort, grouping: string, index: number): Move {
    const patterns = patternsOf(grouping);
    const pattern = patterns[index];
    if (!pattern)
      throw new RangeError(
        `withArrangement requires an index from 0 to ${patterns.length - 1}, received ${index}`,
      );
    const required = new Map([[grouping, pattern.key]]);
    const wished = keysOf(
      cohort,
      groupings.filter((id) => id !== grouping),
    );
    for (const { possibility, times } of possibilitiesAt(cohort)) {
      const all = dealAll(possibility, required, wished);
      if (all) return { cohort: tableOf(possibility, times, all.dealings), alsoMoved: inOrder(all.moved) };
    }
    const target = exitsOfCohort(cohort, scale).patients.map(({ time }) => time * scale);
    const { cohort: moved, alsoMoved } = nearestTable(target, required, wished)!;
    return { cohort: moved, alsoMoved: inOrder(alsoMoved) };
  }
  const inOrder = (ids: readonly string[]): readonly string[] => groupings.filter((id) => ids.includes(id));

  // Possibilities in which all arrangements of a table occur, with the dealings to show; found once for each such set.
  const reachable = new Map<string, { possibility: Possibility; dealings: readonly Dealing[] }[]>();
  function another(cohort: Cohort, random: () => number): Cohort {
    const required = keysOf(cohort, groupings);
    const id = [...required.values()].join(' ');
    let choices = reachable.get(id);
    if (!choices) {
      choices = list.flatMap((possibility) => {
        const all = dealAll(possibility, required, NO_WISH);
        return all ? [{ possibility, dealings: all.dealings }] : [];
      });
      reachable.set(id, choices);
    }
    if (choices.length === 0) throw new RangeError('another requires a table of this set');
    const all = choices.reduce((sum, { possibility }) => sum + possibility.counts.total, 0);
    for (let tried = 1; ; tried++) {
      let rank = Math.floor(random() * all);
      const index = choices.findIndex(({ possibility }) => (rank -= possibility.counts.total) < 0);
      if (index < 0) throw new RangeError('another requires a random number of at least 0 and below 1');
      const { possibility, dealings } = choices[index]!;
      const times = possibility.counts.unrank(rank + possibility.counts.total);
      // Where sums depend on levels, one order of exits occurs with several, and times may fit more than one of them. They count
      // for the first only, or they would be drawn more often than others. A generator that is stuck isn't asked for ever.
      const isSecond = choices.some(
        (other, at) =>
          at < index &&
          other.possibility.way.exits === possibility.way.exits &&
          isPoint(other.possibility.counts, times),
      );
      if (!isSecond || tried === MOST_TRIES) return tableOf(possibility, times, dealings);
    }
  }

  function movedTo(cohort: Cohort, place: number, time: number): Cohort | null {
    const { patients } = exitsOfCohort(cohort, scale);
    if (!patients[place])
      throw new RangeError(`moved requires a place from 0 to ${patients.length - 1}, received ${place}`);
    const required = keysOf(cohort, groupings);
    const target = patients.map((patient, other) => (other === place ? time : patient.time) * scale);
    // Events keep their times if they can; those without the event give way.
    const weights = patients.map(({ event }) => (event ? 1000 : 1));
    return (
      nearestTable(target, required, NO_WISH, { place, time: Math.round(time * scale), weights })?.cohort ??
      null
    );
  }

  function neighbours(cohort: Cohort): readonly Cohort[] {
    const found: Cohort[] = [];
    for (const { possibility, times } of possibilitiesAt(cohort)) {
      const all = dealAll(possibility, keysOf(cohort, groupings), NO_WISH);
      if (!all) continue;
      for (const up of times.keys())
        for (const down of times.keys()) {
          const shifted = times.map((time, i) => time + (i === up ? 1 : 0) - (i === down ? 1 : 0));
          if (up !== down && isPoint(possibility.counts, shifted))
            found.push(tableOf(possibility, shifted, all.dealings));
        }
    }
    for (const grouping of groupings)
      for (const index of patternsOf(grouping).keys()) {
        if (index === arrangementOf(cohort, grouping)) continue;
        const move = withArrangement(cohort, grouping, index);
        if (move.alsoMoved.length === 0) found.push(move.cohort);
      }
    return found;
  }

  return {
    timeVectors: count,
    moved: movedTo,
    neighbours,
    means: means.map((mean) => mean / scale),
    central,
    arrangements,
    arrangementOf,
    withArrangement,
    another,
    envelope: (cohort, grouping) =>
      envelopeOf(
        possibilities,
        grouping,
        grouping === null ? null : keysOf(cohort, [grouping]).get(grouping)!,
      ),
  };
}

/** After so many times that were drawn for a second time, the next ones are taken as they are. */
const MOST_TRIES = 1000;

/** A place whose time is given, and how strongly each place keeps to its own. */
interface FixedTime {
  readonly place: number;
  readonly time: number;
  readonly weights: readonly number[];
}

function countWith({ way, counts: { system } }: Possibility, { place, time }: FixedTime): TimeCounts | null {
  const block = way.exits.block[place]!;
  if (time < system.earliest[block]! || time > system.latest[block]!) return null;
  const at = (bounds: readonly number[]): number[] => bounds.map((bound, i) => (i === block ? time : bound));
  return countTimes({ ...system, earliest: at(system.earliest), latest: at(system.latest) });
}

/** Whether times of the blocks are a point of a system. */
function isPoint(
  { system: { earliest, latest, weights, totals } }: TimeCounts,
  times: readonly number[],
): boolean {
  return (
    times.every(
      (time, i) => time >= earliest[i]! && time <= latest[i]! && (i === 0 || time > times[i - 1]!),
    ) && totals.includes(weights.reduce((sum, weight, i) => sum + weight * times[i]!, 0))
  );
}

const isBefore = (a: readonly number[], b: readonly number[]): boolean => {
  const different = a.findIndex((time, i) => time !== b[i]);
  return different >= 0 && a[different]! < b[different]!;
};

function remember<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key));
    return known.get(key)!;
  };
}
