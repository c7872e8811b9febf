import type { AreaVertex } from '../kit/stepArea.ts';
import type { Stratum } from '../../rows/Stratum.ts';
import type { KaplanMeierRow } from '../../survival/index.ts';

/** A vertex of a step curve: from `time` on, survival is `survival`. */
export interface StepPoint {
  readonly time: number;
  readonly survival: number;
}

/** The curve of a stratum from time 0 to its last exit, which closes the last step. */
export function curvePoints(stratum: Pick<Stratum, 'rows' | 'last'>): StepPoint[] {
  const deaths = stratum.rows.filter((row) => row.events > 0);
  const end = deaths.at(-1)?.survival ?? 1;
  return [
    { time: 0, survival: 1 },
    ...deaths.map(({ time, survival }) => ({ time, survival })),
    { time: stratum.last, survival: end },
  ];
}

/** The curve of Kaplan-Meier rows that belong to no stratum. */
export function curvePointsOf(rows: readonly KaplanMeierRow[]): StepPoint[] {
  return curvePoints({ rows, last: rows.at(-1)?.time ?? 0 });
}

/**
 * Steps of lower and upper values, closed at `until` so that the last one is drawn too.
 *
 * From where limits no longer exist (Greenwood-type limits once survival is 0) there is no area; before the first limit there is
 * none either.
 */
export function areaPoints(
  steps: readonly { from: number; lower: number | null; upper: number | null }[],
  until: number,
): AreaVertex[] {
  const points: AreaVertex[] = [];
  let end = until;
  for (const { from, lower, upper } of steps) {
    if (from > until) break;
    if (lower !== null && upper !== null) points.push({ time: from, lower, upper });
    else if (points.length > 0) {
      end = from;
      break;
    }
  }
  const last = points.at(-1);
  if (last && last.time < end) points.push({ ...last, time: end });
  return points;
}
