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

/** A vertex of a stepped area; a limit that doesn't exist has been carried forward from the step before. */
export interface AreaPoint {
  readonly time: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Steps of lower and upper values, closed at `until` so that the last one is drawn too.
 *
 * Where a limit doesn't exist (Greenwood-type limits once survival is 0) the last one is carried on, so that the band is never
 * cut off; before the first limit there is none to carry, and the step is left out.
 */
export function areaPoints(
  steps: readonly { from: number; lower: number | null; upper: number | null }[],
  until: number,
): AreaPoint[] {
  const points: AreaPoint[] = [];
  for (const step of steps) {
    if (step.from > until) break;
    const lower = step.lower ?? points.at(-1)?.lower;
    const upper = step.upper ?? points.at(-1)?.upper;
    if (lower === undefined || upper === undefined) continue;
    points.push({ time: step.from, lower, upper });
  }
  const last = points.at(-1);
  if (last && last.time < until) points.push({ ...last, time: until });
  return points;
}
