import { matchesExit, matchesLevels } from './condition.ts';
import type { Constraint } from './Constraint.ts';
import type { Component, Dealing } from './Dealing.ts';
import type { Exits } from './Exits.ts';
import type { Condition } from './record/PublishedRecord.ts';

/** A claim that so many patients match, and which types match each of its conditions. */
interface Count extends NonNullable<Constraint['count']> {
  readonly matching: ReadonlyMap<Condition, readonly boolean[]>;
}

/** A count during a search. `counts[place * types + type]` is 1 where that type counts at that place. */
interface Tally {
  readonly lowest: number;
  readonly highest: number;
  readonly counts: Uint8Array;
  /** From a place on: at how many places every type counts, and at how many some type does. */
  readonly least: readonly number[];
  readonly most: readonly number[];
  found: number;
}

/**
 * Deals a component's levels to the places of an order so that its counts are met: the ways that `accepts` takes, in the order of
 * types, no more than `most` of them.
 *
 * Places are filled one by one; a branch ends as soon as a count can no longer be met.
 */
export function levelDealer(
  component: Component,
): (exits: Exits, most: number, accepts?: (dealing: Dealing) => boolean) => readonly Dealing[] {
  const { types, attributes, constraints } = component;
  const counts = constraints.flatMap(({ count }): readonly Count[] => {
    if (!count) return [];
    const levelOf = (type: readonly (string | null)[]) => (attribute: string) =>
      type[attributes.findIndex(({ id }) => id === attribute)] ?? null;
    const ofTypes = (condition: Condition): readonly [Condition, readonly boolean[]] => [
      condition,
      types.map((type) => matchesLevels(condition, levelOf(type))),
    ];
    return [{ ...count, matching: new Map([count.where, ...count.not].map(ofTypes)) }];
  });

  return (exits, most, accepts = () => true) => {
    const n = exits.block.length;
    const { choices, tallies } = prepare(counts, exits, types.length);
    const found: Dealing[] = [];
    const dealing = Array<number>(n).fill(0);
    const fill = (place: number): void => {
      if (place === n) {
        if (accepts(dealing)) found.push(dealing.slice());
        return;
      }
      for (const type of choices[place]!) {
        const cell = place * types.length + type;
        if (!tallies.every((tally) => canBeMet(tally, place + 1, tally.found + tally.counts[cell]!)))
          continue;
        dealing[place] = type;
        for (const tally of tallies) tally.found += tally.counts[cell]!;
        fill(place + 1);
        for (const tally of tallies) tally.found -= tally.counts[cell]!;
        if (found.length === most) return;
      }
    };
    if (tallies.every((tally) => canBeMet(tally, 0, 0))) fill(0);
    return found;
  };
}

/** Whether a count can still be met with the places from one on, when so many were found before it. */
const canBeMet = ({ lowest, highest, least, most }: Tally, place: number, found: number): boolean =>
  found + most[place]! >= lowest && found + least[place]! <= highest;

/** The types to choose from at each place, and the counts to keep: one of which nobody may match only takes choices away. */
function prepare(
  counts: readonly Count[],
  exits: Exits,
  types: number,
): { readonly choices: readonly (readonly number[])[]; readonly tallies: readonly Tally[] } {
  const all = counts.map((count) => ({ ...count, counts: countingCells(count, exits, types) }));
  const forbidding = all.filter(({ lowest, highest }) => lowest <= 0 && highest === 0);
  const choices = exits.block.map((_, place) =>
    Array.from({ length: types }, (_, type) => type).filter((type) =>
      forbidding.every((one) => one.counts[place * types + type] === 0),
    ),
  );
  const tallies = all
    .filter((one) => !forbidding.includes(one))
    .map(({ lowest, highest, counts: cells }): Tally => {
      const least = [0];
      const most = [0];
      for (let place = choices.length - 1; place >= 0; place--) {
        const matching = choices[place]!.filter((type) => cells[place * types + type] === 1).length;
        least.unshift(least[0]! + (matching === choices[place]!.length ? 1 : 0));
        most.unshift(most[0]! + (matching > 0 ? 1 : 0));
      }
      return { lowest, highest, counts: cells, least, most, found: 0 };
    });
  return { choices, tallies };
}

function countingCells(
  { where, not, matching }: Count,
  { block, blocks, event }: Exits,
  types: number,
): Uint8Array {
  const cells = new Uint8Array(block.length * types);
  block.forEach((index, place) => {
    const here = (condition: Condition): boolean => matchesExit(condition, blocks[index]!, event[place]!);
    if (!here(where)) return;
    const others = not.filter(here);
    for (let type = 0; type < types; type++)
      if (matching.get(where)![type] && !others.some((other) => matching.get(other)![type]))
        cells[place * types + type] = 1;
  });
  return cells;
}
