import { describe, expect, it } from 'vitest';
import { buildRows, smallSeries } from '../../../src/rows/teach/buildRows.ts';

describe('smallSeries', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(smallSeries(7)).toEqual(smallSeries(7));
    expect(smallSeries(7)).not.toEqual(smallSeries(8));
  });

  it('has eight patients with different whole times in order, and three to five deaths', () => {
    const counts = new Set<number>();
    for (let seed = 1; seed <= 300; seed++) {
      const patients = smallSeries(seed);
      const times = patients.map(({ time }) => time);
      expect(times).toHaveLength(8);
      expect(new Set(times).size).toBe(8);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(times.every((time) => Number.isInteger(time) && time >= 1 && time <= 36)).toBe(true);
      counts.add(patients.filter(({ event }) => event).length);
    }
    expect([...counts].sort()).toEqual([3, 4, 5]);
  });
});

describe('buildRows', () => {
  it('by hand: four patients, the second leaves', () => {
    const rows = buildRows([
      { time: 2, event: true },
      { time: 3, event: false },
      { time: 5, event: true },
      { time: 9, event: false },
    ]);
    expect(rows.map(({ atRisk, factor }) => [atRisk, ...factor])).toEqual([
      [4, 3, 4],
      [3, 3, 3],
      [2, 1, 2],
      [1, 1, 1],
    ]);
    expect(rows.map(({ survival }) => survival)).toEqual([3 / 4, 3 / 4, 3 / 8, 3 / 8]);
  });

  it('each line is the product of the factors so far', () => {
    for (let seed = 1; seed <= 50; seed++) {
      let product = 1;
      for (const { factor, survival } of buildRows(smallSeries(seed))) {
        product *= factor[0] / factor[1];
        expect(survival).toBeCloseTo(product, 12);
      }
    }
  });
});
