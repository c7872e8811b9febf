import { nounFor } from './counted.ts';
import type { Series } from '../cohort/Series.ts';

/** A time in words: "60 months", "5 years", "0.83 years". Years have as many digits as tell two times of the series' unit apart. */
export function formatTime(time: number, series: Series, years: boolean): string {
  const perYear = years ? series.time.perYear : null;
  if (perYear === null) return `${time} ${nounFor(time, series.time)}`;
  const value = yearsOf(time, perYear);
  return `${value} ${nounFor(value, { one: 'year', many: 'years' })}`;
}

/** A time in years, of which `perYear` of its own unit make one. */
export function yearsOf(time: number, perYear: number): number {
  return Number((time / perYear).toFixed(Math.ceil(Math.log10(perYear))));
}
