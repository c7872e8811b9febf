import { buildRows, smallSeries, type BuildRow } from '../rows/teach/buildRows.ts';
import { judgeNumber } from '../rows/teach/judgeNumber.ts';
import { readAnswer } from '../rows/teach/readAnswer.ts';

/** How much of the work a learner does: none, every second line, or all of it. */
export const BUILD_MODES = ['worked', 'blanks', 'alone'] as const;
export type BuildMode = (typeof BUILD_MODES)[number];

/** The two numbers of a line, as they were typed. */
export interface TypedLine {
  readonly atRisk: string;
  readonly survival: string;
}

/** A curve being built line by line, from the series of a seed. */
export interface BuildWork {
  readonly mode: BuildMode;
  readonly seed: number;
  readonly rows: readonly BuildRow[];
  /** Lines that are done: explained, and drawn. */
  readonly done: number;
  /** Whether the line after them waits to be filled in. */
  readonly isOpen: boolean;
  readonly typed: readonly TypedLine[];
  readonly said: string;
}

/** One outcome, "death", and whom it hasn't happened to, "alive". */
export interface OutcomeWords {
  readonly outcome: string;
  readonly without: string;
}

export const EMPTY_LINE: TypedLine = { atRisk: '', survival: '' };

/** The whole work, as the page is built with it. */
export function wholeWork(seed: number): BuildWork {
  const rows = buildRows(smallSeries(seed));
  return { mode: 'worked', seed, rows, done: rows.length, isOpen: false, typed: [], said: '' };
}

/** The work from its first line on. */
export function beginWork(mode: BuildMode, seed: number): BuildWork {
  return nextLine({ ...wholeWork(seed), mode, done: 0 });
}

/** Whether a learner fills in the line: of a series with blanks, every second one. */
export function isAsked(mode: BuildMode, place: number): boolean {
  return mode === 'alone' || (mode === 'blanks' && place % 2 === 1);
}

/** The work with a number of the open line as it is typed. */
export function typedIn(work: BuildWork, part: Partial<TypedLine>): BuildWork {
  const typed = [...work.typed];
  typed[work.done] = { ...EMPTY_LINE, ...typed[work.done], ...part };
  return { ...work, typed };
}

/** One line further: what was filled in is checked; after the last line the work begins anew. */
export function stepWork(work: BuildWork, words: OutcomeWords): BuildWork {
  const { mode, seed, rows, done, isOpen } = work;
  if (done === rows.length) return beginWork(mode, seed);
  if (!isOpen) return nextLine({ ...work, said: '' });
  const wrong = wrongIn(work, words);
  return wrong === null
    ? nextLine({ ...work, done: done + 1, isOpen: false, said: 'Right.' })
    : { ...work, said: wrong };
}

/** Opens the next line, or does one that isn't asked. */
function nextLine(work: BuildWork): BuildWork {
  const { mode, rows } = work;
  if (work.done < rows.length && isAsked(mode, work.done)) return { ...work, isOpen: true };
  const done = Math.min(work.done + 1, rows.length);
  const whole = 'That is the whole curve, and you know where each step comes from.';
  return { ...work, done, said: done === rows.length ? whole : work.said };
}

/** What is wrong with the open line as filled in; null if nothing is. */
function wrongIn({ rows, done, typed }: BuildWork, { outcome, without }: OutcomeWords): string | null {
  const row = rows[done]!;
  const line = typed[done] ?? EMPTY_LINE;
  if (line.atRisk.trim() === '' || line.survival.trim() === '')
    return 'Fill in both numbers: how many are at risk, and the height in percent.';
  const atRisk = readAnswer(line.atRisk, { kind: 'count', from: 0, to: rows.length });
  if ('says' in atRisk) return atRisk.says;
  const survival = readAnswer(line.survival, { kind: 'share' });
  if ('says' in survival) return survival.says;
  if (!atRisk.values.includes(row.atRisk))
    return `Not ${line.atRisk.trim()} at risk: of ${rows.length}, everybody counts who is still followed, and ${without}, just before ${row.time}.`;
  const key = { answer: row.survival * 100, tolerance: 1, tempting: [] };
  if (judgeNumber(survival.values, key).verdict === 'right') return null;
  return row.event
    ? 'At risk is right. Multiply the height before by the share of them that is kept.'
    : `At risk is right. There is no ${outcome} here, so what happens to the height?`;
}
