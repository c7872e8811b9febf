import type { Dealing, LevelTypes } from './Dealing.ts';
import { matchesExit } from './condition.ts';
import type { Claim, Condition } from './record/PublishedRecord.ts';
import type { Way } from './ways.ts';

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
  const inRole = (event: boolean): readonly OnlyLevels[] =>
    Array.from({ length: places }, (_, role) =>
      onlyLevels(components, (index) => dealtInRole(ways, event, role, index)),
    );
  return {
    events: inRole(true),
    others: inRole(false),
    described: descriptions.map((one) =>
      onlyLevels(components, (index) => dealtAsDescribed(components, ways, one, index)),
    ),
  };
}

/** Reads the types that occur, of one component after another, until nothing can be said of its attributes any more. */
function onlyLevels(
  components: readonly LevelTypes[],
  occurring: (index: number) => Iterable<number>,
): OnlyLevels {
  const only: Record<string, string | null> = {};
  components.forEach(({ attributes, types }, index) => {
    const seen = new Set<number>();
    const levels = attributes.map(() => new Set<string | null>());
    for (const type of occurring(index)) {
      if (seen.has(type)) continue;
      seen.add(type);
      types[type]!.forEach((level, position) => levels[position]!.add(level));
      if (levels.every(({ size }) => size > 1)) break;
    }
    attributes.forEach(({ id }, position) => {
      const [level] = levels[position]!;
      if (levels[position]!.size === 1 && level !== undefined) only[id] = level;
    });
  });
  return only;
}

function* dealtInRole(
  ways: readonly Way[],
  event: boolean,
  role: number,
  index: number,
): Generator<number, void, undefined> {
  // Orders of exits share lists of dealings: each list is looked at once for each place.
  const seen = new Map<readonly Dealing[], Set<number>>();
  for (const { exits, dealings } of ways) {
    const place = exits.event.flatMap((one, at) => (one === event ? [at] : []))[role];
    if (place === undefined) continue;
    const list = dealings[index]!;
    const places = seen.get(list) ?? new Set<number>();
    seen.set(list, places);
    if (places.has(place)) continue;
    places.add(place);
    for (const dealing of list) yield dealing[place]!;
  }
}

/** The types of one component wherever whoever fits a description can stand. */
function* dealtAsDescribed(
  components: readonly LevelTypes[],
  ways: readonly Way[],
  description: Condition,
  index: number,
): Generator<number, void, undefined> {
  const fits = components.map(({ attributes, types }) =>
    types.map((type) =>
      attributes.every(({ id }, at) => description.levels?.[id]?.includes(type[at] ?? '') ?? true),
    ),
  );
  for (const { exits, dealings } of ways)
    for (const [place, block] of exits.block.entries()) {
      if (!matchesExit(description, exits.blocks[block]!, exits.event[place]!)) continue;
      const fitsHere = (at: number) => (dealing: Dealing) => fits[at]![dealing[place]!]!;
      if (!components.every((_, at) => dealings[at]!.some(fitsHere(at)))) continue;
      for (const dealing of dealings[index]!) if (fitsHere(index)(dealing)) yield dealing[place]!;
    }
}
