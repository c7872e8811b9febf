/** A number as reports show it: four figures; – where it doesn't exist. */
export const shown = (value: number | null): string =>
  value === null ? '–' : String(Number(value.toPrecision(4)));

/** Two limits as reports show them. */
export const shownRange = (lower: number | null, upper: number | null): string =>
  `${shown(lower)} to ${shown(upper)}`;

/** P to two decimals from 0.1 on, three from 0.001 on, "< 0.001" below. */
export function shownP(p: number | null): string {
  if (p === null) return '–';
  return p < 0.001 ? '< 0.001' : p.toFixed(p < 0.0995 ? 3 : 2);
}

/** The words for limits of a confidence level: "95 % limits". */
export const shownLevel = (level: number): string => `${shown(100 * level)} % limits`;
