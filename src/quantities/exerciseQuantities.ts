import type { Cohort } from '../cohort/Cohort.ts';
import type { Series } from '../cohort/Series.ts';
import { ContentError } from '../publication/ContentError.ts';
import type { ComputedNumber } from '../publication/computedNumber.ts';
import type { Exercise } from '../publication/loadExercises.ts';
import { dealtGrouping } from '../rows/dealRows.ts';
import { askedTable } from './askedTable.ts';
import { computedText, computedValue } from './computedValue.ts';
import { exerciseTable } from './exerciseTables.ts';
import { namedBy } from './variantSource.ts';
import { quantity, type Quantities, type Quantity } from './Quantity.ts';

/**
 * The numbers that exercises have computed, in their order; one may name those before it.
 *
 * @throws ContentError naming the place, for a number that names what doesn't exist, has no value, or takes another's id
 */
export function exerciseQuantities(
  exercises: readonly Exercise[],
  registry: Quantities,
  shown: Cohort,
  series: Series,
): Quantity[] {
  const all = new Map(registry);
  return exercises.flatMap((exercise) =>
    exercise.matter.numbers.map((number, index) => {
      try {
        if (all.has(number.id)) throw new RangeError(`the id "${number.id}" is taken; expected another`);
        const value = computedValue(number, {
          tableOf: (table) =>
            isByGroup(number)
              ? exerciseTable(exercise, table, shown, dealtGrouping(series))
              : askedTable(exercise, table, shown),
          valueOf: (id) => quantity(all, id).value,
        });
        const named = namedBy(number).flatMap((id) => all.get(id) ?? []);
        const made: Quantity = {
          id: number.id,
          value,
          text: computedText(value, number.as),
          unit: null,
          status: statusOf(number, exercise, named),
          how: number.how,
          facts: [...new Set(named.flatMap(({ facts }) => facts))],
        };
        all.set(number.id, made);
        return made;
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        const place = exercise.placeOf(['numbers', index]);
        throw new ContentError([{ ...place, inside: `numbers[${index}]`, message: error.message }]);
      }
    }),
  );
}

/** Whether a number is about groups: one of them, or all against each other. Any other is about everybody, also who is in no group. */
function isByGroup(number: ComputedNumber): boolean {
  const one = 'group' in number ? number.group : undefined;
  return one !== undefined || number.compute === 'test' || number.compute === 'hazard-ratio';
}

/**
 * What follows from other patients than the record's is an example; what follows from a number of the table shown, or from an inferred
 * one, is no firmer than that; what a method gives is computed by it; counts, sums and ratios follow by arithmetic.
 */
function statusOf(
  number: ComputedNumber,
  { matter }: Exercise,
  named: readonly Quantity[],
): Quantity['status'] {
  const follows = (status: Quantity['status']): boolean => named.some((each) => each.status === status);
  if (number.compute === 'given' || follows('example')) return 'example';
  if ('table' in number) {
    const isMadeUp = matter.tables.some((table) => table.id === number.table && 'groups' in table);
    if (isMadeUp) return 'example';
    if (number.table === 'shown') return 'illustrative';
  }
  if (follows('illustrative')) return 'illustrative';
  if (follows('inferred')) return 'inferred';
  if (follows('computed')) return 'computed';
  const methods: readonly ComputedNumber['compute'][] = [
    'survival',
    'limit',
    'test',
    'median',
    'median-follow-up',
    'restricted-mean',
    'cumulative-incidence',
    'rate',
    'hazard-ratio',
    'at-least',
    'at-least-one',
  ];
  return methods.includes(number.compute) ? 'computed' : 'derived';
}
