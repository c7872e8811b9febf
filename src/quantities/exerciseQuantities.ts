import type { Cohort } from '../cohort/Cohort.ts';
import type { Series } from '../cohort/Series.ts';
import { formatCount } from '../format/formatCount.ts';
import { formatP } from '../format/formatP.ts';
import { formatPercent } from '../format/formatPercent.ts';
import { ContentError } from '../publication/ContentError.ts';
import type { ComputedNumber } from '../publication/exerciseSchema.ts';
import type { Exercise } from '../publication/loadExercises.ts';
import { dealtGrouping } from '../rows/dealRows.ts';
import {
  coxModel,
  cumulativeIncidence,
  eventRate,
  exactLogRankTest,
  kaplanMeier,
  logRankTest,
  medianSurvival,
  restrictedMean,
  reverseKaplanMeier,
  stateAt,
  survivalLimits,
} from '../survival/index.ts';
import { exerciseTable, type TablePatient } from './exerciseTables.ts';
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
        const value = valueOf(number, exercise, all, shown, series);
        const made: Quantity = {
          id: number.id,
          value,
          text: textOf(value, number.as),
          unit: null,
          status: statusOf(number),
          how: number.how,
          facts: [],
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

/** What a method gives is computed by it; counts, sums and ratios follow by arithmetic. */
function statusOf(number: ComputedNumber): Quantity['status'] {
  if ('table' in number && number.table === 'shown') return 'illustrative';
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

function valueOf(
  number: ComputedNumber,
  exercise: Exercise,
  known: Quantities,
  shown: Cohort,
  series: Series,
): number {
  const operand = (given: number | string): number =>
    typeof given === 'number' ? given : existing(quantity(known, given).value, `"${given}"`);
  const groups = () =>
    'table' in number ? exerciseTable(exercise, number.table, shown, dealtGrouping(series)) : [];
  const patients = (): readonly TablePatient[] => {
    const one = 'group' in number ? number.group : undefined;
    if (one === undefined) return groups().flatMap((group) => group.patients);
    const group = groups()[one - 1];
    if (!group) throw new RangeError(`group ${one} of a table with ${groups().length}`);
    return group.patients;
  };
  switch (number.compute) {
    case 'given':
      return number.value;
    case 'survival':
      return existing(stateAt(patients(), number.at).survival, `survival at ${number.at}`);
    case 'at-risk':
      return stateAt(patients(), number.at).atRisk;
    case 'limit': {
      const step = survivalLimits(patients(), { method: 'beta-product' }).findLast(
        ({ from }) => from <= number.at,
      );
      return existing(step?.[number.side] ?? null, `a limit at ${number.at}`);
    }
    case 'test':
      return testOf(
        groups().map((group) => group.patients),
        number.p,
      );
    case 'mean-time': {
      const all = patients();
      return all.reduce((sum, { time }) => sum + time, 0) / all.length;
    }
    case 'median':
      return existing(medianSurvival(kaplanMeier(patients())).infimum, 'a median');
    case 'median-follow-up':
      return existing(medianSurvival(reverseKaplanMeier(patients())).infimum, 'a median follow-up');
    case 'restricted-mean':
      return existing(restrictedMean(patients(), { tau: number.at }).estimate, 'a restricted mean');
    case 'cumulative-incidence':
      return incidenceAt(patients(), number.at);
    case 'rate':
      return existing(eventRate(patients()).rate, 'a rate');
    case 'hazard-ratio': {
      const model = coxModel(groups().map((group) => group.patients));
      return existing(model?.effects[0]?.hazardRatio ?? null, 'a hazard ratio');
    }
    case 'at-least-one':
      return 1 - (1 - operand(number.chance)) ** operand(number.tries);
    case 'at-least':
      return atLeast(operand(number.count), operand(number.of), operand(number.chance));
    case 'sum':
      return number.of.reduce<number>((sum, each) => sum + operand(each), 0);
    case 'product':
      return number.of.reduce<number>((product, each) => product * operand(each), 1);
    case 'difference':
      return operand(number.from) - operand(number.take);
    case 'ratio':
      return operand(number.over) / operand(number.under);
  }
}

function incidenceAt(patients: readonly TablePatient[], at: number): number {
  const outcomes = patients.map(({ time, event, competing = false }) => ({
    time,
    cause: event ? 'outcome' : competing ? 'competing' : null,
  }));
  const rows = cumulativeIncidence(outcomes).filter(({ cause }) => cause === 'outcome');
  return rows.findLast(({ time }) => time <= at)?.incidence ?? 0;
}

function testOf(groups: readonly (readonly { time: number; event: boolean }[])[], p: string): number {
  const [first, second] = groups;
  if (!first || !second || groups.length !== 2) throw new RangeError('a test takes a table of two groups');
  if (p === 'log-rank') return existing(logRankTest([first, second]).p, 'a log-rank P');
  const exact = exactLogRankTest(first, second);
  return existing((p === 'exact' ? exact?.p : exact?.floor) ?? null, 'an exact P');
}

/** The upper tail of the binomial distribution, added up from its definition: exercises have few patients. */
function atLeast(count: number, of: number, chance: number): number {
  let sum = 0;
  let ways = 1;
  for (let successes = 0; successes <= of; successes++) {
    if (successes >= count) sum += ways * chance ** successes * (1 - chance) ** (of - successes);
    ways = (ways * (of - successes)) / (successes + 1);
  }
  return sum;
}

function existing(value: number | null, what: string): number {
  if (value === null || !Number.isFinite(value)) throw new RangeError(`${what} doesn't exist here`);
  return value;
}

function textOf(value: number, as: ComputedNumber['as']): string {
  switch (as) {
    case 'percent':
      // Chances that don't rule each other out can be added up to more than one: that is no share.
      return value > 1 ? `${formatCount(Math.round(100 * value))}\u202f%` : formatPercent(value);
    case 'p':
      return formatP(value);
    case 'count':
      return formatCount(value);
    case 'decimal':
      return String(Math.round(value * 10) / 10);
  }
}
