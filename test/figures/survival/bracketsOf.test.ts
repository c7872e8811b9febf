import { describe, expect, test } from 'vitest';
import { bracketsOf } from '../../../src/figures/survival/bracketsOf.ts';
import type { PlotFrame } from '../../../src/figures/survival/plotFrame.ts';
import { AIR } from '../../../src/figures/survival/wordPlaces.ts';
import type { RoomRow } from '../../../src/rows/roomRows.ts';

/** A plot of 300 px by 200: a month is 3 px, all survive at the top. */
const frame = { x: (time: number) => 3 * time, y: (survival: number) => 200 * (1 - survival) } as PlotFrame;
const GRIP = 26;

function room(rank: number, before: number, after: number, times: readonly number[] = [10, 20, 40]): RoomRow {
  const stratum = { index: 0, level: null } as unknown as RoomRow['stratum'];
  return { row: String(rank), rank, place: rank, time: 20, times, stratum, before, after };
}

describe('bracketsOf', () => {
  test('in the middle of its step, from the earliest time to the latest', () => {
    expect(bracketsOf([room(1, 1, 0.5)], frame, GRIP)).toMatchObject([
      { x: 60, y: 50, left: 30, right: 120, top: 0, bottom: 100 },
    ]);
  });

  test('two steps with room enough are left where they are', () => {
    const made = bracketsOf([room(1, 1, 0.6), room(2, 0.6, 0.2)], frame, GRIP);
    expect(made.map(({ y }) => Math.round(y))).toEqual([40, 120]);
  });

  test('two that would touch are moved apart, each within its own step, in the order that they were given', () => {
    for (const rooms of [
      [room(1, 1, 0.75), room(2, 0.75, 0.5)],
      [room(2, 0.75, 0.5), room(1, 1, 0.75)],
    ]) {
      const made = bracketsOf(rooms, frame, GRIP);
      expect(made.map((each) => each.room)).toEqual(rooms);
      const [upper, lower] = made.toSorted((one, other) => one.y - other.y);
      expect(lower!.y - upper!.y).toBeCloseTo(2 * GRIP + AIR, 9);
      for (const { y, top, bottom } of made) {
        expect(y - GRIP / 2).toBeGreaterThanOrEqual(top);
        expect(y + GRIP / 2).toBeLessThanOrEqual(bottom);
      }
    }
  });

  test('where there is no room a bracket stays in its step', () => {
    for (const steps of [4, 6, 8, 10, 12]) {
      const rooms = Array.from({ length: steps - 1 }, (_, index) =>
        room(index + 1, 1 - index / steps, 1 - (index + 1) / steps),
      );
      for (const { y, top, bottom } of bracketsOf(rooms, frame, GRIP)) {
        expect(y).toBeGreaterThanOrEqual(top);
        expect(y).toBeLessThanOrEqual(bottom);
      }
    }
  });
});
