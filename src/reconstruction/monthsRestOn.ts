import { activeClaims } from './activeClaims.ts';
import { countsRestOn, eventLevelsRestOn } from './exitsRestOn.ts';
import { fixedTotal } from './fixedTotal.ts';
import { irreducible } from './irreducible.ts';
import { monthsThatPrint, type PrintedByMonths } from './monthsThatPrint.ts';
import type { PublishedRecord } from './record/PublishedRecord.ts';
import { MOST_PATIENTS, remembered, sparedFirst, statementsIn, type Gives } from './restsOn.ts';
import { onlyWith, statementsOn } from './statementsOn.ts';

/**
 * What the one sum of all times rests on that a printed mean leaves: without saying in which steps times are counted it would not be
 * the only one. Empty where no sum is known.
 */
export const totalRestsOn = remembered((record) => {
  const totalOf = (some: readonly string[]): number | null =>
    fixedTotal(record, onlyWith(record, {}, some))?.total ?? null;
  const hasSteps = (some: readonly string[]): boolean =>
    activeClaims(record, onlyWith(record, {}, some)).claims.some(({ claim }) => claim.kind === 'step');
  const on = statementsOn(record, {});
  const total = totalOf(on);
  if (total === null) return [];
  const gives: Gives = (some) => totalOf(some) === total && (!hasSteps(on) || hasSteps(some));
  const kept = irreducible(on, gives);
  return statementsIn(record).filter((id) => kept.includes(id));
});

/**
 * What the months rest on that print a P value by the likelihood-ratio test of exponential survival: the fact that prints it, the
 * numbers that go into the test, and what else bounds the months.
 */
export const monthsRestOn = (record: PublishedRecord, asked: PrintedByMonths): readonly string[] =>
  monthsAskedRestOn(record, JSON.stringify(asked));

const monthsAskedRestOn = remembered((record, question) => {
  const asked = JSON.parse(question) as PrintedByMonths;
  const on = sparedFirst(record);
  const printing = record.facts.filter(({ claims }) =>
    claims.some((claim) => claim.kind === 'pValue' && claim.by === asked.by && claim.printed !== undefined),
  );
  const entering = [
    ...printing.map(({ id }) => id),
    ...countsRestOn(record),
    ...totalRestsOn(record),
    ...eventLevelsRestOn(record, asked.by),
  ];
  const readings = (some: readonly string[]): string | null => {
    try {
      return JSON.stringify(monthsThatPrint(recordOf(record, some), asked));
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  };
  const answer = readings(on);
  const gives: Gives = (some) => entering.every((id) => some.includes(id)) && readings(some) === answer;
  const kept = asked.patients > MOST_PATIENTS ? on : irreducible(on, gives);
  return statementsIn(record).filter((id) => kept.includes(id));
});

/** The record with some of its statements alone. */
function recordOf(record: PublishedRecord, some: readonly string[]): PublishedRecord {
  return {
    ...record,
    facts: record.facts.filter(({ id }) => some.includes(id)),
    assumptions: record.assumptions.map((each) => ({ ...each, on: some.includes(each.id) })),
  };
}
