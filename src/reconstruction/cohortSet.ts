import type { Cohort } from '../cohort/Cohort.ts';
import type { Arrangement, CohortSet, Move } from '../cohort/CohortSet.ts';
import { anotherIn } from './cohorts/anotherIn.ts';
import { NO_WISH, arrangingIn } from './cohorts/arrangingIn.ts';
import type { Moving } from './cohorts/movingIn.ts';
import { movingIn } from './cohorts/movingIn.ts';
import { nearestAmong } from './cohorts/nearestAmong.ts';
import { isPoint, isPossible, possibilitiesAt } from './cohorts/possibilitiesAt.ts';
import { envelopeOf } from './envelope.ts';
import { exitsOfCohort } from './exitsOfCohort.ts';
import type { Possibilities } from './possibilities.ts';
import type { Solution } from './solution.ts';
import { tableFrom } from './tableFrom.ts';

/** The part of a cohort set that moves between tables: what is shown first, arrangements, and steps from one table to another. */
export interface Cohorts
  extends
    Moving,
    Pick<
      CohortSet,
      | 'timeVectors'
      | 'central'
      | 'arrangements'
      | 'arrangementOf'
      | 'withArrangement'
      | 'another'
      | 'envelope'
    > {
  /** The mean time of each exit over all time vectors: what the central one is nearest to. */
  readonly means: readonly number[];
  /** The tables that differ from this one in one thing: a unit of time passed from one exit to another, or one arrangement. */
  readonly neighbours: (cohort: Cohort) => readonly Cohort[];
}

export function cohortsOf(
  possibilities: Possibilities,
  { count, means, central }: Pick<Solution, 'count' | 'means' | 'central'>,
): Cohorts {
  const { scale } = possibilities;
  const arranging = arrangingIn(possibilities);
  const { groupings, patternsOf, keysOf, dealAll } = arranging;
  const described = new Map<string, readonly Arrangement[]>();
  function arrangements(grouping: string): readonly Arrangement[] {
    const known = described.get(grouping);
    if (known) return known;
    const made = patternsOf(grouping).map(({ deaths, survivors }, index): Arrangement => {
      let example: Cohort | null = null;
      return {
        deaths,
        survivors,
        get example() {
          return (example ??= withArrangement(central, grouping, index).cohort);
        },
      };
    });
    described.set(grouping, made);
    return made;
  }

  function arrangementOf(cohort: Cohort, grouping: string): number | null {
    const patterns = patternsOf(grouping);
    if (!isPossible(possibilities, cohort)) return null;
    const key = keysOf(cohort, [grouping]).get(grouping);
    const index = patterns.findIndex((pattern) => pattern.key === key);
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
    const inOrder = (ids: readonly string[]): readonly string[] => groupings.filter((id) => ids.includes(id));
    for (const { possibility, times } of possibilitiesAt(possibilities, cohort)) {
      const all = dealAll(possibility, required, wished);
      if (all)
        return {
          cohort: tableFrom(possibilities, possibility, times, all.dealings),
          alsoMoved: inOrder(all.moved),
        };
    }
    const dealt = possibilities.list.flatMap((possibility) => {
      const all = dealAll(possibility, required, wished);
      return all ? [{ possibility, ...all }] : [];
    });
    const fewest = Math.min(...dealt.map(({ moved }) => moved.length));
    const target = exitsOfCohort(cohort, scale).patients.map(({ time }) => time * scale);
    const { choice, times } = nearestAmong(
      dealt.filter(({ moved }) => moved.length === fewest),
      { target: () => target },
    )!;
    return {
      cohort: tableFrom(possibilities, choice.possibility, times, choice.dealings),
      alsoMoved: inOrder(choice.moved),
    };
  }

  function neighbours(cohort: Cohort): readonly Cohort[] {
    const found: Cohort[] = [];
    for (const { possibility, times } of possibilitiesAt(possibilities, cohort)) {
      const all = dealAll(possibility, keysOf(cohort), NO_WISH);
      if (!all) continue;
      for (const up of times.keys())
        for (const down of times.keys()) {
          const shifted = times.map((time, i) => time + (i === up ? 1 : 0) - (i === down ? 1 : 0));
          if (up !== down && isPoint(possibility.counts, shifted))
            found.push(tableFrom(possibilities, possibility, shifted, all.dealings));
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

  /** By grouping and arrangement: readers go back and forth between the same few. */
  const envelopes = new Map<string, ReturnType<typeof envelopeOf>>();
  return {
    ...movingIn(possibilities, arranging),
    timeVectors: count,
    neighbours,
    means: means.map((mean) => mean / scale),
    central,
    arrangements,
    arrangementOf,
    withArrangement,
    another: anotherIn(possibilities, arranging),
    envelope: (cohort, grouping) => {
      const key = grouping === null ? null : keysOf(cohort, [grouping]).get(grouping)!;
      const name = JSON.stringify([grouping, key]);
      const known = envelopes.get(name) ?? envelopeOf(possibilities, grouping, key);
      envelopes.set(name, known);
      return known;
    },
  };
}
