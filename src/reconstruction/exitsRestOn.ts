import { levelPattern, levelsDealt } from './arrangements.ts';
import type { Exits } from './Exits.ts';
import { hasTimes } from './hasTimes.ts';
import { mayBe } from './mayBe.ts';
import { someWay, timedWays } from './possibilities.ts';
import type { PublishedRecord } from './record/PublishedRecord.ts';
import { reconstruct } from './reconstruct.ts';
import { remembered, restsOn, type Gives } from './restsOn.ts';
import { onlyWith } from './statementsOn.ts';
import type { Admission } from './ways.ts';

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
