import type { GuessedMapping } from './guessMapping.ts';
import type { TableChoices } from './TableChoices.ts';
import type { TableMapping } from './TableMapping.ts';

/** What a mapping says of a table beyond what was recognised; values of the outcome that it places nowhere stay a question. */
export function choicesOfMapping(
  mapping: TableMapping,
  { mapping: guessed, entry }: GuessedMapping,
  leaveOut: ReadonlySet<number>,
): TableChoices {
  const happened = new Set(mapping.happened);
  const lists = {
    happened: mapping.happened,
    without: mapping.without.filter((key) => !happened.has(key)),
    other: mapping.other.filter((key) => !happened.has(key)),
    unknown: mapping.unknown.filter((key) => !happened.has(key)),
  };
  const isEventSaid = mapping.event !== null && mapping.event !== guessed.event;
  // A time that stands beside another outcome than the guessed one was meant to.
  const isTimeSaid = mapping.time !== null && (mapping.time !== guessed.time || isEventSaid);
  const isPlaced = Object.values(lists).some((keys) => keys.length > 0);
  return {
    ...mapping.answers,
    leaveOut,
    ...(isTimeSaid && { time: [mapping.time ?? ''], entry: mapping.time === guessed.time ? entry : null }),
    ...(mapping.unit !== null && { unit: mapping.unit }),
    ...(mapping.event !== null && (isEventSaid || isTimeSaid) && { event: mapping.event }),
    ...(isPlaced && mapping.event !== null && lists),
  };
}
