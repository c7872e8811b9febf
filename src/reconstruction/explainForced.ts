import type { RecordOptions } from './activeClaims.ts';
import { levelsDealt } from './arrangements.ts';
import type { Component } from './Dealing.ts';
import type { Exits } from './Exits.ts';
import { irreducible } from './irreducible.ts';
import { mayBe } from './mayBe.ts';
import { someWay } from './possibilities.ts';
import type { PublishedRecord } from './record/PublishedRecord.ts';
import { onlyWith, statementsOn } from './statementsOn.ts';
import type { Way } from './Way.ts';
import type { Admission } from './ways.ts';

/** Something that holds in every compatible table though no single statement says it, and statements that force it: none can be spared. */
export interface Forced {
  readonly what: string;
  readonly because: readonly string[];
}

/** A thing that may be forced: the attribute it is about (null: the order), and what a table that breaks it looks like. */
interface Thing {
  readonly what: string;
  readonly attribute: string | null;
  readonly broken: Admission;
}

/**
 * What a record forces beyond its own words: group sizes, levels shared by all who had the event or by all others, and that
 * events came before all other exits; each with an irreducible set of statements from which it follows.
 */
export function explainForced(record: PublishedRecord, options: RecordOptions = {}): readonly Forced[] {
  const on = statementsOn(record, options);
  const example = someWay(record, options);
  if (!example) return [];
  const saysHowMany = new Set(
    record.facts.flatMap(({ id, claims }) => (claims.some(({ kind }) => kind === 'patients') ? [id] : [])),
  );
  return thingsIn(record, example.components, example.way).flatMap((thing) => {
    // Without the number of patients there is nothing to enumerate, and nothing follows.
    const forces = (some: readonly string[]): boolean =>
      some.some((id) => saysHowMany.has(id)) &&
      !mayBe(() => someWay(record, onlyWith(record, options, some), thing.broken) !== null);
    if (!forces(on)) return [];
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

/** Whether a statement may bear on a thing: its claims name the thing's attribute, or no attribute. */
function concerns(record: PublishedRecord, id: string, attribute: string | null): boolean {
  const { claims } = [...record.facts, ...record.assumptions].find((statement) => statement.id === id)!;
  const text = JSON.stringify(claims);
  const named = record.attributes.filter((one) => text.includes(`"${one.id}"`));
  return named.length === 0 || named.some((one) => one.id === attribute);
}

function thingsIn(record: PublishedRecord, components: readonly Component[], way: Way): readonly Thing[] {
  const { one } = record.event;
  const things: Thing[] = [
    {
      what: `every ${one} came before anybody left follow-up without it`,
      attribute: null,
      broken: {
        orders: ({ event }) => event.some((had, place) => had && !event.slice(0, place).every(Boolean)),
      },
    },
  ];
  for (const { id, label, levels } of record.attributes.filter(({ grouping }) => grouping)) {
    const index = components.findIndex(({ attributes }) =>
      attributes.some((attribute) => attribute.id === id),
    );
    const dealt = levelsDealt(components[index]!, id, way.dealings[index]![0]!);
    const always = (
      what: string,
      breaks: (exits: Exits, levelAt: (place: number) => string | null) => boolean,
    ) =>
      things.push({
        what: `${label}: ${what}`,
        attribute: id,
        broken: {
          dealings: { of: id, admits: (exits, levelAt) => breaks(exits, (place) => levelAt(id, place)) },
        },
      });
    const sizes = levels.map((level) => dealt.filter((other) => other === level.id).length);
    always(levels.map((level, at) => `${sizes[at]!} ${level.label}`).join(', '), ({ event }, levelAt) => {
      const left = [...sizes];
      event.forEach((_, place) => {
        const at = levels.findIndex((level) => level.id === levelAt(place));
        if (at >= 0) left[at]!--;
      });
      return left.some((size) => size !== 0);
    });
    for (const event of [true, false]) {
      const level = dealt.find((_, place) => way.exits.event[place] === event) ?? null;
      const words = levels.find((other) => other.id === level)?.label ?? 'not known';
      always(`${event ? `everybody with the ${one}` : `everybody else`}: ${words}`, (exits, levelAt) =>
        exits.event.some((had, place) => had === event && levelAt(place) !== level),
      );
    }
  }
  return things;
}
