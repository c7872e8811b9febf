import type { RecordOptions } from './activeClaims.ts';
import { levelsDealt } from './arrangements.ts';
import type { Component } from './Dealing.ts';
import { hasTimes } from './hasTimes.ts';
import { irreducible } from './irreducible.ts';
import { timedWays } from './possibilities.ts';
import type { Attribute, PublishedRecord } from './record/PublishedRecord.ts';
import { onlyWith, statementsOn } from './statementsOn.ts';
import type { Way } from './ways.ts';

/** Something that holds in every compatible table though no single statement says it, and statements that force it: none can be spared. */
export interface Forced {
  readonly what: string;
  readonly because: readonly string[];
}

/** A thing that may be forced: whether it holds however levels lie in one way, and the attribute it is about (null: the order). */
interface Thing {
  readonly what: string;
  readonly attribute: string | null;
  readonly holdsIn: (way: Way, components: readonly Component[]) => boolean;
}

/**
 * What a record forces beyond its own words: group sizes, levels shared by all who had the event or by all others, and that
 * events came before all other exits; each with an irreducible set of statements from which it follows.
 */
export function explainForced(record: PublishedRecord, options: RecordOptions = {}): readonly Forced[] {
  const on = statementsOn(record, options);
  const { components, ways } = waysWithTimes(record, options);
  if (ways.length === 0) return [];
  return thingsIn(record, components, ways[0]!).flatMap((thing) => {
    const forces = (some: readonly string[]): boolean => {
      // Without the number of patients there is nothing to enumerate, and nothing follows.
      const tried = onlyWith(record, options, some);
      if (
        !record.facts.some(
          ({ id, claims }) => some.includes(id) && claims.some(({ kind }) => kind === 'patients'),
        )
      )
        return false;
      const left = waysWithTimes(record, tried, (id) => id === thing.attribute);
      return left.ways.length > 0 && left.ways.every((way) => thing.holdsIn(way, left.components));
    };
    if (!ways.every((way) => thing.holdsIn(way, components))) return [];
    const because = irreducible(
      on,
      forces,
      on.filter((id) => !concerns(record, id, thing.attribute)),
    );
    const inOrder = [...record.facts, ...record.assumptions]
      .map(({ id }) => id)
      .filter((id) => because.includes(id));
    return inOrder.length > 2 ? [{ what: thing.what, because: inOrder }] : [];
  });
}

function waysWithTimes(
  record: PublishedRecord,
  options: RecordOptions,
  listed?: (attribute: string) => boolean,
): { components: readonly Component[]; ways: readonly Way[] } {
  const { components, ways } = timedWays(record, options, listed);
  return {
    components,
    ways: ways.filter(({ system }) => system === null || hasTimes(system)).map(({ way }) => way),
  };
}

/** Whether a statement may bear on a thing: its claims name the thing's attribute, or no attribute. */
function concerns(record: PublishedRecord, id: string, attribute: string | null): boolean {
  const { claims } = [...record.facts, ...record.assumptions].find((statement) => statement.id === id)!;
  const text = JSON.stringify(claims);
  const named = record.attributes.filter((one) => text.includes(`"${one.id}"`));
  return named.length === 0 || named.some((one) => one.id === attribute);
}

function thingsIn(record: PublishedRecord, components: readonly Component[], way: Way): readonly Thing[] {
  const { one } = record.event;
  const eventsFirst = (exits: Way['exits']): boolean =>
    exits.event.every((event, place) => !event || exits.event.slice(0, place).every(Boolean));
  const things: Thing[] = [
    {
      what: `every ${one} came before anybody left follow-up without it`,
      attribute: null,
      holdsIn: ({ exits }) => eventsFirst(exits),
    },
  ];
  for (const attribute of record.attributes.filter(({ grouping }) => grouping)) {
    const levels = levelsIn(components, way, attribute)[0]!;
    const sizes = (dealt: readonly (string | null)[]): string =>
      attribute.levels
        .map(({ id, label }) => `${dealt.filter((level) => level === id).length} ${label}`)
        .join(', ');
    const always = (
      what: string,
      holds: (dealt: readonly (string | null)[], exits: Way['exits']) => boolean,
    ): Thing => ({
      what: `${attribute.label}: ${what}`,
      attribute: attribute.id,
      holdsIn: (other, parts) =>
        levelsIn(parts, other, attribute).every((dealt) => holds(dealt, other.exits)),
    });
    const expected = sizes(levels);
    things.push(always(`${expected}`, (dealt) => sizes(dealt) === expected));
    for (const event of [true, false]) {
      const level = levels.find((_, place) => way.exits.event[place] === event) ?? null;
      const label = attribute.levels.find(({ id }) => id === level)?.label ?? 'not known';
      things.push(
        always(`${event ? `everybody with the ${one}` : `everybody else`}: ${label}`, (dealt, exits) =>
          dealt.every((other, place) => exits.event[place] !== event || other === level),
        ),
      );
    }
  }
  return things;
}

/** The levels of an attribute at the places of a way, in each of its dealings. */
function levelsIn(
  components: readonly Component[],
  { dealings }: Way,
  { id }: Attribute,
): readonly (readonly (string | null)[])[] {
  const index = components.findIndex(({ attributes }) => attributes.some((one) => one.id === id));
  return dealings[index]!.map((dealing) => levelsDealt(components[index]!, id, dealing));
}
