import type { Stratum } from '../../rows/Stratum.ts';
import type { PlotFrame } from './plotFrame.ts';

/** Where a row leaves its curve: the step down of a death, or the stroke of somebody who left follow-up, in px. */
export interface ExitPlace {
  readonly row: string;
  readonly index: number;
  readonly level: string | null;
  readonly event: boolean;
  readonly time: number;
  readonly x: number;
  /** The upper and the lower end of the step; equal where somebody left. */
  readonly before: number;
  readonly after: number;
}

/** The places of all rows of some strata. Rows that exit together share a place. In a curve of many times nobody is told apart. */
export function exitPlaces(strata: readonly Stratum[], frame: PlotFrame): ExitPlace[] {
  return strata.flatMap((stratum) => {
    if (stratum.whole) return [];
    const heights = new Map<number, { before: number; after: number }>();
    let survival = 1;
    for (const row of stratum.rows) {
      heights.set(row.time, { before: frame.y(survival), after: frame.y(row.survival) });
      survival = row.survival;
    }
    return stratum.patients.flatMap(({ row, time, event }) => {
      const height = heights.get(time);
      if (!height) return [];
      const before = event ? height.before : height.after;
      const place = { row, index: stratum.index, level: stratum.level, event, time };
      return [{ ...place, x: frame.x(time), before, after: height.after }];
    });
  });
}

/** The row whose step or mark is nearest to a point, at most `reach` px away; null if none is. */
export function rowNear(
  places: readonly ExitPlace[],
  point: { readonly x: number; readonly y: number },
  reach = 14,
): string | null {
  let nearest: string | null = null;
  let least = reach;
  for (const { row, x, before, after } of places) {
    const [top, bottom] = [Math.min(before, after), Math.max(before, after)];
    const away = Math.hypot(point.x - x, point.y - Math.min(bottom, Math.max(top, point.y)));
    if (away < least) [nearest, least] = [row, away];
  }
  return nearest;
}
