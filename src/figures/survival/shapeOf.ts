import { interpolateNumber } from 'd3';
import type { Stratum } from '../../rows/Stratum.ts';

/** One curve of a shape: its height after each exit of the table, and when its last patient left it. */
export interface CurveShape {
  readonly index: number;
  readonly level: string | null;
  readonly heights: readonly number[];
  readonly last: number;
}

/** What moves when another grouping or another table is shown: when each exit is, and the curves over all exits. */
export interface Shape {
  readonly exits: readonly { readonly row: string; readonly event: boolean; readonly curve: number }[];
  readonly times: readonly number[];
  readonly curves: readonly CurveShape[];
}

/** The curves of some strata as a shape. Exits of all strata are in it, in order of time, so that two shapes of a table correspond. */
export function shapeOf(strata: readonly Stratum[]): Shape {
  const all = strata
    .flatMap(({ patients }, curve) => patients.map((patient) => ({ ...patient, curve })))
    .toSorted(inOrderOfExit);
  return {
    exits: all.map(({ row, event, curve }) => ({ row, event, curve })),
    times: all.map(({ time }) => time),
    curves: strata.map(({ index, level, rows, last }) => ({
      ...{ index, level, last },
      heights: heightsAt(rows, all),
    })),
  };
}

/** Survival at each of some times, both in order of time: one walk along the curve, however many patients there are. */
function heightsAt(rows: Stratum['rows'], exits: readonly { readonly time: number }[]): number[] {
  let [next, survival] = [0, 1];
  return exits.map(({ time }) => {
    for (let row = rows[next]; row !== undefined && row.time <= time; row = rows[++next])
      survival = row.survival;
    return survival;
  });
}

type Exit = Pick<Stratum['patients'][number], 'row' | 'time' | 'event'>;

/** Which of two exits comes first: of those at one time events, then rows as they are named. */
function inOrderOfExit(a: Exit, b: Exit): number {
  return a.time - b.time || Number(b.event) - Number(a.event) || (a.row < b.row ? -1 : a.row > b.row ? 1 : 0);
}

/** How many exits of some strata come before one that is in none of them: there its lane stays empty. */
export const exitsBefore = (strata: readonly Stratum[], exit: Exit): number =>
  strata.flatMap(({ patients }) => patients).filter((patient) => inOrderOfExit(patient, exit) < 0).length;

/**
 * The shape on the way from one to another, by how much of the way is done (0 to 1): one curve splits into two, and two run
 * together into one. Null where the two don't have the same number of exits: then nothing can be told to become anything.
 */
export function betweenShapes(from: Shape, to: Shape): ((done: number) => Shape) | null {
  if (from.times.length !== to.times.length) return null;
  const count = Math.max(from.curves.length, to.curves.length);
  const pairs = Array.from({ length: count }, (_, index) => {
    const [start, end] = [nth(from.curves, index), nth(to.curves, index)];
    return { start, end, last: interpolateNumber(start.last, end.last) };
  });
  const mix = (a: number, b: number, done: number) => interpolateNumber(a, b)(done);
  return (done) => ({
    exits: to.exits,
    times: to.times.map((time, index) => mix(from.times[index]!, time, done)),
    curves: pairs.map(({ start, end, last }) => ({
      index: end.index,
      level: end.level,
      heights: end.heights.map((height, index) => mix(start.heights[index]!, height, done)),
      last: last(done),
    })),
  });
}

const nth = (curves: readonly CurveShape[], index: number): CurveShape =>
  curves[Math.min(index, curves.length - 1)]!;
