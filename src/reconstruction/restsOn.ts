import { levelPattern, levelsDealt } from './arrangements.ts';
import { activeClaims } from './activeClaims.ts';
import type { Exits } from './Exits.ts';
import { fixedTotal } from './fixedTotal.ts';
import { hasTimes } from './hasTimes.ts';
import { irreducible } from './irreducible.ts';
import { mayBe } from './mayBe.ts';
import { monthsThatPrint, type PrintedByMonths } from './monthsThatPrint.ts';
import { someWay, timedWays } from './possibilities.ts';
import type { PublishedRecord } from './record/PublishedRecord.ts';
import { reconstruct } from './reconstruct.ts';
import { onlyWith, statementsOn } from './statementsOn.ts';
import type { Admission } from './ways.ts';

/** Whether a fact speaks of those whom other facts don't describe: it is spared before them. */
const isOfOthers = (record: PublishedRecord, id: string): boolean =>
  record.facts.some((fact) => fact.id === id && fact.claims.some(({ kind }) => kind === 'remaining'));

/** What is on, in the order in which it is tried whether it can be spared. */
const sparedFirst = (record: PublishedRecord): readonly string[] =>
  statementsOn(record, {}).toSorted((a, b) => Number(isOfOthers(record, b)) - Number(isOfOthers(record, a)));

/** Whether some statements alone give an answer; whatever they leave out leaves more open, never less. */
type Gives = (some: readonly string[]) => boolean;

/** More patients than this take too long: each question is put to the engine some dozens of times. */
const MOST_PATIENTS = 7;

/**
 * The facts and assumptions that an answer rests on, in the order of the record: switched on alone they give the same answer, and
 * none of them can be spared. Of two that would do alike, the fact is kept and not the assumption.
 *
 * Everything that is on, for a record of more than a few patients, or one without an answer.
 */
function restsOn(
  record: PublishedRecord,
  question: (on: readonly string[]) => Gives | null,
): readonly string[] {
  const on = sparedFirst(record);
  const all = statementsIn(record);
  const gives = patientsIn(record) > MOST_PATIENTS ? null : question(on);
  if (gives === null) return all.filter((id) => on.includes(id));
  // What can't be spared from all can't be spared from fewer: it needn't be tried again.
  const needed = on.filter((id) => !gives(on.filter((other) => other !== id)));
  const holds = (some: readonly string[]): boolean => needed.every((id) => some.includes(id)) && gives(some);
  // A set that leaves too much to look through counts as giving no answer; with fewer statements there may be less to look through.
  let kept = irreducible(
    on,
    holds,
    on.filter((id) => !needed.includes(id)),
  );
  for (let before = on.length; kept.length < before;) {
    before = kept.length;
    kept = irreducible(kept, holds);
  }
  return all.filter((id) => kept.includes(id));
}

/** What the order of exits and the range of every time rest on. */
export const timesRestOn = remembered((record) =>
  restsOn(record, (on) => {
    const answer = timesOf(record, on);
    return answer === null ? null : (some) => timesOf(record, some) === answer;
  }),
);

/** What the number of patients and of events rests on. */
export const countsRestOn = remembered((record) =>
  restsOn(record, (on) => {
    const sizes = ({ event }: Exits): string => `${event.length} ${event.filter(Boolean).length}`;
    const found = patterns(record, on, sizes);
    return found && noWay(record, { orders: (exits) => !found.has(sizes(exits)) });
  }),
);

/** What the order in which patients leave, with the event and without, rests on: all that a rank test sees of labels dealt at random. */
export const ordersRestOn = remembered((record) =>
  restsOn(record, (on) => {
    const seen = ({ pattern }: Exits): string => pattern;
    const found = patterns(record, on, seen);
    return found && noWay(record, { orders: (exits) => !found.has(seen(exits)) });
  }),
);

/** What it rests on which levels of an attribute occur among those with the event. */
export const eventLevelsRestOn = remembered((record, attribute) =>
  dealtLevelsRestOn(record, attribute, ({ event }, levels) =>
    [...new Set(levels.filter((_, place) => event[place]))].sort().join(),
  ),
);

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

