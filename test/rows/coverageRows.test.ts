import { describe, expect, test } from 'vitest';
import { coverageRows } from '../../src/rows/coverageRows.ts';
import { exactCoverage } from '../../src/survival/index.ts';

describe('coverageRows of six patients', () => {
  const { rows, from, to, level } = coverageRows(6);
  const row = (name: string) => rows.find(({ method }) => method === name)!;

  test('agrees with the published behaviour: beta product keeps its level, log-log covers 60 % at 5/6', () => {
    expect(row('beta-product').least).toBeGreaterThanOrEqual(level);
    expect(row('log-log').atAllButOne).toBeCloseTo(0.603, 3);
  });

  test.each(rows.map(({ method }) => method))(
    'draws %s from end to end, through its least coverage',
    (method) => {
      const { curve, least } = row(method);
      expect(curve[0]!.survival).toBe(from);
      expect(curve.at(-1)!.survival).toBe(to);
      expect(Math.min(...curve.map(({ coverage }) => coverage))).toBeCloseTo(least, 12);
      // Between two jumps the curve is the coverage itself.
      const inside = curve.filter(({ survival }, i) => {
        const isJump = [curve[i - 1], curve[i + 1]].some((other) => other?.survival === survival);
        return !isJump;
      });
      const exact = exactCoverage(
        6,
        inside.map(({ survival }) => survival),
        { method },
      );
      for (const [i, { coverage }] of inside.entries()) expect(coverage).toBeCloseTo(exact[i]!, 12);
      for (let i = 1; i < curve.length; i++) {
        expect(curve[i]!.survival - curve[i - 1]!.survival).toBeLessThanOrEqual(0.0100001);
      }
    },
  );
});

test('no coverage is more than one, in series of any size', () => {
  for (let patients = 1; patients <= 12; patients++)
    for (const { least, mean, atAllButOne, curve } of coverageRows(patients).rows)
      expect(
        Math.max(least, mean, atAllButOne, ...curve.map(({ coverage }) => coverage)),
      ).toBeLessThanOrEqual(1);
});
