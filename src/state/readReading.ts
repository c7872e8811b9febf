import type { Assumption, PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { wholeWithin } from './addressValues.ts';
import { DEFAULT_READING, readingKey, type Reading } from './Reading.ts';

/** Takes one part of an address, or notes that it isn't what was expected. */
export type Take = <Value>(
  key: string,
  read: (text: string) => Value | undefined,
  expected: string,
) => Value | undefined;

/** The facts and assumptions that an address switches off or changes; those of the record where it says nothing. */
export function readReading(
  given: ReadonlyMap<string, string>,
  take: Take,
  record: PublishedRecord,
): Reading {
  const ids = [...record.facts, ...record.assumptions].map(({ id }) => id);
  const without = take(
    'without',
    (text) => (text.split(',').every((id) => ids.includes(id)) ? text.split(',') : undefined),
    'a list of facts and assumptions of this record',
  );
  const assume: Record<string, string | number | boolean | null> = {};
  for (const assumption of record.assumptions) {
    if (!given.has(assumption.id)) continue;
    const value = take(assumption.id, (text) => valueOf(assumption, text), 'a value of this assumption');
    if (value !== undefined) assume[assumption.id] = value;
  }
  return readingKey({ without: without ?? [], assume }) === readingKey(DEFAULT_READING)
    ? DEFAULT_READING
    : { without: without ?? [], assume };
}

const SWITCH: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

function valueOf(
  { choices, range, value }: Assumption,
  text: string,
): string | number | boolean | null | undefined {
  if (value === null && choices.length === 0) return SWITCH.get(text);
  const choice = choices.find((each) => String(each.value ?? 'none') === text);
  if (choice) return choice.value;
  return range === null ? undefined : wholeWithin(text, range[0], range[1]);
}

/** How an address says that the record is read; what it says wrongly is left out. */
export function readingIn(fragment: string, record: PublishedRecord): Reading {
  const given = new Map(new URLSearchParams(fragment));
  const take: Take = (key, read) => {
    const text = given.get(key);
    return text === undefined ? undefined : read(text);
  };
  return readReading(given, take, record);
}
