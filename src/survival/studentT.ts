import type { Tail } from './Tail.ts';
import { betaTail } from './beta.ts';
import { checkPositive } from './checks.ts';
import { invertTail } from './invertTail.ts';
import { stirlingError } from './stirlingError.ts';

/**
 * The probability that a Student t variable (df > 0) is at most t ('lower') or above t ('upper').
 *
 * Written through the beta distribution of df / (df + t²), from the side on which t² is not lost. R:
 * `pt(t, df, lower.tail = )`.
 */
export function studentTTail(t: number, df: number, tail: Tail): number {
  checkPositive(df, 'degrees of freedom', 'studentTTail');
  if (Number.isNaN(t)) throw new RangeError('studentTTail requires a number, received NaN');
  const square = t * t;
  const beyond =
    square < df
      ? betaTail(square / (df + square), 0.5, df / 2, 'upper') / 2
      : betaTail(1 / (1 + square / df), df / 2, 0.5, 'lower') / 2;
  const outside = tail === 'lower' ? t < 0 : t > 0;
  return outside ? beyond : 1 - beyond;
}

/**
 * The t at which a Student t variable has that probability in that tail; null at infinity. R:
 * `qt(p, df, lower.tail = )`.
 */
export function studentTQuantile(probability: number, df: number, tail: Tail): number | null {
  checkPositive(df, 'degrees of freedom', 'studentTQuantile');
  if (probability === 0.5) return 0;
  const correction = stirlingError((df + 1) / 2) - stirlingError(df / 2);
  // Γ((df + 1) / 2) / (Γ(df / 2) √(df / 2)), with the large terms cancelled.
  const ratio = Math.exp((df / 2) * Math.log1p(1 / df) - 0.5 + correction);
  return invertTail(probability, tail, {
    caller: 'studentTQuantile',
    tailAt: (t, side) => studentTTail(t, df, side),
    densityAt: (t) => (ratio * Math.exp((-(df + 1) / 2) * Math.log1p((t * t) / df))) / Math.sqrt(2 * Math.PI),
    start: probability < 0.5 === (tail === 'lower') ? -1 : 1,
    from: -Infinity,
    to: Infinity,
  });
}
