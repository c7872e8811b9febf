import type { Series } from '../cohort/Series.ts';

/** A time in words: "60 months", "5 years", "0.83 years". Years have as many digits as tell two times of the series' unit apart. */
export function formatTime(time: number, series: Series, years: boolean): string {
  const perYear = years ? series.time.perYear : null;
  if (perYear === null) return `${time} ${time === 1 ? series.time.one : series.time.many}`;
  const value = Number((time / perYear).toFixed(Math.ceil(Math.log10(perYear))));
  return `${value} ${value === 1 ? 'year' : 'years'}`;
}
