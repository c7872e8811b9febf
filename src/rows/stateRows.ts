import { limitsAt, placeAt } from '../survival/index.ts';
import type { Stratum } from './Stratum.ts';

/** One stratum at one time: still followed after it, died at or before it, left at or before it. The three sum to n. */
export interface StateRow {
  readonly level: string | null;
  readonly label: string;
  readonly index: number;
  readonly time: number;
  readonly n: number;
  readonly atRisk: number;
  readonly died: number;
  readonly left: number;
  /** Null after the last patient alive has left: the curve ends there. */
  readonly survival: number | null;
  /** Survival had one more of those still followed died at this time; null where nobody is followed. */
  readonly withOneMore: number | null;
  /** Pointwise limits in force; null where they don't exist. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** The smallest and largest survival that the record allows at this time; null where it bounds none. */
  readonly lowest: number | null;
  readonly highest: number | null;
}

/**
 * The state of every stratum at every time asked for: what the table under a curve and the read-out say.
 *
 * Counted from the stratum's curve, so that reading another time of many patients costs next to nothing.
 */
export function stateRows(strata: readonly Stratum[], times: readonly number[]): StateRow[] {
  return strata.flatMap((stratum) =>
    times.map((time) => {
      const { died, left, survival, stayed } = countsAt(stratum, time);
      const atRisk = stratum.n - died - left;
      const limits = limitsInForce(stratum, time);
      const envelope = envelopeInForce(stratum, time);
      return {
        level: stratum.level,
        label: stratum.label,
        index: stratum.index,
        time,
        n: stratum.n,
        atRisk,
        died,
        left,
        survival,
        // Those who left in this very month were still there for the death: it comes first.
        withOneMore: survival === null || atRisk === 0 ? null : (survival * (stayed - 1)) / stayed,
        lower: limits?.lower ?? null,
        upper: limits?.upper ?? null,
        lowest: envelope?.lower ?? null,
        highest: envelope?.upper ?? null,
      };
    }),
  );
}

function limitsInForce(stratum: Stratum, time: number) {
  const step = inForce(stratum.limits, time);
  if (!stratum.whole || !step) return step;
  const { lower, upper } = limitsAt(stratum.whole, placeAt(stratum.whole, time));
  const { method } = stratum.whole;
  const kept = method.startsWith('beta') && lower !== null && step.lower !== null;
  return { lower: kept ? Math.min(lower, step.lower) : lower, upper };
}

function envelopeInForce({ whole, envelope }: Stratum, time: number) {
  if (!whole || envelope.length === 0) return inForce(envelope, time);
  const survival = whole.survival[placeAt(whole, time)] ?? 1;
  return { lower: survival, upper: survival };
}

/** Died and left by a time, survival at it, and how many were alive and followed once its deaths are counted. */
function countsAt(stratum: Stratum, time: number) {
  const { n, last, whole } = stratum;
  if (whole) {
    const place = placeAt(whole, time);
    const died = whole.died[place] ?? 0;
    const followed = whole.followed[place] ?? n;
    const before = whole.followed[place - 1] ?? n;
    const isNow = whole.time[place] === time;
    const survival = whole.survival[place] ?? 1;
    return {
      ...{ died, left: n - followed - died },
      survival: time > last && survival > 0 ? null : survival,
      stayed: isNow ? before - (died - (whole.died[place - 1] ?? 0)) : followed,
    };
  }
  let died = 0;
  let left = 0;
  let survival = 1;
  let leftNow = 0;
  for (const row of stratum.rows) {
    if (row.time > time) break;
    died += row.events;
    left += row.censored;
    leftNow = row.time === time ? row.censored : 0;
    survival = row.survival;
  }
  const over = time > stratum.last && survival > 0;
  return { died, left, survival: over ? null : survival, stayed: stratum.n - died - left + leftNow };
}

function inForce<Step extends { readonly from: number }>(steps: readonly Step[], time: number) {
  return steps.findLast((step) => step.from <= time);
}