/** What the numbers of patients with each level of an attribute, with and without the event, rest on. */
export const levelsRestOn = remembered((record, attribute) =>
  dealtLevelsRestOn(record, attribute, ({ event }, levels) =>
    [true, false]
      .map((had) =>
        levels
          .filter((_, place) => event[place] === had)
          .sort()
          .join(),
      )
      .join('|'),
  ),
);

/** What it rests on in which ways the levels of an attribute fall on those who leave, as far as `seen` tells ways apart. */
function dealtLevelsRestOn(
  record: PublishedRecord,
  attribute: string,
  seen: (exits: Exits, levels: readonly (string | null)[]) => string,
): readonly string[] {
  return restsOn(record, (on) => {
    const found = patterns(record, on, seen, attribute);
    const isOther: NonNullable<Admission['dealings']>['admits'] = (exits, levelAt) =>
      !found?.has(
        seen(
          exits,
          exits.block.map((_, place) => levelAt(attribute, place)),
        ),
      );
    return found && noWay(record, { dealings: { of: attribute, admits: isOther } });
  });
}

/** What the arrangements of an attribute rest on, and the orders of exits that they come with: all that a rank test sees. */
export const arrangementsRestOn = remembered((record, attribute) =>
  restsOn(record, (on) => {
    const of = record.attributes.find(({ id }) => id === attribute);
    const seen = (exits: Exits, levels: readonly (string | null)[]): string =>
      of ? `${exits.pattern} ${levelPattern(of, exits, levels).key}` : '';
    const found = patterns(record, on, seen, attribute);
    return found && ((some) => (patterns(record, some, seen, attribute)?.size ?? 0) === found.size);
  }),
);

/** Whether, with some statements alone, no table is left that is admitted. Without the number of patients nothing is known. */
function noWay(record: PublishedRecord, admission: Admission): Gives {
  return (some) => !mayBe(() => someWay(record, onlyWith(record, {}, some), admission) !== null);
}

function timesOf(record: PublishedRecord, some: readonly string[]): string | null {
  try {
    const answer = reconstruct(record, onlyWith(record, {}, some));
    return answer.kind === 'cohorts'
      ? JSON.stringify([answer.ranges, answer.orders.map(({ order }) => order)])
      : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What is seen of every way that leaves room for times, whether or not there is an end of them. */
function patterns(
  record: PublishedRecord,
  some: readonly string[],
  seen: (exits: Exits, levels: readonly (string | null)[]) => string,
  attribute?: string,
): ReadonlySet<string> | null {
  try {
    const { components, ways } = timedWays(record, onlyWith(record, {}, some));
    const index = components.findIndex(({ attributes }) => attributes.some(({ id }) => id === attribute));
    const component = components[index];
    const found = new Set<string>();
    for (const { way, system } of ways) {
      if (system && !hasTimes(system)) continue;
      if (attribute === undefined || !component) found.add(seen(way.exits, []));
      else
        for (const dealing of way.dealings[index] ?? [])
          found.add(seen(way.exits, levelsDealt(component, attribute, dealing)));
    }
    return found.size === 0 ? null : found;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The ids of all statements, in the order of the record. */
const statementsIn = (record: PublishedRecord): readonly string[] =>
  [...record.facts, ...record.assumptions].map(({ id }) => id);

const patientsIn = (record: PublishedRecord): number =>
  Math.max(
    0,
    ...record.facts.flatMap(({ claims }) =>
      claims.flatMap((claim) => (claim.kind === 'patients' ? [claim.exactly] : [])),
    ),
  );

/** The same question about the same record is answered once. */
function remembered(
  answer: (record: PublishedRecord, attribute: string) => readonly string[],
): (record: PublishedRecord, attribute?: string) => readonly string[] {
  const kept = new WeakMap<PublishedRecord, Map<string, readonly string[]>>();
  return (record, attribute = '') => {
    let known = kept.get(record);
    if (!known) kept.set(record, (known = new Map<string, readonly string[]>()));
    const found = known.get(attribute) ?? answer(record, attribute);
    known.set(attribute, found);
    return found;
  };
}
