import type { LevelPattern } from './arrangements.ts';
import { levelPattern, levelsDealt } from './arrangements.ts';
import type { Dealing, LevelTypes } from './Dealing.ts';
import type { Exits } from './Exits.ts';
import type { Attribute } from './record/PublishedRecord.ts';

/** Levels of one attribute at the places of an order, and their arrangement. */
export interface LevelsDealt {
  readonly levels: readonly (string | null)[];
  readonly pattern: LevelPattern;
}

// Orders of exits share lists of dealings, and arrangements depend on the pattern of an order alone.
const kept = new WeakMap<readonly Dealing[], Map<string, readonly LevelsDealt[]>>();

/** The different ways in which some dealings deal the levels of one attribute. */
export function levelsIn(
  component: LevelTypes,
  attribute: Attribute,
  { dealings, exits }: { readonly dealings: readonly Dealing[]; readonly exits: Exits },
): readonly LevelsDealt[] {
  const key = `${attribute.id} ${exits.pattern}`;
  let known = kept.get(dealings);
  if (!known) kept.set(dealings, (known = new Map<string, readonly LevelsDealt[]>()));
  let found = known.get(key);
  if (!found) {
    const different = new Map<string, LevelsDealt>();
    for (const dealing of dealings) {
      const levels = levelsDealt(component, attribute.id, dealing);
      const id = levels.join();
      if (!different.has(id)) different.set(id, { levels, pattern: levelPattern(attribute, exits, levels) });
    }
    known.set(key, (found = [...different.values()]));
  }
  return found;
}
