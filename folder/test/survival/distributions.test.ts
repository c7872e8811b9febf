import { describe, expect, test } from 'vitest';
import {
  betaQuantile,
  betaTail,
  chiSquareQuantile,
  chiSquareTail,
  exactProportion,
  gammaQuantile,
  gammaTail,
  normalQuantile,
  normalTail,
  studentTQuantile,
  studentTTail,
} from '../../src/survival/index.ts';
import { logGamma } from '../../src/survival/stirlingError.ts';
import { expectNear } from './near.ts';
import { distributions as r } from './reference.ts';

const sides = ['lower', 'upper'] as const;

describe.each(sides)('the %s tail agrees with R', (side) => {
  test('of the normal distribution', () => {
    r.normal.z.forEach((z, i) => expectNear(normalTail(z, side), r.normal[side][i], 1e-12, `z = ${z}`));
  });
  test('of the chi-square distribution', () => {
    const { x, df } = r.chiSquare;
    x.forEach((at, i) =>
      expectNear(chiSquareTail(at, df[i]!, side), r.chiSquare[side][i], 1e-12, `${at}, ${df[i]}`),
    );
  });
  test('of the gamma distribution', () => {
    const { x, shape } = r.gamma;
    x.forEach((at, i) =>
      expectNear(gammaTail(at, shape[i]!, side), r.gamma[side][i], 1e-12, `${at}, ${shape[i]}`),
    );
  });
  test('of the beta distribution', () => {
    const { x, a, b } = r.beta;
    x.forEach((at, i) =>
      expectNear(betaTail(at, a[i]!, b[i]!, side), r.beta[side][i], 1e-12, `${at}, ${a[i]}, ${b[i]}`),
    );
  });
  test('of the t distribution', () => {
    const { t, df } = r.studentT;
    t.forEach((at, i) =>
      expectNear(studentTTail(at, df[i]!, side), r.studentT[side][i], 1e-12, `${at}, ${df[i]}`),
    );
  });
});

describe.each(sides)('the quantile of the %s tail agrees with R', (side) => {
  test('of the normal distribution', () => {
    r.normalQuantile.p.forEach((p, i) =>
      expectNear(normalQuantile(p, side), r.normalQuantile[side][i], 1e-12, `${p}`),
    );
  });
  test('of the chi-square distribution', () => {
    const { p, df } = r.chiSquareQuantile;
    p.forEach((at, i) =>
      expectNear(chiSquareQuantile(at, df[i]!, side), r.chiSquareQuantile[side][i], 1e-12, `${at}, ${df[i]}`),
    );
  });
  test('of the gamma distribution', () => {
    const { p, shape } = r.gammaQuantile;
    p.forEach((at, i) =>
      expectNear(gammaQuantile(at, shape[i]!, side), r.gammaQuantile[side][i], 1e-12, `${at}, ${shape[i]}`),
    );
  });
  test('of the beta distribution', () => {
    const { p, a, b } = r.betaQuantile;
    p.forEach((at, i) =>
      expectNear(
        betaQuantile(at, a[i]!, b[i]!, side),
        r.betaQuantile[side][i],
        1e-12,
        `${at}, ${a[i]}, ${b[i]}`,
      ),
    );
  });
  test('of the t distribution', () => {
    const { p, df } = r.studentTQuantile;
    p.forEach((at, i) =>
      expectNear(studentTQuantile(at, df[i]!, side), r.studentTQuantile[side][i], 1e-12, `${at}, ${df[i]}`),
    );
  });
});

test('logGamma agrees with R', () => {
  r.logGamma.x.forEach((x, i) => expectNear(logGamma(x), r.logGamma.value[i], 1e-12, `${x}`));
});

describe('by hand', () => {
  test('chi-square with two degrees of freedom is exponential', () => {
    for (const x of [1e-9, 0.3, 2, 40, 1400]) {
      expectNear(chiSquareTail(x, 2, 'upper'), Math.exp(-x / 2));
      expectNear(chiSquareTail(x, 2, 'lower'), -Math.expm1(-x / 2));
    }
  });
  test('beta with a shape of 1 is a power', () => {
    for (const x of [0.01, 0.3, 0.9]) {
      expectNear(betaTail(x, 5, 1, 'lower'), x ** 5);
      expectNear(betaTail(x, 1, 5, 'upper'), (1 - x) ** 5);
    }
    expectNear(betaQuantile(0.025, 6, 1, 'lower'), 0.025 ** (1 / 6));
  });
  test('t with one degree of freedom is an angle', () => {
    expectNear(studentTTail(1, 1, 'upper'), 0.25);
    expectNear(studentTQuantile(0.25, 1, 'lower'), -1);
  });
});

describe('at the edges', () => {
  test('quantiles of 0 and 1 are the ends, and null where those are infinite', () => {
    expect(betaQuantile(0, 2, 3, 'lower')).toBe(0);
    expect(betaQuantile(0, 2, 3, 'upper')).toBe(1);
    expect(gammaQuantile(1, 2, 'upper')).toBe(0);
    expect(gammaQuantile(1, 2, 'lower')).toBeNull();
    expect(normalQuantile(0, 'lower')).toBeNull();
    expect(normalQuantile(0.5, 'lower')).toBe(0);
  });
  test('tails beyond the ends are 0 and 1', () => {
    expect(betaTail(-1, 2, 3, 'lower')).toBe(0);
    expect(betaTail(2, 2, 3, 'lower')).toBe(1);
    expect(gammaTail(Infinity, 2, 'upper')).toBe(0);
    expect(normalTail(-Infinity, 'lower')).toBe(0);
  });
  test('nonsense is refused', () => {
    expect(() => chiSquareTail(1, 0, 'upper')).toThrow(
      new RangeError('chiSquareTail requires degrees of freedom above 0, received 0'),
    );
    expect(() => betaQuantile(1.2, 1, 1, 'lower')).toThrow(
      new RangeError('betaQuantile requires a probability from 0 to 1, received 1.2'),
    );
    expect(() => normalQuantile(-0.1, 'lower')).toThrow(RangeError);
    expect(() => gammaTail(NaN, 1, 'lower')).toThrow(RangeError);
  });
});

test('a quantile undoes its tail', () => {
  for (const p of [1e-200, 1e-30, 1e-6, 0.01, 0.2, 0.45]) {
    for (const side of sides) {
      expectNear(normalTail(normalQuantile(p, side)!, side), p, 1e-11); // a z of 30 turns 1e-16 into z² 1e-16
      expectNear(chiSquareTail(chiSquareQuantile(p, 3, side)!, 3, side), p, 1e-11);
      expectNear(studentTTail(studentTQuantile(p, 4, side)!, 4, side), p);
    }
  }
});

test('exactProportion agrees with R for every count of six, and is null of none', () => {
  const { count, lower, upper } = r.proportion;
  count.forEach((k, i) => {
    const result = exactProportion(k, 6);
    expectNear(result, { estimate: k / 6, lower: lower[i], upper: upper[i] });
  });
  expect(exactProportion(0, 0)).toEqual({ estimate: null, lower: null, upper: null });
  expect(() => exactProportion(7, 6)).toThrow(
    new RangeError('exactProportion requires whole numbers with 0 <= count <= n, received 7 of 6'),
  );
});
