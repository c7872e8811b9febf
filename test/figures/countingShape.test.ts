import { describe, expect, test } from 'vitest';
import { betweenCountings, countingShape, heightAt } from '../../src/figures/operation/countingShape.ts';
import { operationComparisons } from '../../src/rows/operationComparisons.ts';
import { laterTreatment, operationLanes } from '../../src/rows/operationLanes.ts';
import { series, set } from '../publicationForTests.ts';

const grouping = laterTreatment(series)!;
const lanes = operationLanes(set.central, grouping, {});
const comparisons = operationComparisons(lanes, grouping, 60);
const shapes = comparisons.map((comparison) => countingShape(comparison, lanes, 60));
const [naive, landmarked, switching] = shapes as [(typeof shapes)[0], (typeof shapes)[0], (typeof shapes)[0]];

describe('countingShape', () => {
  test('has the heights, the beginning and the end of every curve of the comparison', () => {
    shapes.forEach((shape, place) => {
      for (const curve of shape.curves) {
        const group = comparisons[place]!.groups[curve.index];
        expect([curve.from, curve.until]).toEqual(group.span);
        for (const row of group.curve)
          expect(heightAt(curve, shape.exits, row.time + 1e-6)).toBe(row.survival);
        expect(heightAt(curve, shape.exits, curve.from)).toBe(1);
      }
    });
  });

  test('has a mark for every exit that counts, on the curve that it counts in', () => {
    expect(landmarked.exits.map(({ row, seen }) => row + String(seen)).join(' ')).toBe('a0 b1 c1 d1 e1 f1');
    expect(naive.exits.map(({ side }) => side)).toEqual([1, 0, 0, 0, 1, 1]);
    // Row d had it at 72: from month 60 it is followed among those without.
    expect(landmarked.exits.map(({ side }) => side)).toEqual([null, 0, 0, 1, 1, 1]);
    expect(switching.changes).toEqual({ times: [31, 55, 72], seen: 1 });
  });

  test('sorts patients by exit, in whatever order a table has them', () => {
    const mixed = [3, 0, 5, 2, 1, 4].map((place) => lanes[place]!);
    const [other] = operationComparisons(mixed, grouping, 60);
    expect(countingShape(other, mixed, 60).exits).toEqual(naive.exits);
    expect(countingShape(other, mixed, 60).curves).toEqual(naive.curves);
  });

  test('draws no curve of nobody', () => {
    const [, early] = operationComparisons(lanes, grouping, 1);
    const { from, until } = countingShape(early, lanes, 1).curves[0];
    expect([from, until]).toEqual([1, 1]);
  });
});

describe('betweenCountings', () => {
  test('begins with the one and ends with the other', () => {
    for (const from of shapes) {
      for (const to of shapes) {
        const way = betweenCountings(from, to)!;
        expect(way(1).curves).toEqual(to.curves);
        expect(way(0).curves).toEqual(from.curves);
        const counted = (shape: typeof from) =>
          shape.lanes.map(({ uncounted, without, until }) => [uncounted, without, until]);
        expect(counted(way(0))).toEqual(counted(from));
        expect(counted(way(1))).toEqual(counted(to));
      }
    }
  });

  test('has everything half-way at half of the way, marks on their curves', () => {
    const half = betweenCountings(naive, landmarked)!(0.5);
    expect(half.from).toBe(30);
    // The death at month 10 fades as it rises with the curve that no longer counts it.
    expect(half.exits[0]).toMatchObject({ row: 'a', side: 1, seen: 0.5 });
    expect(half.exits[0]?.height).toBeCloseTo((2 / 3 + 1) / 2, 12);
    expect(half.exits[0]?.height).toBe(half.curves[1].heights[0]);
  });

  test('is no way between tables of different patients', () => {
    const fewer = lanes.slice(1);
    const [other] = operationComparisons(fewer, grouping, 60);
    expect(betweenCountings(naive, countingShape(other, fewer, 60))).toBeNull();
  });
});
