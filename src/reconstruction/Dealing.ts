import type { Constraint, LevelAt } from './Constraint.ts';
import type { Attribute } from './record/PublishedRecord.ts';

/** Levels of a component's attributes dealt to the places of an order: `dealing[place]` is an index into `LevelTypes.types`. */
export type Dealing = readonly number[];

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

/** Reads a dealing as levels; for an attribute of another component it answers null. */
export function levelsOf({ attributes, types }: LevelTypes, dealing: Dealing): LevelAt {
  return (attribute, place) => {
    // Asked for every dealing: a loop takes a fraction of the time of findIndex.
    for (let at = 0; at < attributes.length; at++)
      if (attributes[at]!.id === attribute) return types[dealing[place]!]![at]!;
    return null;
  };
}
