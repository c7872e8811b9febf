import { isChecked } from './checkSigns.ts';
import { HEAD_SIGNS, isSameList } from './codeHead.ts';
import type { CodeList, DrawingList, ResultList } from './CodeList.ts';
import { codeText } from './codeSigns.ts';
import { DRAWING_SIGNS, drawingOf, type CodedDrawing } from './drawingCode.ts';
import { resultsOf, signsOfList, type CodedResult } from './resultCode.ts';
import { FEWEST_SIGNS, stretchesOf, type Stretch } from './stretchesOf.ts';

/** A code that was read, and in which line it stood, counted from 1. */
export type ReadCode = { readonly line: number; readonly code: string } & (
  | { readonly list: ResultList; readonly results: readonly (CodedResult | null)[] }
  | { readonly list: DrawingList; readonly drawing: CodedDrawing }
);

/** A line in which something like a code isn't one, or in which there is none: then `says` is null. */
export interface UnreadLine {
  readonly line: number;
  readonly text: string;
  readonly says: string | null;
}

export interface ReadCodes {
  readonly codes: readonly ReadCode[];
  readonly unread: readonly UnreadLine[];
}

/**
 * Finds the codes of some lists in a text, however many stand in a line and whatever stands around them: names, times, quotes.
 * Nothing is guessed: a code counts where its head names a list, its length is that list's, and its check fits. Every line without
 * one, and every line with another that is nearly one, is listed with what is wrong with it.
 */
export function readCodes(text: string, lists: readonly CodeList[]): ReadCodes {
  const codes: ReadCode[] = [];
  const unread: UnreadLine[] = [];
  for (const [index, written] of text.split(/\r?\n/u).entries()) {
    const line = index + 1;
    if (written.trim() === '') continue;
    const { found, rest } = codesIn(written, line, lists);
    codes.push(...found);
    const says = faultIn(rest, lists) ?? (found.length === 0 ? likeCode(rest) : null);
    if (found.length === 0 || says !== null) unread.push({ line, text: written.trim(), says });
  }
  return { codes, unread };
}

/** The codes of a line, and what stands around them. */
function codesIn(
  text: string,
  line: number,
  lists: readonly CodeList[],
): { readonly found: readonly ReadCode[]; readonly rest: string } {
  const found: ReadCode[] = [];
  const whole = text.normalize('NFKC');
  let [past, rest] = [0, ''];
  for (const stretch of stretchesOf(text)) {
    if (stretch.from < past) continue;
    const code = codeOf(stretch.signs, line, lists);
    if (!code) continue;
    found.push(code);
    // A mark between what stood before and behind: they aren't one stretch.
    rest += `${whole.slice(past, stretch.from)}|`;
    past = stretch.to;
  }
  return { found, rest: rest + whole.slice(past) };
}

function codeOf(signs: readonly number[], line: number, lists: readonly CodeList[]): ReadCode | null {
  const list = lists.find(({ head }) => head === headOf(signs));
  if (!list || signs.length !== signsOf(list) || !isChecked(signs)) return null;
  const code = codeText(signs);
  if (list.kind === 'drawing') {
    const drawing = drawingOf(list, signs);
    return drawing && { line, code, list, drawing };
  }
  const results = resultsOf(list, signs);
  return results && { line, code, list, results };
}

/** What is wrong with the likeliest code of a line, by its head or its check; null where nothing is nearly one. */
function faultIn(text: string, lists: readonly CodeList[]): string | null {
  const stretches = longestFirst(text);
  const lengths = new Set(lists.map(signsOf));
  for (const stretch of stretches) {
    const list = lists.find(({ head }) => head === headOf(stretch.signs));
    if (!list || signsOf(list) !== stretch.signs.length) continue;
    return `${shown(stretch)} begins as a code of ${list.title}, and its check doesn’t fit: a character is wrong, or two are swapped. Ask for it again.`;
  }
  for (const stretch of stretches) {
    if (!isLike(stretch) || !lengths.has(stretch.signs.length) || !isChecked(stretch.signs)) continue;
    const list = lists.find(({ head }) => isSameList(head, headOf(stretch.signs)));
    return list
      ? `${shown(stretch)} is a code of another edition of ${list.title}: its questions have changed since.`
      : `${shown(stretch)} is a code of another publication, or of questions that this one doesn’t have.`;
  }
  for (const stretch of stretches) {
    const list = lists.find(({ head }) => head === headOf(stretch.signs));
    if (!list || !isLike(stretch)) continue;
    return `${shown(stretch)} begins as a code of ${list.title}, and has ${stretch.signs.length} characters where that has ${signsOf(list)}.`;
  }
  return null;
}

/** What is merely written as a code is: beside a good one it's a name and a time. */
function likeCode(text: string): string | null {
  const like = longestFirst(text).find((stretch) => isLike(stretch) && stretch.signs.length >= FEWEST_SIGNS);
  return like
    ? `${shown(like)} looks like a code, and is none of this publication: mistyped, or from elsewhere.`
    : null;
}

function longestFirst(text: string): Stretch[] {
  return stretchesOf(text).toSorted((a, b) => b.signs.length - a.signs.length);
}

function shown({ signs }: Stretch): string {
  return `“${codeText(signs)}”`;
}

/** How a code is written, with digits among its signs: a long word of a language isn't taken for one. */
function isLike({ text }: Stretch): boolean {
  return (
    /\d/u.test(text) &&
    /^[\p{L}\p{N}]{4}([\s\p{Pd}]*[\p{L}\p{N}]{4})*[\s\p{Pd}]*[\p{L}\p{N}]{0,4}$/u.test(text)
  );
}

function headOf(signs: readonly number[]): string {
  return codeText(signs.slice(0, HEAD_SIGNS));
}

function signsOf(list: CodeList): number {
  return list.kind === 'drawing' ? DRAWING_SIGNS : signsOfList(list);
}
