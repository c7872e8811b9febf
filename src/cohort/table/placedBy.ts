import type { TableChoices } from './TableChoices.ts';
import type { NamedColumn } from './NamedColumn.ts';
import { type OutcomeReading } from './OutcomeReading.ts';
import { emptySide } from './emptySide.ts';

/** The values as somebody places them; one that they don't name keeps its place, and one without a place is asked. */
export function placedBy(
  { column }: NamedColumn,
  reading: OutcomeReading,
  choices: TableChoices,
): OutcomeReading {
  const chosen = {
    happened: choices.happened ?? [],
    without: choices.without ?? [],
    other: choices.other ?? [],
    unknown: choices.unknown ?? [],
  };
  const named = new Set([...chosen.happened, ...chosen.without, ...chosen.other, ...chosen.unknown]);
  const keep = (keys: readonly string[]) => keys.filter((key) => !named.has(key));
  const without = [...chosen.without, ...(choices.without === undefined ? keep(reading.without) : [])];
  const other = [
    ...chosen.other,
    ...(choices.happened === undefined || choices.without !== undefined ? keep(reading.other) : []),
  ];
  const happened = [...chosen.happened, ...(choices.happened === undefined ? keep(reading.happened) : [])];
  const unknown = [...chosen.unknown, ...keep(reading.unknown)];
  const placed = new Set([...happened, ...without, ...other, ...unknown]);
  let left = column.values.filter(({ key }) => !placed.has(key));
  // Of two values, one that is named tells the other; where both sides are named nothing else becomes "without".
  const isTold = choices.happened === undefined || choices.without === undefined;
  if (
    isTold &&
    left.length === 1 &&
    column.values.length - unknown.length === 2 &&
    happened.length + without.length === 1
  ) {
    (happened.length === 1 ? without : happened).push(...left.map(({ key }) => key));
    left = [];
  }
  const says = left
    .map(({ label, count }) => `“${label}” (${count} ${count === 1 ? 'row' : 'rows'})`)
    .join(', ');
  return {
    ...reading,
    happened,
    without,
    other,
    unknown,
    why: 'as chosen',
    question:
      left.length > 0
        ? {
            about: 'event',
            says: `“${column.name}”: what does ${says} mean? It is not taken for “without the outcome”.`,
          }
        : happened.length === 0 && without.length === 0
          ? reading.question
          : emptySide(column, { happened, without, other, unknown }),
  };
}
