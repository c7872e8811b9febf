import type { Constraint } from './Constraint.ts';
import type { Component } from './Dealing.ts';
import type { Attribute } from './record/PublishedRecord.ts';

/** Splits attributes into components. `known`: attributes of which no value is missing. */
export function componentsOf(
  attributes: readonly Attribute[],
  constraints: readonly Constraint[],
  known: ReadonlySet<string>,
): readonly Component[] {
  const leader = new Map(attributes.map(({ id }) => [id, id]));
  const find = (id: string): string => (leader.get(id) === id ? id : find(leader.get(id)!));
  for (const { attributes: ids } of constraints) for (const id of ids) leader.set(find(id), find(ids[0]!));
  const leaders = [...new Set(attributes.map(({ id }) => find(id)))];
  return leaders.map((first) => {
    const members = attributes.filter(({ id }) => find(id) === first);
    let types: (string | null)[][] = [[]];
    for (const { id, levels, missing } of members) {
      const values: (string | null)[] = levels.map((level) => level.id);
      if (missing && !known.has(id)) values.push(null);
      types = types.flatMap((type) => values.map((value) => [...type, value]));
    }
    const own = constraints.filter((constraint) => constraint.attributes.some((id) => find(id) === first));
    // What is known of everybody is no constraint: it shows in the types alone.
    const asked = members.map(({ id, missing }) => (missing && !known.has(id) ? `${id}?` : id));
    const key = [asked, own.map(numberOf)].join(' ');
    return sameAsBefore(attributes, key, { attributes: members, types, constraints: own });
  });
}

const kept = new WeakMap<readonly Attribute[], Map<string, Component>>();
const KEPT = 60;

/** The component that was made before of the same attributes, types and constraints, if there is one: what was found out about it still holds. */
function sameAsBefore(attributes: readonly Attribute[], key: string, made: Component): Component {
  let known = kept.get(attributes);
  if (!known || known.size >= KEPT) kept.set(attributes, (known = new Map<string, Component>()));
  const component = known.get(key) ?? made;
  known.set(key, component);
  return component;
}

const numbers = new WeakMap<Constraint, number>();
let last = 0;

function numberOf(constraint: Constraint): number {
  const number = numbers.get(constraint) ?? ++last;
  numbers.set(constraint, number);
  return number;
}
