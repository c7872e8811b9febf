import type { Box } from '../kit/box.ts';
import { widthOf } from '../kit/fittingText.ts';
import type { Bracket } from './bracketsOf.ts';
import type { PlotFrame } from './plotFrame.ts';

/** Words in a drawing: `x` of the end that `anchor` names, `y` of the baseline. */
export interface PlacedWords {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** Between letters and what they avoid, in px. */
export const AIR = 3;
/** Steps in which words are moved along their bracket or line, in px. */
const STEP = 10;

/** Places for the words of a room: over and under its bracket from right to left, then right and left of it. */
export function besideBracket(
  words: string,
  { left, right, y }: Bracket,
  frame: PlotFrame,
  size: number,
): PlacedWords[] {
  const length = widthOf(words, { size, bold: true });
  const places: PlacedWords[] = [];
  const over = y - 8;
  const under = y + 6 + size * 0.75;
  for (let x = right - 5; x - length >= left; x -= STEP)
    for (const at of [over, under]) places.push({ words, x, y: at, anchor: 'end' });
  for (const at of [over, under, y + size * 0.36]) {
    places.push(
      { words, x: right + 8, y: at, anchor: 'start' },
      { words, x: left - 8, y: at, anchor: 'end' },
    );
  }
  // A bracket shorter than its words: they may reach beyond it.
  for (let x = frame.left + length; x <= frame.right; x += STEP)
    for (const at of [over, under]) places.push({ words, x, y: at, anchor: 'end' });
  return places;
}

/** All places of a drawing, those near a bracket first: for words that find none beside it. */
export function anywhere(
  words: string,
  { left, right, y }: Bracket,
  frame: PlotFrame,
  size: number,
): PlacedWords[] {
  const length = widthOf(words, { size, bold: true });
  const middle = (left + right + length) / 2;
  const places: PlacedWords[] = [];
  for (let x = frame.left + length + AIR; x < frame.right; x += STEP)
    for (let at = frame.top + size; at < frame.bottom; at += STEP)
      places.push({ words, x, y: at, anchor: 'end' });
  const away = (place: PlacedWords) => Math.hypot(place.x - middle, 2 * (place.y - y));
  return places.sort((a, b) => away(a) - away(b));
}

/** Places along a level line, under it and over it, from its start on. */
export function along(words: string, from: number, to: number, y: number, size: number): PlacedWords[] {
  const length = widthOf(words, { size, bold: true });
  const places: PlacedWords[] = [];
  for (let x = from; x + length <= to; x += STEP)
    for (const at of [y + 5 + size * 0.75, y - 7]) places.push({ words, x, y: at, anchor: 'start' });
  return places;
}

/** What words take of a drawing: their letters and a little air. */
export function boxOf({ words, x, y, anchor }: PlacedWords, size: number): Box {
  const length = widthOf(words, { size, bold: true });
  const left = anchor === 'start' ? x : x - length;
  return { left: left - AIR, right: left + length + AIR, top: y - size * 0.75 - 1, bottom: y + size * 0.22 };
}
