/** How the record is read: facts and assumptions left out, and assumptions given another value than their default. */
export interface Reading {
  readonly without: readonly string[];
  readonly assume: Readonly<Record<string, string | number | boolean | null>>;
}

export const DEFAULT_READING: Reading = { without: [], assume: {} };

/** One text per reading, whatever the order in which its parts were chosen. */
export function readingKey({ without, assume }: Reading): string {
  return JSON.stringify([[...without].sort(), Object.entries(assume).sort(([a], [b]) => a.localeCompare(b))]);
}

/** The reading that a view was asked for, whether or not it has an answer. */
export function chosenReading({ reading, asked }: { reading: Reading; asked: Reading | null }): Reading {
  return asked ?? reading;
}

/** The same reading with one assumption set; to its default, where `value` is that. */
export function withAssumption(
  reading: Reading,
  id: string,
  value: string | number | boolean | null,
  standard: string | number | boolean | null,
): Reading {
  const others = Object.entries(reading.assume).filter(([each]) => each !== id);
  return { ...reading, assume: Object.fromEntries(value === standard ? others : [...others, [id, value]]) };
}
