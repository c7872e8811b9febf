import type { KaplanMeierRow } from './kaplanMeier.ts';

/**
 * One quantile of survival time under the three conventions in use; null: not reached.
 *
 * `infimum`: the first time with S(t) <= 1 - p, the textbook definition. `midpoint`: the same unless the curve
 * runs flat at exactly 1 - p: then the middle of that flat, up to the next event or, failing one, the end of
 * follow-up. `strict`: the first time with S(t) < 1 - p.
 *
 * R (survival 3.5-3) gives `midpoint` when asked for a quantile. When it prints a curve it gives the median as
 * `midpoint` only where an event ends the flat, and as `infimum` where follow-up does.
 */
export interface SurvivalQuantile {
  readonly infimum: number | null;
  readonly midpoint: number | null;
  readonly strict: number | null;
}

/**
 * Two survival probabilities closer than this are one: products of fractions don't hit 1/2 exactly. R uses
 * the same.
 */
const tolerance = 2 ** -26;

/**
 * The time by which a share `probability` of patients (0 < probability < 1) have had the event, from
 * Kaplan-Meier rows.
 *
 * Throws a RangeError for a probability outside. Agrees with R:
 * `quantile(survfit(...), probability)` in `midpoint`.
 */
export function survivalQuantile(
  rows: readonly Pick<KaplanMeierRow, 'time' | 'survival'>[],
  probability: number,
): SurvivalQuantile {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`survivalQuantile requires a probability between 0 and 1, received ${probability}`);
  }
  const target = 1 - probability;
  const reached = rows.find((row) => row.survival <= target + tolerance);
  const passed = rows.find((row) => row.survival < target - tolerance);
  const infimum = reached?.time ?? null;
  const strict = passed?.time ?? null;
  const flatEnd = strict ?? rows.at(-1)?.time ?? null;
  const isFlat = reached !== passed;
  return {
    infimum,
    midpoint: isFlat && infimum !== null && flatEnd !== null ? infimum + (flatEnd - infimum) / 2 : infimum,
    strict,
  };
}

/**
 * The median survival time under the three conventions of `SurvivalQuantile`. Agrees with R:
 * `quantile(survfit(...), 0.5)` and `median(survfit(...))` in `midpoint`; `print(survfit(...))` and
 * `summary(survfit(...))$table` in `midpoint` where there is a `strict` one, else in `infimum`.
 */
export function medianSurvival(rows: readonly Pick<KaplanMeierRow, 'time' | 'survival'>[]): SurvivalQuantile {
  return survivalQuantile(rows, 0.5);
}
