import { expect, test } from 'vitest';
import { uprightPieces } from '../../../src/figures/survival/uprightPieces.ts';

const box = (left: number, right: number, top: number, bottom: number) => ({ left, right, top, bottom });

test('an upright line stops for the words in its way, and for no others', () => {
  expect(uprightPieces(50, 0, 100, [])).toEqual([[0, 100]]);
  expect(uprightPieces(50, 0, 100, [box(60, 90, 40, 52)])).toEqual([[0, 100]]);
  expect(uprightPieces(50, 0, 100, [box(40, 90, 40, 52)])).toEqual([
    [0, 38],
    [54, 100],
  ]);
});

test('words over each other, and at an end of the line, leave no piece between them', () => {
  const boxes = [box(40, 60, 44, 60), box(30, 70, 40, 52), box(40, 60, 95, 110), box(40, 60, -5, 6)];
  expect(uprightPieces(50, 0, 100, boxes)).toEqual([
    [8, 38],
    [62, 93],
  ]);
});
