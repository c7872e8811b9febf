import { expect, test } from 'vitest';
import { areaPoints } from '../../../src/figures/survival/stepPoints.ts';

test('areaPoints closes the last step', () => {
  expect(areaPoints([{ from: 0, lower: 0.5, upper: 1 }], 9)).toEqual([
    { time: 0, lower: 0.5, upper: 1 },
    { time: 9, lower: 0.5, upper: 1 },
  ]);
});

test('areaPoints ends where limits no longer exist', () => {
  const steps = [
    { from: 0, lower: 1, upper: 1 },
    { from: 4, lower: 0.2, upper: 0.8 },
    { from: 7, lower: null, upper: null },
  ];
  expect(areaPoints(steps, 12).at(-1)).toEqual({ time: 7, lower: 0.2, upper: 0.8 });
  expect(areaPoints(steps, 7).at(-1)).toEqual({ time: 7, lower: 0.2, upper: 0.8 });
});

test('areaPoints leaves out a step before any limit exists, and steps after the end', () => {
  const steps = [
    { from: 0, lower: null, upper: null },
    { from: 3, lower: 0.1, upper: 0.9 },
    { from: 8, lower: 0, upper: 0.5 },
  ];
  expect(areaPoints(steps, 5)).toEqual([
    { time: 3, lower: 0.1, upper: 0.9 },
    { time: 5, lower: 0.1, upper: 0.9 },
  ]);
});
