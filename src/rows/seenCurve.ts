import {
  limitsAt,
  rowOfColumns,
  type CurveColumns,
  type KaplanMeierRow,
  type LimitStep,
} from '../survival/index.ts';

/** A curve of more times than these is drawn from those that can be told apart. */
export const MOST_TIMES = 4000;

/**
 * So many strips of equal width does the time of a curve have. A drawing of curves is at most 860 px wide, so that a strip is less
 * than half a px of it, which is what a screen with two dots to a px can show.
 */
const STRIPS = 2048;

/** What of a curve of many times is drawn, and what its words name. */
export interface SeenCurve {
  readonly rows: readonly KaplanMeierRow[];
  readonly limits: readonly LimitStep[];
}

/**
 * The rows of a curve that can be told apart in a drawing, with their limits. Every one is a row of the curve itself; so within a
 * strip it has its first and its last step, and the first who left. Rows and limits on which a median rests are among them.
 */
export function seenCurve(columns: CurveColumns): SeenCurve {
  const places = [...new Set([...placesInStrips(columns), ...placesOfMedians(columns)])]
    .filter((place) => place >= 0 && place < columns.time.length)
    .sort((a, b) => a - b);
  let lowest = Infinity;
  const limits = [...(columns.time[0] === 0 ? [] : [-1]), ...places].map((place): LimitStep => {
    const { lower, upper } = limitsAt(columns, place);
    // The lower limit never rises again where limits are those of the beta product.
    if (lower !== null && columns.method.startsWith('beta')) lowest = Math.min(lowest, lower);
    return { from: columns.time[place] ?? 0, lower: lower && Math.min(lower, lowest), upper };
  });
  return { rows: places.map((place) => rowOfColumns(columns, place)), limits };
}

function placesInStrips({ n, time, died, followed }: CurveColumns): number[] {
  const last = time.length - 1;
  const perStrip = STRIPS / (time[last] || 1);
  const places = [last];
  let strip = -1;
  let [step, hasStep, hasLeft] = [-1, false, false];
  for (let place = 0; place <= last; place++) {
    const own = Math.floor(time[place]! * perStrip);
    if (own !== strip) {
      places.push(step);
      [strip, step, hasStep, hasLeft] = [own, -1, false, false];
    }
    const events = died[place]! - (died[place - 1] ?? 0);
    const left = (followed[place - 1] ?? n) - followed[place]! - events;
    if (events > 0) {
      if (!hasStep) places.push(place);
      hasStep = true;
      step = place;
    }
    if (left > 0 && !hasLeft) {
      places.push(place);
      hasLeft = true;
    }
  }
  return [...places, step];
}

/** Two survival probabilities closer than this are one, as for quantiles. */
const TOLERANCE = 2 ** -26;

/** Where survival reaches one half, where it passes it, and where its limits reach it. */
function placesOfMedians(columns: CurveColumns): number[] {
  const { survival } = columns;
  const isReached = (limit: number | null) => limit !== null && limit <= 0.5;
  return [
    firstPlace(columns, (place) => survival[place]! <= 0.5 + TOLERANCE),
    firstPlace(columns, (place) => survival[place]! < 0.5 - TOLERANCE),
    firstPlace(columns, (place) => survival[place] === 0 || isReached(limitsAt(columns, place).lower)),
    firstPlace(columns, (place) => survival[place] === 0 || isReached(limitsAt(columns, place).upper)),
  ];
}

/** The first place from which on something holds. */
function firstPlace({ time }: CurveColumns, holds: (place: number) => boolean): number {
  let [low, high] = [0, time.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
