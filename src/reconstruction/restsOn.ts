import { levelPattern, levelsDealt } from './arrangements.ts';
import { hasTimes } from './hasTimes.ts';
import { irreducible } from './irreducible.ts';
import { timedWays } from './possibilities.ts';
import type { PublishedRecord } from './record/PublishedRecord.ts';
import { reconstruct } from './reconstruct.ts';
import { onlyWith, statementsOn } from './statementsOn.ts';
import type { Way } from './Way.ts';

/**
 * What a record says about something, as text: the same text, the same answer. Null where it says nothing, as without the number
 * of patients.
 */
type Answer = (record: PublishedRecord, without: readonly string[]) => string | null;

/** More patients than this take too long: each question is put to the engine some dozens of times. */
const MOST_PATIENTS = 7;

/**
 * The facts and assumptions that an answer rests on, in the order of the record: switched on alone they give the same answer, and
 * none of them can be spared. Of two that would do alike, the fact is kept and not the assumption.
 *
 * Everything that is on, for a record of more than a few patients, or one without an answer.
 */
function restsOn(record: PublishedRecord, answer: Answer): readonly string[] {
  const on = statementsOn(record, {});
  const whole = patientsIn(record) > MOST_PATIENTS ? null : answer(record, []);
  const all = [...record.facts, ...record.assumptions].map(({ id }) => id);
  if (whole === null) return all.filter((id) => on.includes(id));
  const gives = (some: readonly string[]): boolean =>
    answer(record, onlyWith(record, {}, some).without ?? []) === whole;
  // What can't be spared from all can't be spared from fewer: it needn't be tried again.
  const needed = on.filter((id) => !gives(on.filter((other) => other !== id)));
  const holds = (some: readonly string[]): boolean => needed.every((id) => some.includes(id)) && gives(some);
  const kept = irreducible(
    on,
    holds,
    on.filter((id) => !needed.includes(id)),
  );
  return all.filter((id) => kept.includes(id));
}

/** What the order of exits and the range of every time rest on. */
export const timesRestOn = remembered((record) => restsOn(record, timesOf));

/** What the number of patients and of events rests on. */
export const countsRestOn = remembered((record) =>
  restsOn(record, (...asked) =>
    patterns(...asked, ({ event }) => `${event.length} ${event.filter(Boolean).length}`),
  ),
);

/** What the numbers of patients with each level of an attribute, with and without the event, rest on. */
export const levelsRestOn = remembered((record, attribute) =>
  restsOn(record, (...asked) =>
    patterns(
      ...asked,
      ({ event }, levels) =>
        [true, false]
          .map((had) =>
            levels
              .filter((_, place) => event[place] === had)
              .sort()
              .join(),
          )
          .join('|'),
      attribute,
    ),
  ),
);

/** What the arrangements of an attribute rest on, and the orders of exits that they come with: all that a rank test sees. */
export const arrangementsRestOn = remembered((record, attribute) => {
  const of = record.attributes.find(({ id }) => id === attribute);
  return restsOn(record, (...asked) =>
    patterns(
      ...asked,
      (exits, levels) => (of ? `${exits.pattern} ${levelPattern(of, exits, levels).key}` : ''),
      attribute,
    ),
  );
});

function timesOf(record: PublishedRecord, without: readonly string[]): string | null {
  try {
    const answer = reconstruct(record, { without });
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
  without: readonly string[],
  seen: (exits: Way['exits'], levels: readonly (string | null)[]) => string,
  attribute?: string,
): string | null {
  try {
    const { components, ways } = timedWays(record, { without });
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
    return found.size === 0 ? null : [...found].sort().join(';');
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

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
