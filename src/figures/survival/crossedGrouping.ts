import type { JoinedAttribute } from '../../cohort/JoinedAttribute.ts';
import type { Grouping, Level, Series } from '../../cohort/Series.ts';
import { listed } from '../../format/listed.ts';
import { capitalized } from '../../format/words.ts';
import type { KeptLevels, ViewState } from '../../state/ViewState.ts';
import { inSentence } from '../kit/sentences/inSentence.ts';

/** What a reader chose of groups: a grouping, another that it is crossed with, and levels that are kept. */
export type GroupChoices = Pick<ViewState, 'grouping' | 'crossed' | 'only'>;

/** A grouping made of others, in the words of the figure and for whoever counts how it is arranged. */
export interface CrossedGrouping {
  readonly grouping: Grouping;
  readonly attribute: JoinedAttribute;
}

/** More groups than these can't be told apart by colour and line. */
export const MOST_GROUPS = 12;

/**
 * The grouping that a reader's choices come to, where they are more than one grouping of the series: its levels are pairs of levels,
 * without those that are left out. Whoever lacks a level of some grouping in it is in none. Null where nothing is crossed or left out.
 * Without a grouping all who are kept are one level.
 */
export function crossedGrouping(series: Series, choices: GroupChoices): CrossedGrouping | null {
  const find = (id: string | null) => series.groupings.find((each) => each.id === id) ?? null;
  const first = find(choices.grouping);
  const second = first && choices.crossed !== first.id ? find(choices.crossed) : null;
  const split = [first, second].filter((one) => one !== null);
  const kept = series.groupings.filter(({ id }) => choices.only[id] !== undefined);
  if (second === null && kept.length === 0) return null;
  const all = [...split, ...kept.filter((one) => !split.includes(one))];
  const of = all.map(({ id }) => id);
  const id = [split.map((one) => one.id).join('*'), ...(kept.length > 0 ? ['only'] : [])].join('*');

  const isKept = (place: number, level: string | null) =>
    level !== null && (choices.only[of[place]!]?.includes(level) ?? true);
  const levels: Level[] = split.length === 0 ? [everyLevel(series, choices.only)] : levelsOf(split, series);
  const idOf = (own: readonly (string | null)[]) =>
    split.length === 0 ? levels[0]!.id : own.slice(0, split.length).join('*');
  const cautions = [...new Set(all.flatMap(({ caution }) => caution ?? []))];
  return {
    attribute: {
      ...{ id, of, levels },
      levelOf: (own) => (own.every((level, place) => isKept(place, level)) ? idOf(own) : null),
    },
    grouping: {
      ...{ id, levels, joins: of },
      label: split.map(({ label }, place) => (place === 0 ? label : inSentence(label, series))).join(' and '),
      definition: split.map(({ definition }) => definition).join(' '),
      knownAtTimeZero: all.every(({ knownAtTimeZero }) => knownAtTimeZero),
      caution: cautions.length === 0 ? null : cautions.join(' '),
    },
  };
}

/** The levels of one or two groupings, each of the first with each of the second. */
function levelsOf([first, second]: readonly Grouping[], series: Series): Level[] {
  if (!first) return [];
  if (!second) return [...first.levels];
  return first.levels.flatMap((one) =>
    second.levels.map((other) => {
      const label = series.labelsAsGiven
        ? `${namedLevel(first, one)}, ${namedLevel(second, other)}`
        : `${one.label}, ${inSentence(other.label, series)}`;
      return {
        id: `${one.id}*${other.id}`,
        label,
        one: `patient of “${label}”`,
        many: `patients of “${label}”`,
      };
    }),
  );
}

function everyLevel(series: Series, only: KeptLevels): Level {
  const words = keptInWords(series, only);
  const label = series.labelsAsGiven ? words : capitalized(words);
  return { id: 'kept', label, one: 'patient of those', many: 'patients of those' };
}

/** The kept levels in words: "complete resection and other sites"; a table's own go with the names of their columns. */
export function keptInWords(series: Series, only: KeptLevels): string {
  return listed(
    series.groupings.flatMap((grouping) => {
      const kept = grouping.levels.filter(({ id }) => only[grouping.id]?.includes(id));
      if (kept.length === 0) return [];
      const [first, ...rest] = kept;
      return series.labelsAsGiven
        ? [listed([namedLevel(grouping, first!), ...rest.map(({ label }) => bare(grouping, label))], 'or')]
        : [
            listed(
              kept.map(({ label }) => inSentence(label, series)),
              'or',
            ),
          ];
    }),
  );
}

/** "arm: A"; a label that has the name of its column already stays. */
const namedLevel = ({ label: column }: Grouping, { label }: Level): string =>
  label.startsWith(`${column}: `) ? label : `${column}: ${label}`;
const bare = ({ label: column }: Grouping, label: string): string =>
  label.startsWith(`${column}: `) ? label.slice(column.length + 2) : label;
