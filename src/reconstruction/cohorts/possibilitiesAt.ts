import type { Cohort } from '../../cohort/Cohort.ts';
import { exitsOfCohort } from '../exitsOfCohort.ts';
import type { Possibilities, Possibility } from '../possibilities.ts';
import type { TimeCounts } from '../timeCounts.ts';

/** A possibility and times of its blocks, in steps. */
export interface TimesIn {
  readonly possibility: Possibility;
  readonly times: readonly number[];
}

/** The possibilities with the very times of a table; more than one where sums depend on levels. */
export function possibilitiesAt({ list, scale }: Possibilities, cohort: Cohort): readonly TimesIn[] {
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

/** Whether a table is one of those that agree. */
export function isPossible(possibilities: Possibilities, cohort: Cohort): boolean {
  const { components, scale } = possibilities;
  const { patients } = exitsOfCohort(cohort, scale);
  return possibilitiesAt(possibilities, cohort).some(({ possibility }) =>
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

/** Whether times of the blocks are a point of a system. */
export function isPoint(
  { system: { earliest, latest, weights, totals } }: TimeCounts,
  times: readonly number[],
): boolean {
  return (
    times.every(
      (time, i) => time >= earliest[i]! && time <= latest[i]! && (i === 0 || time > times[i - 1]!),
    ) && totals.includes(weights.reduce((sum, weight, i) => sum + weight * times[i]!, 0))
  );
}
