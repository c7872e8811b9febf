import { interpolateNumber } from 'd3';
import type { OperationComparison } from '../../rows/operationComparisons.ts';
import type { OperationLane } from '../../rows/operationLanes.ts';

/** The side of a comparison in which somebody is counted: 0 with the later treatment, 1 without; null where nobody is counted. */
type Side = 0 | 1 | null;

/** One curve: from when to when it is drawn, and its height after each exit. */
export interface CountedCurve {
  readonly index: 0 | 1;
  readonly from: number;
  readonly until: number;
  readonly heights: readonly number[];
}

/** An exit as it stands on a curve. */
export interface CountedExit {
  readonly row: string;
  readonly time: number;
  readonly event: boolean;
  readonly side: Side;
  readonly height: number;
  /** How much of it is seen, 0 to 1: somebody who isn't counted has no mark. */
  readonly seen: number;
}

/** How one patient's time is counted: not at all, then without the later treatment, then with it, until the exit. */
export interface CountedLane {
  readonly row: string;
  /** Until when it isn't counted, and until when it counts without. */
  readonly uncounted: number;
  readonly without: number;
  readonly until: number;
  readonly event: boolean;
  /** Where the exit counts. */
  readonly side: Side;
}

/** What moves when another way of counting is drawn: how every patient's time counts, and the curves that come of it. */
export interface CountingShape {
  /** When counting begins. */
  readonly from: number;
  readonly exits: readonly CountedExit[];
  readonly curves: readonly [CountedCurve, CountedCurve];
  readonly lanes: readonly CountedLane[];
  /** When patients changed from one curve to the other, and how much of it is seen, 0 to 1. */
  readonly changes: { readonly times: readonly number[]; readonly seen: number };
}

/** A comparison as what is drawn of it. All patients are in it in order of exit, counted or not, so that two shapes correspond. */
export function countingShape(
  { kind, groups, stretches }: OperationComparison,
  patients: readonly OperationLane[],
  landmark: number,
): CountingShape {
  const lanes = patients.toSorted((a, b) => a.time - b.time || Number(b.event) - Number(a.event));
  const start = kind === 'landmark' ? landmark : 0;
  const curveOf = (side: 0 | 1): CountedCurve => {
    const { curve, span } = groups[side];
    const [from, until] = span ?? [start, start];
    const heights = lanes.map(({ time }) => curve.findLast((row) => row.time <= time)?.survival ?? 1);
    return { index: side, from, until, heights };
  };
  const curves = [curveOf(0), curveOf(1)] as const;
  const counted = lanes.map(({ row, time, event }): CountedLane => {
    const own = stretches.filter((each) => each.row === row);
    return {
      ...{ row, event, until: time },
      uncounted: own.findLast(({ group }) => group === null)?.until ?? 0,
      without: own.find(({ group }) => group === 0)?.from ?? time,
      side: own.at(-1)?.group ?? null,
    };
  });
  return {
    from: start,
    curves,
    lanes: counted,
    exits: counted.map(({ row, event, until, side }, place) => ({
      ...{ row, event, side, time: until },
      height: curves[side ?? 1].heights[place]!,
      seen: side === null ? 0 : 1,
    })),
    changes: {
      times: lanes.flatMap(({ switched }) => switched ?? []),
      seen: kind === 'switching' ? 1 : 0,
    },
  };
}

/** The height of a curve at a time, from the exits before it; `exits` are those of its shape. */
export function heightAt(curve: CountedCurve, exits: readonly CountedExit[], time: number): number {
  const place = exits.findLastIndex((exit) => exit.time < time);
  return curve.heights[place] ?? 1;
}

/**
 * The shape on the way from one to another, by how much of the way is done (0 to 1): steps, marks and stretches slide. Null where the
 * two don't have the same number of patients.
 */
export function betweenCountings(
  from: CountingShape,
  to: CountingShape,
): ((done: number) => CountingShape) | null {
  if (from.exits.length !== to.exits.length) return null;
  return (done) => {
    const mix = (a: number, b: number) => interpolateNumber(a, b)(done);
    const curveOf = (side: 0 | 1): CountedCurve => {
      const [start, end] = [from.curves[side], to.curves[side]];
      return {
        ...end,
        from: mix(start.from, end.from),
        until: mix(start.until, end.until),
        heights: end.heights.map((height, place) => mix(start.heights[place]!, height)),
      };
    };
    return {
      from: mix(from.from, to.from),
      curves: [curveOf(0), curveOf(1)],
      lanes: to.lanes.map((lane, place) => {
        const start = from.lanes[place]!;
        return {
          ...lane,
          side: lane.side ?? start.side,
          uncounted: mix(start.uncounted, lane.uncounted),
          without: mix(start.without, lane.without),
          until: mix(start.until, lane.until),
        };
      }),
      exits: to.exits.map((exit, place) => {
        const start = from.exits[place]!;
        const side = exit.side ?? start.side;
        // A mark that goes, or comes, stays with its curve.
        const height = (shape: CountingShape, own: CountedExit) =>
          own.side === null && side !== null ? shape.curves[side].heights[place]! : own.height;
        return {
          ...exit,
          side,
          time: mix(start.time, exit.time),
          height: mix(height(from, start), height(to, exit)),
          seen: mix(start.seen, exit.seen),
        };
      }),
      changes: {
        times:
          from.changes.times.length === to.changes.times.length
            ? to.changes.times.map((time, place) => mix(from.changes.times[place]!, time))
            : to.changes.times,
        seen: mix(from.changes.seen, to.changes.seen),
      },
    };
  };
}
