import type { Dealing, LevelTypes } from './Dealing.ts';
import type { Exits } from './Exits.ts';
import { comparePatterns, levelPattern, levelsDealt } from './arrangements.ts';

/** The dealing chosen for a component, and which of its groupings don't have the arrangement that was wished for. */
export interface ShownDealing {
  readonly dealing: Dealing;
  readonly moved: readonly string[];
}

/**
 * Of a component's dealings, the one to show.
 *
 * `required` (attribute to arrangement key) must be kept; of those that do, the one that keeps most of `wished`, earlier
 * attributes first; of those, the one with the first arrangements and with survivors' levels in order of follow-up, the
 * first-named level first, again attribute by attribute. Null if none keeps what is required.
 */
export function shownDealing(
  component: LevelTypes,
  exits: Exits,
  dealings: readonly Dealing[],
  required: ReadonlyMap<string, string>,
  wished: ReadonlyMap<string, string>,
): ShownDealing | null {
  let best: {
    dealing: Dealing;
    moved: readonly string[];
    patterns: ReturnType<typeof levelPattern>[];
  } | null = null;
  for (const dealing of dealings) {
    const patterns = component.attributes.map((attribute) =>
      levelPattern(attribute, exits, levelsDealt(component, attribute.id, dealing)),
    );
    const keeps = (keys: ReadonlyMap<string, string>, index: number): boolean => {
      const key = keys.get(component.attributes[index]!.id);
      return key === undefined || key === patterns[index]!.key;
    };
    if (!patterns.every((_, index) => keeps(required, index))) continue;
    const moved = component.attributes.flatMap(({ id }, index) => (keeps(wished, index) ? [] : [id]));
    if (!best || isBetter({ dealing, moved, patterns }, best)) best = { dealing, moved, patterns };
  }
  return best && { dealing: best.dealing, moved: best.moved };

  function isBetter(one: NonNullable<typeof best>, other: NonNullable<typeof best>): boolean {
    if (one.moved.length !== other.moved.length) return one.moved.length < other.moved.length;
    for (const { id } of component.attributes) {
      const [a, b] = [one.moved.includes(id), other.moved.includes(id)];
      if (a !== b) return b;
    }
    for (const [index, attribute] of component.attributes.entries()) {
      const difference = comparePatterns(attribute)(one.patterns[index]!, other.patterns[index]!);
      if (difference !== 0) return difference < 0;
      const rank = (level: string | null): number => attribute.levels.findIndex(({ id }) => id === level);
      const [a, b] = [one, other].map(({ dealing }) =>
        levelsDealt(component, attribute.id, dealing).map(rank),
      );
      const place = a!.findIndex((level, at) => level !== b![at]);
      // An unknown level has rank -1 and comes last.
      if (place >= 0) return b![place] === -1 || (a![place] !== -1 && a![place]! < b![place]!);
    }
    return false;
  }
}
