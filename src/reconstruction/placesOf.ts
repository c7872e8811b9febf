import type { LevelAt } from './Constraint.ts';
import type { Exits } from './Exits.ts';
import { matchesExit, matchesLevels } from './condition.ts';
import type { Condition } from './record/PublishedRecord.ts';

/** Which places of an order match a condition. */
export function placesOf(exits: Exits, levelAt: LevelAt, where: Condition): number[] {
  const places: number[] = [];
  let place = 0;
  const levelHere = (attribute: string): string | null => levelAt(attribute, place);
  for (; place < exits.block.length; place++)
    if (
      matchesExit(where, exits.blocks[exits.block[place]!]!, exits.event[place]!) &&
      matchesLevels(where, levelHere)
    )
      places.push(place);
  return places;
}
