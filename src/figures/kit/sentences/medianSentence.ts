import type { Series } from '../../../cohort/Series.ts';
import { formatTime } from '../../../format/formatTime.ts';
import type { Stratum } from '../../../rows/Stratum.ts';
import { medianSurvival, quantileLimits } from '../../../survival/index.ts';

/**
 * The median of a stratum under its three conventions: one time where they agree, each with its name where they don't, and with what
 * R gives, which prints another one than it calculates where no event ends the flat. One that isn't reached says so, with the lower
 * limit where there is one.
 */
export function medianSentence(stratum: Stratum, series: Series, years: boolean): string {
  const { infimum, midpoint, strict } = medianSurvival(stratum.rows);
  const time = (value: number) => formatTime(value, series, years);
  if (infimum === null || midpoint === null) {
    const { lower } = quantileLimits(stratum.limits, 0.5);
    return lower === null ? 'not reached' : `not reached (lower limit ${time(lower)})`;
  }
  if (strict === infimum) return time(infimum);
  const below = strict === null ? 'not reached' : time(strict);
  const inR =
    strict === null
      ? `R gives ${time(infimum)} when it prints the curve, ${time(midpoint)} when asked for the quantile`
      : 'R gives the middle';
  return `${time(infimum)} as the first time at one half or below, ${time(midpoint)} as the middle of the flat at one half, ${below} as the first time below one half; ${inR}`;
}
