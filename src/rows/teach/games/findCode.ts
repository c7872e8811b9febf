import { isChecked, CHECK_SIGNS, MOST_SIGNS, withCheck } from '../code/checkSigns.ts';
import { codeSigns, codeText } from '../code/codeSigns.ts';
import { capacity, numberSigns, packed, signsFor, signsNumber, unpacked } from '../code/packed.ts';
import { fnv1a } from '../fnv1a.ts';
import type { FindLevel } from './findLevels.ts';
import { judgeRow, type RowVerdict, type Size } from './judgeRow.ts';
import type { FilledRow } from './tablesLeft.ts';

/** How far the search for a table has come: the level, from 0, the rows in the table, and how many were tried. */
export interface FindState {
  readonly place: number;
  readonly rows: readonly FilledRow[];
  readonly tries: number;
}

/** A state that a code names, each row judged anew; or why it names none. */
export type FoundState =
  (FindState & { readonly verdicts: readonly RowVerdict[] }) | { readonly says: string };

/** More tries than these are shared as so many. */
const MOST_TRIES = 255;
/** So many records are told apart. */
const RECORDS = 1024;
/** The signs of a block, without those that check it. */
const BLOCK = MOST_SIGNS - CHECK_SIGNS;

/**
 * A state as a code of digits and capitals, with signs that check it: a row is its time, how the patient left, and its attributes.
 * It is about these levels alone.
 */
export function findCode(
  { place, rows, tries }: FindState,
  levels: readonly FindLevel[],
  size: Size,
): string {
  const level = levels[place]!;
  const digits = [
    recordOf(levels, size),
    place,
    Math.min(tries, MOST_TRIES),
    rows.length,
    ...rows.flatMap(({ time, event, attributes }) => [
      time,
      ...(level.asksEvent ? [Number(event)] : []),
      ...attributesOf(level).map(({ id, levels: own }) =>
        own.findIndex((each) => each.id === attributes[id]),
      ),
    ]),
  ];
  const radices = [...headOf(levels, size), ...rows.flatMap(() => rowOf(level, size))];
  const signs = numberSigns(packed(digits, radices), signsFor(capacity(radices)));
  const blocks = Array.from({ length: Math.ceil(signs.length / BLOCK) }, (_, block) =>
    withCheck(signs.slice(block * BLOCK, (block + 1) * BLOCK)),
  );
  return codeText(blocks.flat());
}

/** The state of such a code: its signs have to check, it has to be about these levels, and each row has to leave some table. */
export function readFindCode(text: string, levels: readonly FindLevel[], size: Size): FoundState {
  const signs = codeSigns(text);
  const blocks = Array.from({ length: Math.ceil((signs?.length ?? 0) / MOST_SIGNS) }, (_, block) =>
    signs!.slice(block * MOST_SIGNS, (block + 1) * MOST_SIGNS),
  );
  if (blocks.length === 0 || !blocks.every(isChecked))
    return { says: `“${text}” is no code of this game, or has a slip in it.` };
  const plain = blocks.flatMap((block) => block.slice(0, -CHECK_SIGNS));
  const found = digitsOf(plain, levels, size);
  if (found === null || found.head[0] !== recordOf(levels, size))
    return { says: `The code ${text} was made for another record.` };
  const [, place = 0, tries = 0] = found.head;
  const level = levels[place]!;
  const attributes = attributesOf(level);
  const rows = found.rows.map(([time = 0, ...rest]): FilledRow => {
    const own = level.asksEvent ? rest.slice(1) : rest;
    return {
      time,
      event: level.asksEvent && rest[0] === 1,
      attributes: Object.fromEntries(attributes.map(({ id, levels: all }, at) => [id, all[own[at]!]!.id])),
    };
  });
  const verdicts: RowVerdict[] = [];
  for (const [at, row] of rows.entries()) {
    const verdict = judgeRow(levels, place, rows.slice(0, at), row, size);
    if (verdict.left === 0n) return { says: `The code ${text} holds a row that leaves no table.` };
    verdicts.push(verdict);
  }
  return { place, rows, tries: Math.max(tries, rows.length), verdicts };
}

/** The digits of a code. How many rows it has and at which level stands inside: the one that fits its length is the one that says so. */
function digitsOf(
  signs: readonly number[],
  levels: readonly FindLevel[],
  size: Size,
): { readonly head: readonly number[]; readonly rows: readonly (readonly number[])[] } | null {
  const head = headOf(levels, size);
  const number = signsNumber(signs);
  for (const [place, level] of levels.entries())
    for (let count = 0; count <= size.n; count++) {
      const each = rowOf(level, size);
      const radices = [...head, ...Array.from({ length: count }, () => each).flat()];
      if (signsFor(capacity(radices)) !== signs.length) continue;
      const digits = unpacked(number, radices);
      if (digits?.[0] !== recordOf(levels, size) || digits[1] !== place || digits[3] !== count) continue;
      const rows = Array.from({ length: count }, (_, row) =>
        digits.slice(head.length + row * each.length, head.length + (row + 1) * each.length),
      );
      return { head: digits.slice(0, head.length), rows };
    }
  return null;
}

function headOf(levels: readonly FindLevel[], { n }: Size): number[] {
  return [RECORDS, levels.length, MOST_TRIES + 1, n + 1];
}

function rowOf(level: FindLevel, { longest }: Size): number[] {
  return [
    longest + 1,
    ...(level.asksEvent ? [2] : []),
    ...attributesOf(level).map(({ levels: own }) => own.length),
  ];
}

function attributesOf({ record, attributes }: FindLevel): FindLevel['record']['attributes'] {
  return record.attributes.filter(({ id }) => attributes.includes(id));
}

/** Which record the levels are of, roughly. */
function recordOf(levels: readonly FindLevel[], { n, longest }: Size): number {
  const told = levels.map(({ record }) => record.facts.map(({ id, says }) => [id, says]));
  return fnv1a(JSON.stringify([n, longest, told])) % RECORDS;
}
