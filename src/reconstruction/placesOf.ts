import type { LevelAt } from './Constraint.ts';
import type { Exits } from './Exits.ts';
import { matchesExit, matchesLevels } from './condition.ts';
import type { Condition } from './record/PublishedRecord.ts';

/** Which places of an order match a condition. */
export function placesOf(exits: Exits, levelAt: LevelAt, where: Condition): number[] {
  const places: number[] = [];
  exits.block.forEach((block, place) => {
    const matches = matchesExit(where, exits.blocks[block]!, exits.event[place]!);
    if (matches && matchesLevels(where, (attribute) => levelAt(attribute, place))) places.push(place);
  });
  return places;
}
