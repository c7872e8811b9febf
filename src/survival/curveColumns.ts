import { limitsOfProduct, momentColumns } from './betaProductLimits.ts';
import { checkLevel } from './checks.ts';
import { firstWhere } from './firstWhere.ts';
import { greenwoodStep } from './greenwoodLimits.ts';
import { productLimit, type KaplanMeierRow } from './kaplanMeier.ts';
import { normalMultiplier } from './normal.ts';
import type { Observation } from './Observation.ts';
import type { LimitMethod } from './survivalLimits.ts';
import { tally } from './tally.ts';

/** The limits that can be had at one time alone. */
export type ColumnMethod = Exclude<LimitMethod, 'thomas-grunkemeier'>;

/**
 * A curve of many patients as columns, one entry per distinct time in order of time: plain numbers, which a worker can hand over
 * without copying them.
 *
 * `followed`: still followed after that time. `died`: events at or before it. `survival`: S(time). `greenwood`: Greenwood's sum of
 * d / (n (n - d)), infinite where S is 0. `moments`: for the beta product limits, those of the product of its factors; else empty.
 */
export interface CurveColumns {
  readonly n: number;
  readonly method: ColumnMethod;
  readonly level: number;
  readonly time: Float64Array;
  readonly followed: Int32Array;
  readonly died: Int32Array;
  readonly survival: Float64Array;
  readonly greenwood: Float64Array;
  readonly moments: readonly Float64Array[];
}

/**
 * `kaplanMeier` and what `survivalLimits` are computed from, as columns: limits, which cost most, are computed where they are asked
 * for (`limitsAt`). Throws a RangeError for a negative or infinite time and for a level outside (0, 1).
 */
export function curveColumns(
  observations: readonly Observation[],
  { method, level = 0.95 }: { readonly method: ColumnMethod; readonly level?: number },
): CurveColumns {
  checkLevel(level, 'curveColumns');
  const counts = tally(observations, 'curveColumns');
  const followed = new Int32Array(counts.time.length);
  const died = new Int32Array(counts.time.length);
  for (let i = 0; i < followed.length; i++) {
    followed[i] = counts.atRisk[i]! - counts.events[i]! - counts.censored[i]!;
    died[i] = (died[i - 1] ?? 0) + counts.events[i]!;
  }
  return {
    ...{ n: counts.n, method, level, time: counts.time, followed, died },
    ...productLimit(counts),
    moments: method.startsWith('beta') ? momentColumns(counts) : [],
  };
}

/** The Kaplan-Meier row at a place of the columns: what `kaplanMeier` gives there. */
export function rowOfColumns(columns: CurveColumns, place: number): KaplanMeierRow {
  const { n, time, followed, died, survival, greenwood } = columns;
  const atRisk = followed[place - 1] ?? n;
  const events = died[place]! - (died[place - 1] ?? 0);
  const s = survival[place]!;
  return {
    time: time[place]!,
    ...{ atRisk, events, censored: atRisk - events - followed[place]! },
    survival: s,
    standardError: s > 0 ? s * Math.sqrt(greenwood[place]!) : null,
  };
}

/**
 * The limits at a place of the columns, or before the first time (place -1): those of `survivalLimits`, where the lower beta product
 * limit is also kept from rising again.
 */
export function limitsAt(
  columns: CurveColumns,
  place: number,
): { readonly lower: number | null; readonly upper: number | null } {
  const { n, method, level, followed, died, survival, greenwood, moments } = columns;
  if (method === 'beta-product' || method === 'beta-product-mid-p') {
    const [mean = 0, ratio = 0, spread = 0] = moments.map((column) => column[place] ?? 0);
    return limitsOfProduct(
      { moments: { mean, ratio, spread }, anyEvent: (died[place] ?? 0) > 0, remaining: followed[place] ?? n },
      { outside: (1 - level) / 2, midP: method === 'beta-product-mid-p' },
    );
  }
  const { lower, upper } = greenwoodStep(
    0,
    survival[place] ?? 1,
    Math.sqrt(greenwood[place] ?? 0),
    normalMultiplier(level, 'limitsAt'),
    method,
  );
  return { lower, upper };
}

/** The last place of the columns at or before a time; -1 before the first. */
export function placeAt({ time }: CurveColumns, at: number): number {
  return firstWhere(0, time.length, (place) => !(time[place]! <= at)) - 1;
}
