import type { Series } from '../../cohort/Series.ts';
import { timeSince } from '../../format/timeSince.ts';
import type { Layout } from './layout.ts';

/** A time axis shared by curve, table and swimmer plot. Times stay in the publication's unit; only labels change. */
export interface TimeAxis {
  readonly domain: readonly [0, number];
  readonly ticks: readonly number[];
  readonly format: (time: number) => string;
  /** What the labels of the ticks count: "months". */
  readonly unit: string;
  readonly label: string;
}

/**
 * The axis from 0 to at least `last`, with about eight ticks on a page and four on a phone.
 *
 * With `years` the ticks fall on whole years (where the publication says how many units make one).
 */
export function timeAxis(
  series: Series,
  last: number,
  options: { years: boolean; layout: Layout },
): TimeAxis {
  const perYear = options.years ? series.time.perYear : null;
  const unit = perYear === null ? series.time.many : 'years';
  const perTick = perYear ?? 1;
  const step =
    stepFor(last / perTick, perYear ?? series.time.perYear, perYear !== null, options.layout) * perTick;
  const ticks = Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => index * step);
  return {
    domain: [0, last],
    ticks,
    format: (time) => String(Math.round((time / perTick) * 100) / 100),
    unit,
    label: timeSince(series.time, unit),
  };
}

/** Steps that people count in: whole years for years, and multiples of a year for months where there are enough of them. */
function stepFor(span: number, perYear: number | null, inYears: boolean, layout: Layout): number {
  const wanted = layout === 'wide' ? 8.7 : 4.4;
  // Of days and weeks a year is no round number: they are counted as numbers are.
  const year = inYears || perYear === null || !Number.isInteger(perYear) ? 1 : perYear;
  const candidates = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000].map(
    (factor) => factor * year,
  );
  const fine = inYears || year === 1 ? [] : [1, 2, 3, 6];
  return [...fine, ...candidates].find((step) => span / step <= wanted) ?? span;
}
