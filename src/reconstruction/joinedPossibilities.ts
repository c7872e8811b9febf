import type { JoinedAttribute } from '../cohort/JoinedAttribute.ts';
import type { Dealing, LevelTypes } from './Dealing.ts';
import { MOST_DEALINGS } from './dealer.ts';
import type { Possibilities } from './possibilities.ts';

/**
 * The same possibilities with one more attribute, which follows from others.
 *
 * The components that hold those become one: any dealing of one goes with any of another, so the dealings of both together are the
 * pairs, and every pair has its level of the new attribute. No claim is added, and no table is lost or won. Null where there are
 * more than {@link MOST_DEALINGS} of them.
 */
export function joinedPossibilities(
  { record, scale, components, list }: Possibilities,
  joined: JoinedAttribute,
): Possibilities | null {
  const attribute = {
    ...{ id: joined.id, label: joined.id, levels: joined.levels, grouping: true },
    missing: true,
  };
  const holds = ({ attributes }: LevelTypes) => attributes.some(({ id }) => joined.of.includes(id));
  const parts = [...components.keys()].filter((index) => holds(components[index]!));
  const others = [...components.keys()].filter((index) => !parts.includes(index));
  const attributes = parts.flatMap((index) => components[index]!.attributes);
  const positions = joined.of.map((of) => attributes.findIndex(({ id }) => id === of));

  // The combinations of levels that occur, by the types that they are made of.
  const types: (string | null)[][] = [];
  const indexOf = new Map<string, number>();
  const typeOf = (chosen: readonly number[]): number => {
    const key = chosen.join();
    let index = indexOf.get(key);
    if (index === undefined) {
      indexOf.set(key, (index = types.length));
      const levels = chosen.flatMap((type, part) => components[parts[part]!]!.types[type]!);
      types.push([...levels, joined.levelOf(positions.map((position) => levels[position] ?? null))]);
    }
    return index;
  };

  // Orders of exits share lists of dealings, and what is found out of a list is kept with it: equal lists stay one.
  const numbers = new Map<readonly Dealing[], number>();
  const paired = new Map<string, readonly Dealing[]>();
  const pairsOf = (lists: readonly (readonly Dealing[])[]): readonly Dealing[] => {
    for (const one of lists) if (!numbers.has(one)) numbers.set(one, numbers.size);
    const key = lists.map((one) => numbers.get(one)).join();
    let pairs = paired.get(key);
    if (!pairs) {
      const places = lists[0]?.[0]?.length ?? 0;
      pairs = lists
        .reduce<readonly (readonly Dealing[])[]>(
          (some, next) => some.flatMap((before) => next.map((dealing) => [...before, dealing])),
          [[]],
        )
        .map((chosen) =>
          Array.from({ length: places }, (_, place) => typeOf(chosen.map((dealing) => dealing[place]!))),
        );
      paired.set(key, pairs);
    }
    return pairs;
  };

  const isTooMany = list.some(
    ({ way }) => parts.reduce((product, index) => product * way.dealings[index]!.length, 1) > MOST_DEALINGS,
  );
  if (isTooMany) return null;
  return {
    scale,
    record: { ...record, attributes: [...record.attributes, attribute] },
    list: list.map(({ way, ...possibility }) => ({
      ...possibility,
      way: {
        ...way,
        dealings: [
          ...others.map((index) => way.dealings[index]!),
          pairsOf(parts.map((index) => way.dealings[index]!)),
        ],
      },
    })),
    components: [
      ...others.map((index) => components[index]!),
      { attributes: [...attributes, attribute], types },
    ],
  };
}
