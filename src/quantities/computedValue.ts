import { nounFor, PERCENTAGE_POINTS } from '../format/counted.ts';
import { formatCount } from '../format/formatCount.ts';
import { formatP } from '../format/formatP.ts';
import { formatPercent } from '../format/formatPercent.ts';
import type { ComputedNumber } from '../publication/computedNumber.ts';
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
import { atLeast } from './atLeast.ts';
import type { GroupedTable, TablePatient } from './exerciseTables.ts';

/** From what a number is computed: the tables of its exercise, and the quantities before it. */
export interface ComputedFrom {
  readonly tableOf: (id: string) => GroupedTable;
  /** Null where the quantity isn't one number. */
  readonly valueOf: (id: string) => number | null;
}

/**
 * The value of a number that an exercise has computed.
 *
 * @throws RangeError where it has none
 */
export function computedValue(number: ComputedNumber, { tableOf, valueOf }: ComputedFrom): number {
  const operand = (given: number | string): number =>
    typeof given === 'number' ? given : existing(valueOf(given), `"${given}"`);
  const groups = () => ('table' in number ? tableOf(number.table) : []);
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
    case 'patients':
      return patients().filter((patient) => isMeant(patient, number.who)).length;
    case 'patients-before': {
      const before = timeOf(number.before, patients());
      return patients().filter((patient) => patient.time < before && isMeant(patient, number.who)).length;
    }
    case 'time':
      return timeOf(number.of, patients());
    case 'survival':
      return existing(
        stateAt(patients(), timeOf(number.at, patients())).survival,
        `survival at ${number.at}`,
      );
    case 'at-risk':
      return stateAt(patients(), timeOf(number.at, patients())).atRisk;
    case 'limit': {
      const at = timeOf(number.at, patients());
      const step = survivalLimits(patients(), { method: 'beta-product' }).findLast(({ from }) => from <= at);
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

/** A time as it stands, or that of a death by its place among the deaths: "death-2". */
function timeOf(at: number | string, patients: readonly TablePatient[]): number {
  if (typeof at === 'number') return at;
  const deaths = patients.filter(({ event }) => event).map(({ time }) => time);
  const death = deaths.sort((a, b) => a - b)[Number(at.replace('death-', '')) - 1];
  return existing(death ?? null, `"${at}"`);
}

function isMeant({ event }: TablePatient, who: 'all' | 'died' | 'left'): boolean {
  return who === 'all' || event === (who === 'died');
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

function existing(value: number | null, what: string): number {
  if (value === null || !Number.isFinite(value)) throw new RangeError(`${what} doesn't exist here`);
  return value;
}

/** A number as an exercise prints it. */
export function computedText(value: number, as: ComputedNumber['as']): string {
  switch (as) {
    case 'percent':
      // Chances that don't rule each other out can be added up to more than one: that is no share.
      return value > 1 ? `${formatCount(Math.round(100 * value))}\u202f%` : formatPercent(value);
    case 'points': {
      const points = Math.round(100 * value);
      return `${points} ${nounFor(points, PERCENTAGE_POINTS)}`;
    }
    case 'p':
      return formatP(value);
    case 'count':
      return formatCount(value);
    case 'decimal':
      return String(Math.round(value * 10) / 10);
    case 'hundredths':
      return String(Math.round(value * 100) / 100);
  }
}
