import type { Cohort } from '../../cohort/Cohort.ts';
import type { LevelPattern } from '../arrangements.ts';
import { comparePatterns, levelPattern } from '../arrangements.ts';
import type { Dealing } from '../Dealing.ts';
import { exitsOfCohort } from '../exitsOfCohort.ts';
import { levelsIn } from '../levelsIn.ts';
import type { Possibilities, Possibility } from '../possibilities.ts';
import type { ShownDealing } from '../shownDealing.ts';
import { shownDealing } from '../shownDealing.ts';

/** Arrangements that are asked for: the key of one for each of some groupings. */
export type Keys = ReadonlyMap<string, string>;
export const NO_WISH: Keys = new Map();

/** The dealings to show in a possibility, and the groupings that aren't arranged as was wished. */
export interface Dealt {
  readonly dealings: readonly Dealing[];
  readonly moved: readonly string[];
}

/** A possibility and how levels are dealt there. */
export interface Choice extends Dealt {
  readonly possibility: Possibility;
}

/** How levels may be arranged over the exits of some possibilities. */
export interface Arranging {
  /** The attributes that figures may split by, in the record's order. */
  readonly groupings: readonly string[];
  /** Every arrangement of a grouping that occurs, in order. Throws a RangeError for an attribute that the record hasn't. */
  readonly patternsOf: (grouping: string) => readonly LevelPattern[];
  /** How a table arranges some groupings; all of them if none are named. */
  readonly keysOf: (cohort: Cohort, groupings?: readonly string[]) => Keys;
  /** Dealings with all that is required and most of what is wished; null if what is required doesn't occur in a possibility. */
  readonly dealAll: (possibility: Possibility, required: Keys, wished: Keys) => Dealt | null;
  /**
   * The possibilities in which a table's arrangements of some groupings occur, of all if none are named, each with the dealings
   * that keep most of its other arrangements.
   */
  readonly keeping: (cohort: Cohort, of?: readonly string[]) => readonly Choice[];
}

export function arrangingIn({ list, components, record, scale }: Possibilities): Arranging {
  const groupings = record.attributes.filter(({ grouping }) => grouping).map(({ id }) => id);
  const attributeOf = (grouping: string): (typeof record.attributes)[number] => {
    const attribute = record.attributes.find(({ id }) => id === grouping);
    if (!attribute)
      throw new RangeError(
        `no attribute "${grouping}"; expected one of ${record.attributes.map(({ id }) => id).join(', ')}`,
      );
    return attribute;
  };

  const found = new Map<string, readonly LevelPattern[]>();
  function patternsOf(grouping: string): readonly LevelPattern[] {
    const known = found.get(grouping);
    if (known) return known;
    const attribute = attributeOf(grouping);
    const index = components.findIndex(({ attributes }) => attributes.some(({ id }) => id === grouping));
    const patterns = new Map<string, LevelPattern>();
    for (const { way } of list)
      for (const { pattern } of levelsIn(components[index]!, attribute, {
        dealings: way.dealings[index]!,
        exits: way.exits,
      }))
        patterns.set(pattern.key, pattern);
    const inOrder = [...patterns.values()].sort(comparePatterns(attribute));
    found.set(grouping, inOrder);
    return inOrder;
  }

  function keysOf(cohort: Cohort, of: readonly string[] = groupings): Keys {
    const { exits, patients } = exitsOfCohort(cohort, scale);
    return new Map(
      of.map((id) => {
        const levels = patients.map((patient) => patient.attributes[id] ?? null);
        return [id, levelPattern(attributeOf(id), exits, levels).key];
      }),
    );
  }

  // Orders of exits share lists of dealings: of each, what to show is found once for each pattern and wish.
  const shownIn = new Map<readonly Dealing[], Map<string, ShownDealing | null>>();
  function dealAll({ way: { exits, dealings } }: Possibility, required: Keys, wished: Keys): Dealt | null {
    const key = `${exits.pattern} ${JSON.stringify([...required, '', ...wished])}`;
    const shown = components.map((component, index) => {
      const known = shownIn.get(dealings[index]!) ?? new Map<string, ShownDealing | null>();
      shownIn.set(dealings[index]!, known);
      let one = known.get(key);
      if (one === undefined)
        known.set(key, (one = shownDealing(component, exits, dealings[index]!, required, wished)));
      return one;
    });
    if (!shown.every((one) => one !== null)) return null;
    return { dealings: shown.map(({ dealing }) => dealing), moved: shown.flatMap(({ moved }) => moved) };
  }

  // A table that is moved along keeps its arrangements: where they occur is found once for each set of them.
  const kept = new Map<string, readonly Choice[]>();
  function keeping(cohort: Cohort, of: readonly string[] = groupings): readonly Choice[] {
    const keys = keysOf(cohort);
    const id = JSON.stringify([of, ...keys]);
    const known = kept.get(id);
    if (known) return known;
    const those = (required: boolean): Keys =>
      new Map([...keys].filter(([one]) => of.includes(one) === required));
    const choices = list.flatMap((possibility) => {
      const all = dealAll(possibility, those(true), those(false));
      return all ? [{ possibility, ...all }] : [];
    });
    kept.set(id, choices);
    return choices;
  }

  return { groupings, patternsOf, keysOf, dealAll, keeping };
}
