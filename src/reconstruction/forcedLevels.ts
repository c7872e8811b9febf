import type { Dealing, LevelTypes } from './Dealing.ts';
import { matchesExit } from './condition.ts';
import type { Claim, Condition } from './record/PublishedRecord.ts';
import type { Way } from './Way.ts';

/** By attribute, the only level (null: not known) that occurs; an attribute with several isn't there. */
export type OnlyLevels = Readonly<Record<string, string | null>>;

/** Whose levels are the same however levels are dealt: plain data, so that a worker can send it. */
export interface ForcedLevels {
  /** Of the k-th with the event and of the k-th without it. */
  readonly events: readonly OnlyLevels[];
  readonly others: readonly OnlyLevels[];
  /** Of whoever fits the description of an individual, in the order of those claims. */
  readonly described: readonly OnlyLevels[];
}

/** The descriptions of individuals among some claims. */
export const descriptionsIn = (claims: readonly Claim[]): readonly Condition[] =>
  claims.flatMap((claim) => (claim.kind === 'patient' ? [claim.where] : []));

export function forcedLevels(
  components: readonly LevelTypes[],
  ways: readonly Way[],
  descriptions: readonly Condition[],
): ForcedLevels {
  const places = Math.max(0, ...ways.map(({ exits }) => exits.event.length));
  const patterns = eventPatterns(components.length, ways);
  const inRole = (event: boolean): readonly OnlyLevels[] => {
    // By role and component, the types that occur.
    const seen = Array.from({ length: places }, () => components.map(() => new Set<number>()));
    for (const { events, lists } of patterns) {
      const inOrder = events.flatMap((had, place) => (had === event ? [place] : []));
      for (const [role, place] of inOrder.entries())
        lists.forEach((some, index) => {
          for (const list of some) for (const type of typesAt(list, place)) seen[role]![index]!.add(type);
        });
    }
    return seen.map((types) => onlyLevels(components, types));
  };
  return {
    events: inRole(true),
    others: inRole(false),
    described: descriptions.map((one) => onlyLevels(components, typesAsDescribed(components, ways, one))),
  };
}

/** At which places events lie in some ways, and the lists of dealings of each component that occur there. */
interface EventPattern {
  readonly events: readonly boolean[];
  readonly lists: readonly Set<readonly Dealing[]>[];
}

function eventPatterns(components: number, ways: readonly Way[]): readonly EventPattern[] {
  const found = new Map<string, EventPattern>();
  for (const { exits, dealings } of ways) {
    const key = exits.event.join();
    let one = found.get(key);
    if (!one) {
      const lists = Array.from({ length: components }, () => new Set<readonly Dealing[]>());
      found.set(key, (one = { events: exits.event, lists }));
    }
    for (let index = 0; index < components; index++) one.lists[index]!.add(dealings[index]!);
  }
  return [...found.values()];
}

/** The attributes of which some types, of each component, have one level only. */
function onlyLevels(components: readonly LevelTypes[], seen: readonly ReadonlySet<number>[]): OnlyLevels {
  const only: Record<string, string | null> = {};
  components.forEach(({ attributes, types }, index) => {
    attributes.forEach(({ id }, position) => {
      const levels = new Set([...seen[index]!].map((type) => types[type]![position]!));
      const [level] = levels;
      if (levels.size === 1 && level !== undefined) only[id] = level;
    });
  });
  return only;
}

// Orders of exits share lists of dealings: each is looked through once for each place.
const kept = new WeakMap<readonly Dealing[], (readonly number[])[]>();

/** The types that some dealings have at a place. */
function typesAt(list: readonly Dealing[], place: number): readonly number[] {
  let known = kept.get(list);
  if (!known) kept.set(list, (known = []));
  return (known[place] ??= [...new Set(list.map((dealing) => dealing[place]!))]);
}

/** By component, the types wherever whoever fits a description can stand. */
function typesAsDescribed(
  components: readonly LevelTypes[],
  ways: readonly Way[],
  description: Condition,
): readonly ReadonlySet<number>[] {
  const seen = components.map(() => new Set<number>());
  const fits = components.map(({ attributes, types }) =>
    types.map((type) =>
      attributes.every(({ id }, at) => description.levels?.[id]?.includes(type[at] ?? '') ?? true),
    ),
  );
  for (const { exits, dealings } of ways)
    for (const [place, block] of exits.block.entries()) {
      if (!matchesExit(description, exits.blocks[block]!, exits.event[place]!)) continue;
      const fitting = dealings.map((list, index) =>
        typesAt(list, place).filter((type) => fits[index]![type]),
      );
      if (fitting.some((types) => types.length === 0)) continue;
      fitting.forEach((types, index) => {
        for (const type of types) seen[index]!.add(type);
      });
    }
  return seen;
}
