import type { Layout } from '../layout.ts';

/** Height of the plotting area in px: tall enough to read sixths. */
export const PLOT_HEIGHT: Readonly<Record<Layout, number>> = { narrow: 236, wide: 318 };
/** Room above it, for the time read off; and below it, for the axis. */
export const TOP = 26;
export const AXIS = 44;
/** A line of the table under the curve, and the gap after a stratum's lines. */
export const LINE = 18;
export const GAP = 10;

/** Height of a survival figure whose table has room for so many strata; `counts` false leaves only those at risk. */
export function survivalFigureHeight(layout: Layout, room: number, counts = true): number {
  return TOP + PLOT_HEIGHT[layout] + AXIS + room * stratumHeight(counts);
}

/** Height of one stratum of the table: its name, its rows and a gap. */
export function stratumHeight(counts: boolean): number {
  return (counts ? 4 : 2) * LINE + GAP;
}
