import type { Series } from '../cohort/Series.ts';
import { ordinal } from '../format/ordinal.ts';
import { levelPattern, levelsDealt } from '../reconstruction/arrangements.ts';
import { attainedRange, pointsUntil } from '../reconstruction/attained.ts';
import { possibilitiesOf, type Possibilities } from '../reconstruction/possibilities.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { alikePlaces, upToRelabelling } from '../reconstruction/upToRelabelling.ts';

/**
 * Something that a record leaves open, and what printing it would have settled.
 *
 * `values`: how many values it can have. `left`: the compatible tables that its least telling value leaves, of `tables` in all: so
 * many or fewer are left, whatever it turns out to be.
 */
export interface MissingItem {
  readonly id: string;
  readonly label: string;
  readonly values: number;
  readonly left: bigint;
  readonly tables: bigint;
}

/**
 * What a record doesn't say and a table would: the time of each exit, and for each grouping which of those with the event, in
 * order, and how many of the others have which level. Items without a choice are left out.
 *
 * Exits are those of the one order of events and departures that all tables share; empty if tables differ in that.
 */
export function missingItems(record: PublishedRecord, series: Series): MissingItem[] {
  const possibilities = possibilitiesOf(record);
  const { list } = possibilities;
  const orders = new Set(list.map(({ way }) => way.exits.event.join()));
  const [first] = list;
  if (orders.size !== 1 || first === undefined) return [];
  const tables = list.reduce((sum, each) => sum + each.tables, 0n);
  const times = first.way.exits.event.map((event, place, all) => {
    const nth = ordinal(all.slice(0, place + 1).filter((each) => each === event).length, Infinity);
    return {
      id: event ? `${nth}-${series.outcome.one}` : `${nth}-departure`,
      label: event
        ? `The ${series.time.one} of the ${nth} ${series.outcome.one}`
        : `The follow-up of the ${nth} to leave ${series.outcome.without}`,
      left: tablesByTime(possibilities, place),
    };
  });
  const groupings = series.groupings.map(({ id, label }) => ({
    id,
    label: `${label}: who of those who ${series.outcome.happened}, in order, and how many of the others`,
    left: tablesByArrangement(possibilities, id),
  }));
  return [...times, ...groupings].flatMap(({ id, label, left }) =>
    left.size < 2
      ? []
      : [
          {
            id,
            label,
            values: left.size,
            left: [...left.values()].reduce((a, b) => (a > b ? a : b)),
            tables,
          },
        ],
  );
}

/** How many tables have the exit at a place at each time that it can have. */
function tablesByTime({ list }: Possibilities, place: number): Map<string, bigint> {
  const found = new Map<string, bigint>();
  for (const { way, counts, tables } of list) {
    const block = way.exits.block[place] ?? 0;
    const [from, to] = attainedRange(counts, block);
    const each = tables / BigInt(counts.total);
    for (let t = from; t <= to; t++) {
      const points = pointsUntil(counts, block, t) - pointsUntil(counts, block, t - 1);
      if (points > 0) found.set(String(t), (found.get(String(t)) ?? 0n) + BigInt(points) * each);
    }
  }
  return found;
}

/** How many tables have each arrangement of a grouping. */
function tablesByArrangement(
  { list, components, record }: Possibilities,
  grouping: string,
): Map<string, bigint> {
  const index = components.findIndex(({ attributes }) => attributes.some(({ id }) => id === grouping));
  const component = components[index];
  const attribute = record.attributes.find(({ id }) => id === grouping);
  const found = new Map<string, bigint>();
  if (component === undefined || attribute === undefined) return found;
  for (const { way, counts } of list) {
    const { exits, dealings } = way;
    const keyOf = (dealing: (typeof dealings)[number][number]): string =>
      levelPattern(attribute, exits, levelsDealt(component, grouping, dealing)).key;
    for (const [key, alike] of Map.groupBy(dealings[index] ?? [], keyOf)) {
      const chosen = dealings.map((each, at) => (at === index ? alike : each));
      const tables = BigInt(counts.total) * upToRelabelling(chosen, alikePlaces(exits.blocks));
      found.set(key, (found.get(key) ?? 0n) + tables);
    }
  }
  return found;
}
