import type { Constraint, LevelAt } from './Constraint.ts';
import type { Exits } from './Exits.ts';
import { matchesExit, matchesLevels } from './condition.ts';
import type { Attribute } from './record/PublishedRecord.ts';

/** Levels of a component's attributes dealt to the places of an order: `dealing[place]` is an index into `Component.types`. */
export type Dealing = Uint16Array;

/**
 * Attributes that claims tie together, and those claims. Components don't constrain each other, so levels are dealt to each
 * on its own and counts multiply.
 *
 * `types[t][a]` is the level of the a-th attribute in the t-th combination of levels, null where it is not known.
 */
export interface Component {
  readonly attributes: readonly Attribute[];
  readonly types: readonly (readonly (string | null)[])[];
  readonly constraints: readonly Constraint[];
}

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
    return { attributes: members, types, constraints: own };
  });
}

/** What of an order of exits a component's dealings depend on, as a key: orders with the same key have the same dealings. */
export function dealingKey({ constraints }: Component, exits: Exits): string {
  const timed = constraints.some(({ cuts }) =>
    cuts.some(({ from, to }) => from !== undefined || to !== undefined),
  );
  const ties = constraints.some(({ sees, linear }) => sees === 'ties' && !linear);
  const risk = ties || constraints.some(({ sees }) => sees === 'risk');
  let deathsSoFar = 0;
  return exits.block
    .map((index, place) => {
      const block = exits.blocks[index]!;
      const event = exits.event[place]!;
      if (event && (place === 0 || exits.block[place - 1] !== index || !exits.event[place - 1]))
        deathsSoFar++;
      const time = timed ? `${block.at ?? ''}/${block.after}/${block.before}` : '';
      return `${event ? 'D' : '+'}${ties ? index : risk ? deathsSoFar : ''}${time}`;
    })
    .join(' ');
}

/** Reads a dealing as levels; for an attribute of another component it answers null. */
export function levelsOf({ attributes, types }: Component, dealing: Dealing): LevelAt {
  const index = new Map(attributes.map(({ id }, position) => [id, position]));
  return (attribute, place) => types[dealing[place]!]![index.get(attribute)!] ?? null;
}

/**
 * Every way to deal a component's levels to the places of an order so that its claims hold, in the order of types.
 *
 * Places are filled one by one; a branch ends as soon as a count can no longer be met.
 */
export function dealLevels(component: Component, exits: Exits): readonly Dealing[] {
  const { types, constraints, attributes } = component;
  const n = exits.block.length;
  const counts = constraints.flatMap(({ count }) => {
    if (!count) return [];
    const index = new Map(attributes.map(({ id }, position) => [id, position]));
    const levelsMatch = [count.where, ...count.not].map((condition) =>
      types.map((type) => matchesLevels(condition, (id) => type[index.get(id)!] ?? null)),
    );
    // matches[place][type]
    const matches = exits.block.map((block, place) => {
      const [where, ...not] = [count.where, ...count.not].map((condition) =>
        matchesExit(condition, exits.blocks[block]!, exits.event[place]!),
      );
      return types.map(
        (_, type) =>
          where! && levelsMatch[0]![type]! && !not.some((exit, k) => exit && levelsMatch[k + 1]![type]!),
      );
    });
    const least = new Array<number>(n + 1).fill(0);
    const most = new Array<number>(n + 1).fill(0);
    for (let place = n - 1; place >= 0; place--) {
      least[place] = least[place + 1]! + (matches[place]!.every(Boolean) ? 1 : 0);
      most[place] = most[place + 1]! + (matches[place]!.some(Boolean) ? 1 : 0);
    }
    return [{ ...count, matches, least, most, found: 0 }];
  });
  const questions = constraints.flatMap(({ holds }) => (holds ? [holds] : []));
  const found: Dealing[] = [];
  const dealing = new Uint16Array(n);
  const levelAt = levelsOf(component, dealing);

  const fill = (place: number): void => {
    for (const { found: sofar, lowest, highest, least, most } of counts)
      if (sofar + most[place]! < lowest || sofar + least[place]! > highest) return;
    if (place === n) {
      if (questions.every((holds) => holds(exits, levelAt))) found.push(dealing.slice());
      return;
    }
    for (let type = 0; type < types.length; type++) {
      dealing[place] = type;
      for (const count of counts) if (count.matches[place]![type]) count.found++;
      fill(place + 1);
      for (const count of counts) if (count.matches[place]![type]) count.found--;
    }
  };
  fill(0);
  return found;
}
