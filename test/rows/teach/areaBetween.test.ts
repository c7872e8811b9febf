import { describe, expect, it } from 'vitest';
import { areaBetween, valueAt } from '../../../src/rows/teach/areaBetween.ts';
import { curveSteps } from '../../../src/rows/teach/curveSteps.ts';
import { redrawFrom } from '../../../src/rows/teach/redrawFrom.ts';
import { seededRandom } from '../../../src/survival/index.ts';

const level = [{ time: 0, survival: 1 }];

describe('areaBetween', () => {
  it('is nothing between a curve and itself', () => {
    const curve = curveSteps([
      { time: 2, event: true },
      { time: 5, event: false },
      { time: 7, event: true },
    ]);
    expect(areaBetween(curve, curve, 10)).toBe(0);
  });

  it('by hand: one half lower from 4 on, of 10, is three tenths', () => {
    expect(areaBetween(level, [...level, { time: 4, survival: 0.5 }], 10)).toBeCloseTo(0.3, 12);
  });

  it('by hand: a step that comes two too late costs its height for as long', () => {
    const early = [...level, { time: 4, survival: 0.75 }];
    const late = [...level, { time: 6, survival: 0.75 }];
    expect(areaBetween(early, late, 8)).toBeCloseTo((2 / 8) * 0.25, 12);
  });

  it('by hand: curves that cross don’t cancel out', () => {
    const one = [...level, { time: 2, survival: 0.5 }];
    const other = [...level, { time: 1, survival: 0.75 }, { time: 3, survival: 0.25 }];
    // 1 to 2: 0.25; 2 to 3: 0.25; 3 to 4: 0.25.
    expect(areaBetween(one, other, 4)).toBeCloseTo(0.75 / 4, 12);
  });

  it('leaves out what lies behind the end', () => {
    expect(areaBetween(level, [...level, { time: 12, survival: 0 }], 10)).toBe(0);
  });

  it('agrees with a sum over a fine grid, and doesn’t mind which curve comes first', () => {
    const random = seededRandom(4);
    const curve = () =>
      Array.from({ length: 5 }, () => Math.floor(random() * 90) + 1).reduce(
        (steps, time) => redrawFrom(steps, time, Math.round(random() * 100) / 100),
        level,
      );
    for (let trial = 0; trial < 40; trial++) {
      const [one, other] = [curve(), curve()];
      let sum = 0;
      for (let time = 0; time < 100; time++) sum += Math.abs(valueAt(one, time) - valueAt(other, time));
      expect(areaBetween(one, other, 100)).toBeCloseTo(sum / 100, 12);
      expect(areaBetween(other, one, 100)).toBeCloseTo(sum / 100, 12);
    }
  });

  it('refuses a field without width', () => {
    expect(() => areaBetween(level, level, 0)).toThrow(RangeError);
  });
});

describe('redrawFrom', () => {
  it('puts a step down, and gives up what came later', () => {
    const drawn = redrawFrom(redrawFrom(level, 10, 0.8), 30, 0.4);
    expect(drawn).toEqual([...level, { time: 10, survival: 0.8 }, { time: 30, survival: 0.4 }]);
    expect(redrawFrom(drawn, 20, 0.6)).toEqual([
      ...level,
      { time: 10, survival: 0.8 },
      { time: 20, survival: 0.6 },
    ]);
  });

  it('never rises, and stays between 0 and 1', () => {
    expect(redrawFrom(redrawFrom(level, 10, 0.5), 20, 0.9)).toEqual([...level, { time: 10, survival: 0.5 }]);
    expect(redrawFrom(level, 5, -1)).toEqual([...level, { time: 5, survival: 0 }]);
    expect(redrawFrom(level, 0, 2)).toEqual(level);
  });

  it('may begin below 1', () => {
    expect(redrawFrom(level, 0, 0.5)).toEqual([{ time: 0, survival: 0.5 }]);
  });
});
