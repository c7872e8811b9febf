import type { Series } from '../cohort/Series.ts';

/** A time in words: "60 months", "5 years", "1.5 years". */
export function formatTime(time: number, series: Series, years: boolean): string {
  const perYear = years ? series.time.perYear : null;
  if (perYear === null) return `${time} ${time === 1 ? series.time.one : series.time.many}`;
  const value = Math.round((time / perYear) * 10) / 10;
  return `${value} ${value === 1 ? 'year' : 'years'}`;
}
