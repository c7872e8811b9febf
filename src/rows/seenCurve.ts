import {
  firstWhere,
  limitsAt,
  rowOfColumns,
  type CurveColumns,
  type KaplanMeierRow,
  type LimitStep,
} from '../survival/index.ts';

/** Of a table of more patients than these, curves are drawn from what can be told apart of them. */
export const MOST_WHOLE = 4000;

/**
 * So many strips of equal width does the time of a curve have. A drawing of curves is at most 860 px wide, so that a strip is less
 * than half a px of it, which is what a screen with two dots to a px can show.
 */
const STRIPS = 2048;

/** Limits at the places that are drawn, as columns; NaN where there is none. */
export interface SeenLimits {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * The steps of a curve that can be told apart in a drawing, with their limits: of each strip the first and the last, and the end of
 * follow-up. Every one is a row of the curve itself. Rows and limits on which a median rests are among them. `limits` are given where
 * they were computed before (`seenLimits`): they are what takes time.
 */
export function seenCurve(
  columns: CurveColumns,
  limits?: SeenLimits,
): { readonly rows: readonly KaplanMeierRow[]; readonly limits: readonly LimitStep[] } {
  const places = seenPlaces(columns);
  const steps = stepsAt(columns, places);
  const { lower, upper } = limits ?? limitsAtSteps(columns, steps);
  const limit = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
  return {
    rows: places.map((place) => rowOfColumns(columns, place)),
    limits: steps.map((place, step) => ({
      from: columns.time[place] ?? 0,
      lower: limit(lower[step]),
      upper: limit(upper[step]),
    })),
  };
}

/** Limits as columns, to be handed over. */
export function seenLimits(limits: readonly LimitStep[]): SeenLimits {
  return {
    lower: Float64Array.from(limits, ({ lower }) => lower ?? NaN),
    upper: Float64Array.from(limits, ({ upper }) => upper ?? NaN),
  };
}

/** Limits are steps from time 0 on, before the first time, too. */
const stepsAt = ({ time }: CurveColumns, places: readonly number[]): number[] => [
  ...(time[0] === 0 ? [] : [-1]),
  ...places,
];

function limitsAtSteps(columns: CurveColumns, steps: readonly number[]): SeenLimits {
  const [lower, upper] = [new Float64Array(steps.length), new Float64Array(steps.length)];
  let lowest = Infinity;
  for (const [step, place] of steps.entries()) {
    const limits = limitsAt(columns, place);
    // The lower limit never rises again where limits are those of the beta product.
    if (columns.method.startsWith('beta') && limits.lower !== null) lowest = Math.min(lowest, limits.lower);
    lower[step] = limits.lower === null ? NaN : Math.min(limits.lower, lowest);
    upper[step] = limits.upper ?? NaN;
  }
  return { lower, upper };
}

function seenPlaces(columns: CurveColumns): number[] {
  return [...new Set([...placesInStrips(columns), ...placesOfMedians(columns)])]
    .filter((place) => place >= 0 && place < columns.time.length)
    .sort((a, b) => a - b);
}

function placesInStrips({ time, died }: CurveColumns): number[] {
  const last = time.length - 1;
  const perStrip = STRIPS / (time[last] || 1);
  const places = [0, last];
  let [strip, step] = [-1, -1];
  for (let place = 0; place <= last; place++) {
    if (died[place] === (died[place - 1] ?? 0)) continue;
    const own = Math.floor(time[place]! * perStrip);
    if (own !== strip) places.push(step, place);
    [strip, step] = [own, place];
  }
  return [...places, step];
}

/** Two survival probabilities closer than this are one, as for quantiles. */
const TOLERANCE = 2 ** -26;

/** Where survival reaches one half, where it passes it, and where its limits reach it. */
function placesOfMedians(columns: CurveColumns): number[] {
  const { survival, time } = columns;
  const firstPlace = (holds: (place: number) => boolean) => firstWhere(0, time.length, holds);
  const isReached = (limit: number | null) => limit !== null && limit <= 0.5;
  return [
    firstPlace((place) => survival[place]! <= 0.5 + TOLERANCE),
    firstPlace((place) => survival[place]! < 0.5 - TOLERANCE),
    firstPlace((place) => survival[place] === 0 || isReached(limitsAt(columns, place).lower)),
    firstPlace((place) => survival[place] === 0 || isReached(limitsAt(columns, place).upper)),
  ];
}
