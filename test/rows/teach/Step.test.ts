import { describe, expect, it } from 'vitest';
import { drawnFrom, drawnText, valueAt } from '../../../src/rows/teach/Step.ts';

const steps = [
  { time: 0, survival: 1 },
  { time: 10, survival: 0.83 },
  { time: 62, survival: 0.67 },
];

describe('a drawn curve', () => {
  it('is kept as a text and read back', () => {
    expect(drawnText(steps)).toBe('0:100 10:83 62:67');
    expect(drawnFrom('0:100 10:83 62:67')).toEqual(steps);
  });
  it.each(['', '10:83', '0:100 10:83 5:60', '0:100 10:83 20:90', '0:150', '0:100 10', 'a'])(
    'is no curve as “%s”',
    (text) => {
      expect(drawnFrom(text)).toBeNull();
    },
  );
  it('has at a step the height after it', () => {
    expect([0, 9.9, 10, 70].map((time) => valueAt(steps, time))).toEqual([1, 1, 0.83, 0.67]);
  });
});
