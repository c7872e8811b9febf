import type { Constraint, LevelAt } from './Constraint.ts';
import type { Exits } from './Exits.ts';
import { matchesExit, matchesLevels } from './condition.ts';
import type { Attribute } from './record/PublishedRecord.ts';

/** Levels of a component's attributes dealt to the places of an order: `dealing[place]` is an index into `LevelTypes.types`. */
export type Dealing = Uint16Array;

/** `types[t][a]` is the level of the a-th attribute in the t-th combination of levels, null where it is not known. */
export interface LevelTypes {
  readonly attributes: readonly Attribute[];
  readonly types: readonly (readonly (string | null)[])[];
}

/**
 * Attributes that claims tie together, and those claims. Components don't constrain each other, so levels are dealt to each
 * on its own and counts multiply.
 */
export interface Component extends LevelTypes {
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

/**
 * Finds the dealings of a component for one order after another.
 *
 * Counts look at events and at times that the record names: their dealings are kept for all orders alike in that. The other
 * claims sift those, and what they leave is kept for all orders in which they see the same. Where only the first dealing is
 * wanted, to know that there is one, nothing is listed. Dealings that `admits` refuses are left out; it may look at levels, and
 * at which exits are events, but not at times.
 */
export function dealer(
  component: Component,
  wanted: 'all' | 'first' = 'all',
  admits?: (exits: Exits, levelAt: LevelAt) => boolean,
): (exits: Exits) => readonly Dealing[] {
  const { constraints } = component;
  const conditions = constraints.flatMap(({ count }) => (count ? [count.where, ...count.not] : []));
  const questions = constraints.filter(({ holds }) => holds);
  const seesTimes = questions.some(({ cuts }) =>
    cuts.some(({ from, to }) => from !== undefined || to !== undefined),
  );
  const seesTies = questions.some(({ sees }) => sees === 'ties');
  const counted = new Map<string, readonly Dealing[]>();
  const sifted = new Map<string, readonly Dealing[]>();

  return (exits) => {
    let key = '';
    exits.block.forEach((index, place) => {
      for (const condition of conditions)
        key += matchesExit(condition, exits.blocks[index]!, exits.event[place]!) ? '1' : '0';
    });
    const sift = (dealing: Dealing): boolean => {
      const levelAt = levelsOf(component, dealing);
      return (
        (admits === undefined || admits(exits, levelAt)) &&
        questions.every(({ holds }) => holds!(exits, levelAt))
      );
    };
    let candidates: readonly Dealing[] = [];
    if (wanted === 'all') {
      candidates = counted.get(key) ?? dealLevels(component, exits, () => true, MOST);
      counted.set(key, candidates);
      if ((questions.length === 0 && !admits) || candidates.length === 0) return candidates;
    }
    if (questions.length === 0) key += admits ? exits.event.join() : '';
    else key += seesTies ? exits.block.join() + exits.event.join() : riskKey(exits);
    if (seesTimes)
      key += exits.blocks.map(({ at, after, before }) => `${at ?? ''}/${after}/${before}`).join();
    let found = sifted.get(key);
    if (!found) {
      found = wanted === 'all' ? candidates.filter(sift) : dealLevels(component, exits, sift, 1);
      sifted.set(key, found);
    }
    return found;
  };
}

/** So many dealings of one component are listed at most: more would fill the memory of a browser. */
const MOST = 300_000;

/** Who is at risk at each event, as a key: censorings between two events may lie as they like. */
function riskKey({ block, event }: Exits): string {
  let eventTimes = 0;
  return block
    .map((index, place) => {
      if (event[place] && !(place > 0 && block[place - 1] === index && event[place - 1])) eventTimes++;
      return `${event[place] ? 'D' : '+'}${eventTimes}`;
    })
    .join('');
}

/** Reads a dealing as levels; for an attribute of another component it answers null. */
export function levelsOf({ attributes, types }: LevelTypes, dealing: Dealing): LevelAt {
  return (attribute, place) =>
    types[dealing[place]!]![attributes.findIndex(({ id }) => id === attribute)] ?? null;
}

/**
 * Every way to deal a component's levels to the places of an order so that its counts are met, in the order of types.
 *
 * Places are filled one by one; a branch ends as soon as a count can no longer be met. The search ends with `wanted` dealings
 * that pass `accepts`; if all are wanted and there are more than can be kept, a RangeError says so.
 */
function dealLevels(
  component: Component,
  exits: Exits,
  accepts: (dealing: Dealing) => boolean,
  wanted: number,
): readonly Dealing[] {
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
  const found: Dealing[] = [];
  const dealing = new Uint16Array(n);

  const canBeMet = (
    { found: sofar, lowest, highest, least, most }: (typeof counts)[number],
    place: number,
  ): boolean => sofar + most[place]! >= lowest && sofar + least[place]! <= highest;
  const fill = (place: number): void => {
    if (place === n) {
      if (accepts(dealing)) found.push(dealing.slice());
      if (found.length >= MOST) throw new RangeError(tooMany(component));
      return;
    }
    for (let type = 0; type < types.length && found.length < wanted; type++) {
      dealing[place] = type;
      let hopeful = true;
      for (const count of counts) {
        if (count.matches[place]![type]) count.found++;
        hopeful &&= canBeMet(count, place + 1);
      }
      if (hopeful) fill(place + 1);
      for (const count of counts) if (count.matches[place]![type]) count.found--;
    }
  };
  if (counts.every((count) => canBeMet(count, 0))) fill(0);
  return found;
}

const tooMany = ({ attributes }: Component): string =>
  `the record leaves too many ways to combine ${attributes.map(({ label }) => label).join(', ')} (more than ${MOST}); a count of patients with one of their levels would help`;
