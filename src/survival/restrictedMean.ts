import type { Observation } from './Observation.ts';
import { checkTime } from './checks.ts';
import type { Interval } from './countingProcess.ts';
import { kaplanMeierOfIntervals } from './countingProcess.ts';
import { productLimit } from './kaplanMeier.ts';
import { tally } from './tally.ts';

/**
 * The mean survival time up to `tau`: the area under the Kaplan-Meier curve.
 *
 * `standardError`: null where it doesn't exist. `extended`: the curve ends above 0 before tau and was drawn
 * on flat to tau, which is a guess.
 */
export interface RestrictedMean {
  readonly tau: number;
  readonly estimate: number | null;
  readonly standardError: number | null;
  readonly extended: boolean;
}

/**
 * The restricted mean survival time up to `tau` >= 0, null without patients.
 *
 * The variance is the sum over event times before tau of A² d / (n (n - d)), A being the area under the curve
 * from that event to tau; where all those at risk die A is 0 and the term is left out. Throws a RangeError
 * for a negative or infinite time or tau.
 *
 * Source: Irwin 1949, J Hyg 47:188-189, doi:10.1017/S0022172400014443; Royston & Parmar 2013, BMC Med Res
 * Methodol 13:152, doi:10.1186/1471-2288-13-152. Agrees with R:
 * `print(survfit(Surv(time, event) ~ 1), rmean = tau)`.
 */
export function restrictedMean(
  observations: readonly Observation[],
  { tau }: { readonly tau: number },
): RestrictedMean {
  const counts = tally(observations, 'restrictedMean');
  return meanOfColumns({ ...counts, survival: productLimit(counts).survival }, tau, 'restrictedMean');
}

/**
 * The same for stretches at risk (start, stop]: late entry, and covariates that change during follow-up. Before anybody has entered S is 1.
 *
 * Throws a RangeError also for an interval that doesn't end after it starts.
 * Agrees with R: `print(survfit(Surv(start, stop, event) ~ 1), rmean = tau)`.
 */
export function restrictedMeanOfIntervals(
  intervals: readonly Interval[],
  { tau }: { readonly tau: number },
): RestrictedMean {
  const rows = kaplanMeierOfIntervals(intervals);
  const column = (key: 'time' | 'atRisk' | 'events' | 'survival') => rows.map((row) => row[key]);
  const columns = {
    time: column('time'),
    atRisk: column('atRisk'),
    events: column('events'),
    survival: column('survival'),
  };
  return meanOfColumns(columns, tau, 'restrictedMeanOfIntervals');
}

/** A curve as columns: one entry per distinct time, in order of time. */
interface Columns {
  readonly time: ArrayLike<number>;
  readonly atRisk: ArrayLike<number>;
  readonly events: ArrayLike<number>;
  readonly survival: ArrayLike<number>;
}

function meanOfColumns(columns: Columns, tau: number, caller: string): RestrictedMean {
  checkTime(tau, caller);
  const { time: times, atRisk, events, survival } = columns;
  const size = times.length;
  if (size === 0) return { tau, estimate: null, standardError: null, extended: false };
  // Backwards from tau: the area right of each time, and with it the variance.
  let area = 0;
  let standardError = 0;
  let right = tau;
  for (let i = size - 1; i >= 0; i--) {
    const time = times[i]!;
    if (time >= tau) continue;
    area += survival[i]! * (right - time);
    right = time;
    const n = atRisk[i]!;
    const d = events[i]!;
    // Adding as lengths keeps the square of a very large area from overflowing.
    if (d < n) standardError = Math.hypot(standardError, area * Math.sqrt(d / (n * (n - d))));
  }
  const extended = times[size - 1]! < tau && survival[size - 1]! > 0;
  return { tau, estimate: area + right, standardError, extended };
}
