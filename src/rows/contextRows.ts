import type { Series } from '../cohort/Series.ts';
import type { Reconstruction } from '../reconstruction/reconstruct.ts';
import { exactProportion } from '../survival/index.ts';

/** The years after which survival is compared. */
export const CONTEXT_YEARS = [3, 5, 10] as const;
export type ContextYears = (typeof CONTEXT_YEARS)[number];

/** Printed survival as a share, with its limits and the number alive where these were printed. */
export interface PrintedSurvival {
  readonly value: number;
  readonly alive: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

interface Survivals {
  readonly survival3: PrintedSurvival | null;
  readonly survival5: PrintedSurvival | null;
  readonly survival10: PrintedSurvival | null;
}

/** Patients of one publication whose survival it prints; what figures read of a row of context.yaml. */
export interface ContextSeries extends Survivals {
  readonly id: string;
  readonly label: string;
  readonly year: number;
  readonly design: string;
  readonly randomised: boolean;
  readonly mixedPopulation: boolean;
  readonly benchmark: boolean;
  readonly n: number | null;
  readonly comparator: (Survivals & { readonly label: string; readonly n: number | null }) | null;
  readonly period: string | null;
  readonly drug: string | null;
  readonly doi: string | null;
  readonly verified: string;
  readonly note: string | null;
}

/** Survival at one time: the share, and limits that were printed or follow from a printed number of patients. */
export interface ContextPoint {
  readonly years: ContextYears;
  readonly share: number;
  /**
   * The patients alive, where the source prints their number; else null. No number is made from a percentage: one that comes from a
   * curve with censoring is that of no whole number of patients, even where it looks like one.
   */
  readonly alive: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly limits: 'printed' | 'exact' | null;
}

/** One line of the figure: the patients of a series, or those it was compared with. */
export interface ContextLine {
  readonly series: ContextSeries;
  /** Null for the series' own patients; else the name of those it was compared with. */
  readonly comparedWith: string | null;
  readonly n: number | null;
  /** Whether these patients were operated on. */
  readonly operated: boolean;
  readonly points: readonly ContextPoint[];
}

/** The lines of all series in their order: each one's own patients, then those it was compared with where their survival is printed. */
export function contextRows(context: readonly ContextSeries[]): ContextLine[] {
  return context.flatMap((series) => {
    const { comparator, n, benchmark } = series;
    const own: ContextLine = {
      series,
      comparedWith: null,
      n,
      operated: !benchmark,
      points: points(series, n),
    };
    const compared = comparator ? points(comparator, comparator.n) : [];
    if (!comparator || compared.length === 0) return [own];
    return [
      own,
      { series, comparedWith: comparator.label, n: comparator.n, operated: false, points: compared },
    ];
  });
}

function points({ survival3, survival5, survival10 }: Survivals, n: number | null): ContextPoint[] {
  const at = (years: ContextYears, printed: PrintedSurvival | null): ContextPoint[] =>
    printed === null ? [] : [{ years, share: printed.value, ...limitsOf(printed, n) }];
  return [...at(3, survival3), ...at(5, survival5), ...at(10, survival10)];
}

function limitsOf({ alive, lower, upper }: PrintedSurvival, n: number | null) {
  if (lower !== null && upper !== null) return { alive, lower, upper, limits: 'printed' as const };
  if (alive === null || n === null) return { alive, lower: null, upper: null, limits: null };
  const exact = exactProportion(alive, n);
  return { alive, lower: exact.lower, upper: exact.upper, limits: 'exact' as const };
}

/** The patients of the series that is put in context, so many years after time zero: like is held against like. */
export interface ContextOwn {
  readonly years: ContextYears;
  readonly n: number;
  /** Those not known to have had the event by then: fewest and most over every table that agrees. */
  readonly alive: readonly [fewest: number, most: number];
  /** Whether all of these are still followed then in every table: only then is anybody known to be alive. */
  readonly isFollowed: boolean;
  /** What the record leaves open: the lowest and highest survival in any table. */
  readonly survival: readonly [lowest: number, highest: number];
  /** The ends of the 95 % limits (beta product) over every table. */
  readonly limits: readonly [lowest: number, highest: number];
}

/**
 * What is known of the series itself at each of the years, those left out at which nobody can still be followed and survival isn't
 * known to be 0. Empty where the publication doesn't count in years.
 */
export function contextOwn(
  { central, bounds }: Pick<Reconstruction, 'central' | 'bounds'>,
  { time: { perYear } }: Series,
): ContextOwn[] {
  if (perYear === null) return [];
  const n = central.patients.length;
  return CONTEXT_YEARS.flatMap((years): ContextOwn[] => {
    const time = years * perYear;
    const survival = ends(bounds.survivalAt(time));
    const isAnybodyFollowed = bounds.atRiskAfter(time).some((atRisk) => atRisk > 0);
    if (!isAnybodyFollowed && survival[1] > 0) return [];
    const [firstLeft] = bounds.firstCensoring();
    const isFollowed = firstLeft === null || firstLeft >= time;
    const [fewest, most] = ends(bounds.eventsBy(time));
    const limits = bounds.limitsAt(time);
    const lower = Math.min(...limits.map((each) => each.lower ?? 0));
    const upper = Math.max(...limits.map((each) => each.upper ?? 1));
    return [{ years, n, alive: [n - most, n - fewest], isFollowed, survival, limits: [lower, upper] }];
  });
}

/** Whether a printed survival lies within the limits of the series itself at the same time; false where these aren't known. */
export function isWithin(
  { years, share }: Pick<ContextPoint, 'years' | 'share'>,
  own: readonly Pick<ContextOwn, 'years' | 'limits'>[],
): boolean {
  const at = own.find((each) => each.years === years);
  return at !== undefined && share >= at.limits[0] && share <= at.limits[1];
}

function ends(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
