import type { Attribute } from './record/PublishedRecord.ts';
import type { Dealing, LevelTypes } from './Dealing.ts';
import type { Exits } from './Exits.ts';

/** How one grouping's levels lie over the exits: the level of each death in turn, and how many survivors have each level. */
export interface LevelPattern {
  readonly key: string;
  readonly deaths: readonly (string | null)[];
  readonly survivors: Readonly<Record<string, number>>;
}

/** Which combination of levels, in the order in which the attribute names them; unknown comes last. */
const rankIn = (attribute: Attribute, level: string | null): number =>
  level === null ? attribute.levels.length : attribute.levels.findIndex(({ id }) => id === level);

/** The arrangement of an attribute whose levels at the places of an order are given. Deaths of one time are put in the order of levels. */
export function levelPattern(
  attribute: Attribute,
  exits: Exits,
  levels: readonly (string | null)[],
): LevelPattern {
  const rank = (level: string | null): number => rankIn(attribute, level);
  const deaths: (string | null)[] = [];
  let tied: (string | null)[] = [];
  const survivors = new Array<number>(attribute.levels.length + 1).fill(0);
  levels.forEach((level, place) => {
    if (!exits.event[place]) {
      survivors[rank(level)]!++;
      return;
    }
    tied.push(level);
    const next = exits.block[place + 1];
    if (next !== exits.block[place] || !exits.event[place + 1]) {
      deaths.push(...tied.toSorted((a, b) => rank(a) - rank(b)));
      tied = [];
    }
  });
  return {
    key: `${deaths.map(rank).join('.')}|${survivors.join(',')}`,
    deaths,
    survivors: Object.fromEntries(attribute.levels.map(({ id }, index) => [id, survivors[index]!])),
  };
}

/** The levels of one attribute that a dealing gives to the places. */
export function levelsDealt(
  component: LevelTypes,
  attribute: string,
  dealing: Dealing,
): readonly (string | null)[] {
  const position = component.attributes.findIndex(({ id }) => id === attribute);
  return Array.from(dealing, (type) => component.types[type]![position]!);
}

/** Orders arrangements: by the levels of the deaths as the attribute names them, then most survivors of the first-named level. */
export function comparePatterns(attribute: Attribute): (a: LevelPattern, b: LevelPattern) => number {
  return (a, b) => {
    for (const [index, level] of a.deaths.entries()) {
      const difference = rankIn(attribute, level) - rankIn(attribute, b.deaths[index] ?? null);
      if (difference !== 0) return difference;
    }
    for (const { id } of attribute.levels) {
      const difference = b.survivors[id]! - a.survivors[id]!;
      if (difference !== 0) return difference;
    }
    return 0;
  };
}
