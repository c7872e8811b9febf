import { expect, test } from 'vitest';
import { stateAt } from '../../src/survival/index.ts';
import { randomTrial, read, seeds, six, sizeOf } from './trials.ts';

test('stateAt counts who exits at t as gone by then', () => {
  expect(stateAt(six, 0)).toEqual({ n: 6, atRisk: 6, died: 0, left: 0, survival: 1 });
  expect(stateAt(six, 10)).toEqual({ n: 6, atRisk: 5, died: 1, left: 0, survival: 5 / 6 });
  expect(stateAt(six, 145)).toEqual({ n: 6, atRisk: 2, died: 3, left: 1, survival: 1 / 2 });
  expect(stateAt(read('0 0+ 2'), 0)).toEqual({ n: 3, atRisk: 1, died: 1, left: 1, survival: 2 / 3 });
});

test('stateAt has no survival after the last follow-up, unless all are dead by then', () => {
  expect(stateAt(six, 186).survival).toBe(1 / 2);
  expect(stateAt(six, 187)).toEqual({ n: 6, atRisk: 0, died: 3, left: 3, survival: null });
  expect(stateAt(read('1 2'), 5)).toEqual({ n: 2, atRisk: 0, died: 2, left: 0, survival: 0 });
  expect(stateAt([], 0)).toEqual({ n: 0, atRisk: 0, died: 0, left: 0, survival: null });
});

test('stateAt refuses a negative time', () => {
  expect(() => stateAt(six, -1)).toThrow(new RangeError('stateAt requires times of at least 0, received -1'));
});

test.each(seeds)('stateAt sums to n at every time (seed %i)', (seed) => {
  const trial = randomTrial(seed, sizeOf(seed));
  for (let t = 0; t <= 10; t += 0.5) {
    const { n, atRisk, died, left } = stateAt(trial, t);
    expect(atRisk + died + left).toBe(n);
  }
});
