import { formatCount } from '../../format/formatCount.ts';
import { capitalized } from '../../format/words.ts';
import { inWords } from '../../format/inWords.ts';
import type { FindLevel } from '../../rows/teach/games/findLevels.ts';
import type { RowVerdict } from '../../rows/teach/games/judgeRow.ts';
import type { FilledRow } from '../../rows/teach/games/tablesLeft.ts';
import type { GameWords } from './GameWords.ts';

/** What the game says last: a sentence, and the statements that stand against it. */
export interface Said {
  readonly words: string;
  readonly list: readonly string[];
}

export function saidOf(verdict: RowVerdict, last: boolean): Said {
  if (verdict.left === 0n && 'statements' in verdict)
    return {
      words: last
        ? 'Not yet. With this row these disagree:'
        : 'This row leaves no table. With the rows before it, these can’t all be true:',
      list: [...verdict.statements, ...(verdict.notes === '' ? [] : [verdict.notes])],
    };
  if (last)
    return { words: 'Every statement agrees: this is a table that they could all be about.', list: [] };
  return { words: `This row leaves ${leftText(verdict)}.`, list: [] };
}

/** What is said of the rows that stay at the next level; `isDealt` where only the last is open, and not its time. */
export function carriedText(kept: number, n: number, isDealt = false): string {
  if (isDealt)
    return 'Your rows stay. What is new of each is dealt from one table of the record; for the last row you find it.';
  if (kept === n) return 'Your table agrees with what is new too.';
  if (kept === 0) return 'What is new leaves none of your rows as it is: begin anew.';
  const names = kept === 1 ? 'One of your rows stays' : `${capitalized(inWords(kept))} of your rows stay`;
  return `${names}: with ${n - kept === 1 ? 'the other' : 'any other'} no table would be left.`;
}

export function letterOf(index: number): string {
  return String.fromCharCode(97 + index);
}

/** What is said of a row taken out, and of those that leave nothing now. */
export function takenText(at: number, gone: number): string {
  const out = `Row ${letterOf(at)} is out.`;
  if (gone === 0) return out;
  return `${out} Without it ${gone === 1 ? 'another leaves' : `${inWords(gone)} others leave`} no table, and ${gone === 1 ? 'is' : 'are'} out too.`;
}

export function isSame(one: FilledRow, other: FilledRow): boolean {
  return (
    one.time === other.time &&
    one.event === other.event &&
    Object.entries(one.attributes).every(([id, level]) => other.attributes[id] === level)
  );
}

/** A row of a hint: its time, and what else is changed. */
export function hintText(near: FilledRow, row: FilledRow, level: FindLevel, words: GameWords): string {
  const changed = level.record.attributes.flatMap(({ id, levels: own }) =>
    near.attributes[id] === row.attributes[id]
      ? []
      : own.filter((each) => each.id === near.attributes[id]).map(({ label }) => label),
  );
  const left = near.event === row.event ? [] : [near.event ? words.happened : words.without];
  return [`${words.one} ${near.time}`, ...left, ...changed].join(', ');
}

export function leftText(verdict: RowVerdict): string {
  if (verdict.left === null) return 'more than can be counted here';
  const atMost = 'atMost' in verdict && verdict.atMost ? 'at most ' : '';
  return `${atMost}${formatCount(verdict.left)} ${verdict.left === 1n ? 'set of times' : 'sets of times'}`;
}

export function rowText({ time, event, attributes }: FilledRow, level: FindLevel, words: GameWords): string {
  const levels = level.record.attributes.flatMap(({ id, levels: own }) => {
    const label = own.find((each) => each.id === attributes[id])?.label;
    return level.attributes.includes(id) && label !== undefined ? [label] : [];
  });
  const left = level.asksEvent ? [event ? words.happened : words.without] : [];
  return [time, ...left, ...levels].join(', ');
}
