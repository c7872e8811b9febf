import { ownValue } from '../ownValue.ts';
import type { Grouping, Series } from '../Series.ts';
import type { TableColumn } from './TableColumn.ts';
import { levelGroups, MOST_LEVELS, type LevelGroup } from './levelGroups.ts';
import type { ColumnMeaning } from './TableDictionary.ts';
import type { Understanding } from './Understanding.ts';
import type { Outcome, TableMapping, TimeUnit } from './TableMapping.ts';
import { slug } from './wordsOfNames.ts';

const PER_YEAR: Readonly<Record<TimeUnit, number | null>> = {
  day: 365.25,
  week: 365.25 / 7,
  month: 12,
  year: null,
};

const OUTCOME_WORDS: Readonly<Record<Outcome, Series['outcome']>> = {
  death: { one: 'death', many: 'deaths', happened: 'died', without: 'alive' },
  relapse: { one: 'relapse', many: 'relapses', happened: 'relapsed', without: 'relapse-free' },
  event: { one: 'event', many: 'events', happened: 'had the event', without: 'without the event' },
};

/** Years that a reader may ask about, where the unit of time makes years. */
const YEARS = [1, 2, 3, 5, 10, 20];

/** What a mapping makes of a table: the attributes of its patients, and the words for the figures. Null without a time. */
export interface TableMeaning {
  readonly attributes: readonly ColumnMeaning[];
  readonly series: Series;
}

/**
 * `base` supplies the words that a table doesn't have (what stands about the page), and those of the groupings whose meaning is known.
 */
export function seriesOfTable(
  { columns, time, groupings }: Understanding,
  mapping: TableMapping,
  base: Series,
): TableMeaning | null {
  if (time === null) return null;
  const meanings = Object.entries(mapping.meanings).filter(
    ([, { levels }]) => mapping.claims || Object.values(levels).every((level) => level !== null),
  );
  const known = new Map(meanings);
  const attributes = meanings.map(([column, { attribute, levels }]) => ({ id: attribute, column, levels }));
  const made: { grouping: Grouping; meaning: ColumnMeaning }[] = [];
  for (const name of mapping.groupings) {
    const column = columns.find((each) => each.name === name);
    const words = base.groupings.find(({ id }) => id === known.get(name)?.attribute);
    const taken = [...attributes.map(({ id }) => id), ...made.map(({ grouping }) => grouping.id)];
    const meaning = attributes.find((attribute) => attribute.column === name);
    if (words && meaning) made.push({ grouping: words, meaning });
    else if (column) {
      const told = groupings.find((each) => each.column === name)?.knownAtStart ?? null;
      const groups = levelGroups(column, ownValue(mapping.levels, name));
      // More than can be told apart wait until they are joined.
      if (groups.length >= 2 && groups.length <= MOST_LEVELS)
        made.push(groupingOf(column, groups, taken, ownValue(mapping.known, name) ?? told));
    }
  }
  const perYear = mapping.unit === null ? null : PER_YEAR[mapping.unit];
  return {
    attributes: [...new Set([...attributes, ...made.map(({ meaning }) => meaning)])],
    series: {
      ...base,
      time: {
        one: mapping.unit ?? 'unit of time',
        many: mapping.unit === null ? 'units of time' : `${mapping.unit}s`,
        zero: mapping.zero,
        perYear,
        landmarks: landmarks(time.to ?? 0, perYear),
      },
      outcome: OUTCOME_WORDS[mapping.outcome],
      everyone: 'All patients',
      // What is known at time zero stands first: the first grouping is drawn first.
      groupings: made
        .map(({ grouping }) => grouping)
        .sort((a, b) => Number(b.knownAtTimeZero) - Number(a.knownAtTimeZero)),
      labelsAsGiven: true,
    },
  };
}

const CAUTION = {
  open: 'Was this known at time zero? If it came later, patients had to live long enough to get it, and the curves can’t be compared as they stand (immortal time). Say so above where the columns are named.',
  later:
    'This came after time zero: patients had to live long enough to get it, and the curves can’t be compared as they stand (immortal time).',
} as const;

function groupingOf(
  column: TableColumn,
  groups: readonly LevelGroup[],
  taken: readonly string[],
  known: boolean | null,
): { grouping: Grouping; meaning: ColumnMeaning } {
  const id = unique(slug(column.name) || 'column', taken);
  const levels: { id: string; label: string; keys: readonly string[] }[] = [];
  for (const { keys, label } of groups) {
    const level = unique(
      slug(label) || 'level',
      levels.map((each) => each.id),
    );
    levels.push({
      id: level,
      label: /^[\d.,+-]+$|^(yes|no|true|false)$|^below [\d.-]+$|^[\d.-]+ or more$/iu.test(label)
        ? `${column.name}: ${label}`
        : label,
      keys,
    });
  }
  const meant = groups.flatMap(({ keys }) => keys);
  return {
    grouping: {
      id,
      label: column.name,
      definition: `The column “${column.name}” of the table.`,
      knownAtTimeZero: known === true,
      caution: known === true ? null : CAUTION[known === null ? 'open' : 'later'],
      levels: levels.map((level) => ({
        id: level.id,
        label: level.label,
        one: `patient with ${level.label}`,
        many: `patients with ${level.label}`,
      })),
    },
    meaning: {
      id,
      column: column.name,
      levels: Object.fromEntries([
        // Values that are no level are missing ones.
        ...column.values.flatMap(({ key }): [string, null][] => (meant.includes(key) ? [] : [[key, null]])),
        ...levels.flatMap(({ keys, id: level }) => keys.map((key): [string, string] => [key, level])),
      ]),
    },
  };
}

function unique(name: string, taken: readonly string[]): string {
  let own = name;
  for (let count = 2; taken.includes(own); count++) own = `${name}-${count}`;
  return own;
}

/** Times to speak about: whole years within follow-up, or parts of it. */
function landmarks(last: number, perYear: number | null): number[] {
  const years = YEARS.map((count) => count * (perYear ?? 1)).filter(
    (time) => time <= last && Number.isInteger(time),
  );
  if (years.length >= 2) return years;
  return [...new Set([last / 4, last / 2, (3 * last) / 4].map((time) => Math.max(1, Math.round(time))))];
}
