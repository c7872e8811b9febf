import type { Box } from '../kit/box.ts';

/** Between a line and the words that it stops for, in px. */
const AIR = 2;

/** An upright line at `x` in pieces that stop above the boxes in its way and go on below them. */
export function uprightPieces(
  x: number,
  top: number,
  bottom: number,
  boxes: readonly Box[],
): readonly (readonly [from: number, to: number])[] {
  const pieces: [number, number][] = [];
  let from = top;
  const inTheWay = boxes.filter(({ left, right }) => left - AIR < x && x < right + AIR);
  for (const box of inTheWay.toSorted((one, other) => one.top - other.top)) {
    if (box.top - AIR > from) pieces.push([from, Math.min(bottom, box.top - AIR)]);
    from = Math.max(from, box.bottom + AIR);
  }
  if (from < bottom) pieces.push([from, bottom]);
  return pieces;
}
