import { exactProportion } from '../survival/index.ts';

/** Printed survival as a share, with its limits where they were printed. */
export interface PrintedSurvival {
  readonly value: number;
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

/** Survival at one time: the share, and limits that were printed or follow from a whole number of patients. */
export interface ContextPoint {
  readonly years: 3 | 5 | 10;
  readonly share: number;
  /** The patients alive, where the printed share is that of exactly one whole number of them; else null. */
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
  const at = (years: 3 | 5 | 10, printed: PrintedSurvival | null): ContextPoint[] =>
    printed === null ? [] : [{ years, share: printed.value, ...limitsOf(printed, n) }];
  return [...at(3, survival3), ...at(5, survival5), ...at(10, survival10)];
}

function limitsOf({ value, lower, upper }: PrintedSurvival, n: number | null) {
  const alive = n === null ? null : wholeNumber(value, n);
  if (lower !== null && upper !== null) return { alive, lower, upper, limits: 'printed' as const };
  if (alive === null || n === null) return { alive, lower: null, upper: null, limits: null };
  const exact = exactProportion(alive, n);
  return { alive, lower: exact.lower, upper: exact.upper, limits: 'exact' as const };
}

/**
 * The one whole number of `n` patients whose percentage, rounded as printed, is `share`; null where none is or several are.
 *
 * It is the number alive only if everybody was followed that long: an estimate with censoring seldom passes, but can.
 */
export function wholeNumber(share: number, n: number): number | null {
  const percent = Number((share * 100).toFixed(6));
  const decimals = String(percent).split('.')[1]?.length ?? 0;
  const unit = 10 ** -decimals;
  const close = [
    Math.floor(share * n) - 1,
    Math.floor(share * n),
    Math.ceil(share * n),
    Math.ceil(share * n) + 1,
  ];
  const found = new Set(
    close.filter(
      (count) => count >= 0 && count <= n && Math.abs((100 * count) / n - percent) <= unit / 2 + 1e-9,
    ),
  );
  return found.size === 1 ? [...found][0]! : null;
}

/** The patients of the series that is put in context: how many are known alive, and the exact limits of their share. */
export interface ContextBand {
  readonly alive: number;
  readonly n: number;
  readonly lower: number;
  readonly upper: number;
}

export function contextBand(patients: readonly { readonly event: boolean }[]): ContextBand {
  const n = patients.length;
  const alive = patients.filter(({ event }) => !event).length;
  const { lower, upper } = exactProportion(alive, n);
  return { alive, n, lower: lower ?? 0, upper: upper ?? 1 };
}
