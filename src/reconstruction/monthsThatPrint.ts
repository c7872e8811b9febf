import { chiSquareTail } from '../survival/index.ts';
import { activeClaims } from './activeClaims.ts';
import { isCompatible } from './possibilities.ts';
import { printsAs } from './printedInterval.ts';
import type { Claim, Printing, PublishedRecord } from './record/PublishedRecord.ts';

/**
 * How long a group that has every event must have been followed, all its patients together, for the likelihood-ratio test of
 * exponential survival to print a published P value.
 *
 * `from`, `to`: the least and the most of that time, in the record's unit, in tables that agree with everything else that is
 * published; `total`: that of all patients. `pFrom`, `pTo`: the P values there; P grows with the time.
 */
export interface MonthsThatPrint {
  readonly groupSize: number;
  readonly prints: Printing;
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly pFrom: number;
  readonly pTo: number;
}

/** A P value that is printed of a grouping in which one `level` has all the `events`; `total` is what all patients together were followed, in whole units. */
export interface PrintedByMonths {
  readonly by: string;
  readonly level: string;
  readonly printed: string;
  readonly events: number;
  readonly patients: number;
  readonly total: number;
}

/**
 * Reads a printed P value as that of the likelihood-ratio test of exponential survival: for each size that the group with all the
 * events can have, the times that print it. The order of exits doesn't matter to this test.
 */
export function monthsThatPrint(
  record: PublishedRecord,
  { by, level, printed, events, patients, total }: PrintedByMonths,
): readonly MonthsThatPrint[] {
  const pOf = (time: number): number => chiSquareTail(2 * events * Math.log(total / time), 1, 'upper');
  const times = Array.from({ length: total - 1 }, (_, index) => index + 1);
  const asked = withQuestion(record, by, level, total);
  const isPrintedP = (claim: Claim): boolean => claim.kind === 'pValue' && claim.printed !== undefined;
  const without = record.facts.filter(({ claims }) => claims.some(isPrintedP)).map(({ id }) => id);
  const longest = longestIn(record);
  const sizes = Array.from({ length: patients - events }, (_, index) => events + index);
  return sizes.flatMap((groupSize) => {
    // What the others can't have been followed for is left to the group: most times are refused without a search.
    const least = total - (patients - groupSize) * longest;
    const isPossible = (time: number): boolean =>
      time >= least && isCompatible(asked, { without, assume: { [SIZE]: groupSize, [TIME]: time } });
    return (['rounded', 'truncated'] as const).flatMap((prints): MonthsThatPrint[] => {
      const fitting = times.filter((time) => printsAs(pOf(time), printed, prints));
      const from = fitting.find(isPossible);
      const to = fitting.findLast(isPossible);
      if (from === undefined || to === undefined) return [];
      return [{ groupSize, prints, from, to, total, pFrom: pOf(from), pTo: pOf(to) }];
    });
  });
}

/** The longest time that anybody can have been followed, in the record's unit. */
function longestIn(record: PublishedRecord): number {
  const { claims } = activeClaims(record);
  const limits = claims.flatMap(({ claim }) =>
    claim.kind === 'maximum' && typeof claim.atMost === 'number' && Object.keys(claim.of).length === 0
      ? [claim.atMost]
      : [],
  );
  return Math.min(Infinity, ...limits);
}

const SIZE = 'size-asked-for';
const TIME = 'time-asked-for';

/** The record, and the question whether a group of some size can have been followed for some time. */
function withQuestion(record: PublishedRecord, by: string, level: string, total: number): PublishedRecord {
  const group = { levels: { [by]: [level] } };
  const ask = (id: string, claims: readonly Claim[]): PublishedRecord['assumptions'][number] => ({
    id,
    says: '',
    reason: '',
    on: true,
    value: 1,
    choices: [],
    range: [1, total],
    claims,
  });
  return {
    ...record,
    assumptions: [
      ...record.assumptions,
      ask(SIZE, [{ kind: 'count', where: group, exactly: { assumed: SIZE } }]),
      ask(TIME, [
        { kind: 'total', of: group, exactly: { assumed: TIME } },
        { kind: 'total', of: {}, exactly: total },
      ]),
    ],
  };
}
