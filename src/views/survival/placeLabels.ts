import type { Stratum } from '../../rows/Stratum.ts';
import { TEXT, type Layout } from '../layout.ts';
import { exitPlaces } from './exitPlaces.ts';
import type { PlotFrame } from './plotFrame.ts';
import { curvePoints } from './stepPoints.ts';

/** A label's place in px: `x` of the end that `anchor` names, and `y` of the middle of its letters. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** What a label takes or covers, by its edges in px. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A letter's width on average, as a share of the text's size; half the height of letters and of marks, in px. */
const LETTER = 0.52;
const HALF_LINE = 6;
const HALF_MARK = 8;
/** How far above or below its line a label stands, in px: next to it first, then with a line between. */
const BESIDE = [-15, 15, -31, 31];
/** Steps in which a label is moved along its line, in px. */
const STEP = 12;

/**
 * Where the names of strata stand so that they cover least: right of the curve's end where there is room, else over or under its
 * last steps. A name never covers another's; it avoids deaths and ends of follow-up before lines, its own as well as others', and
 * stays as near to the end of its curve as that allows.
 */
export function placeLabels(
  strata: readonly Stratum[],
  frame: PlotFrame,
  { layout, width }: { readonly layout: Layout; readonly width: number },
): LabelPlace[] {
  const lines = strata.map((stratum) => curveLines(stratum, frame));
  const marks = exitPlaces(strata, frame).map(({ x, after }) => around(x, after));
  const placed: Box[] = [];
  return strata.map(({ label }, index) => {
    const own = lines[index] ?? [];
    const end = own.at(-1) ?? around(frame.left, frame.top);
    const ground = { own, others: lines.filter((each) => each !== own).flat(), marks, placed };
    let best = placeOfLong(end, frame);
    let least = Infinity;
    for (const [rank, place] of placesFor(end, frame, layout).entries()) {
      const box = labelBox(place, label, layout);
      // Above the frame stands the time that is read off.
      const fits =
        box.left >= 0 && box.right <= width && box.top >= frame.top - HALF_LINE && box.bottom <= frame.bottom;
      if (!fits) continue;
      // Of two places that cover as little, the one that is tried first.
      const cost = covered(box, ground) + 2 * Math.max(0, frame.left - box.left) + rank;
      if (cost < least) [best, least] = [place, cost];
    }
    placed.push(labelBox(best, label, layout));
    return best;
  });
}

interface Ground {
  readonly own: readonly Box[];
  readonly others: readonly Box[];
  readonly marks: readonly Box[];
  readonly placed: readonly Box[];
}

/** How bad it is for a name to stand in a box: what it covers, how far it is from its end, and whether it seems another's. */
function covered(box: Box, { own, others, marks, placed }: Ground): number {
  const all = (boxes: readonly Box[]) => boxes.reduce((sum, each) => sum + overlap(box, each), 0);
  const end = own.at(-1) ?? box;
  return (
    1e4 * all(placed) +
    20 * all(marks) +
    2 * all(others) +
    all(own) +
    (nearestRun(box, others) < nearestRun(box, own) ? 40 : 0) +
    Math.hypot(gap(box.left, box.right, end.right), gap(box.top, box.bottom, end.bottom))
  );
}

/** A name that fits nowhere begins inside the drawing, over its line or under it. */
function placeOfLong(end: Box, frame: PlotFrame): LabelPlace {
  const [over = 0, under = 0] = BESIDE.map((dy) => end.bottom + dy);
  return { x: frame.left, y: over - HALF_LINE < frame.top ? under : over, anchor: 'start' };
}

/** A label's box, with its width estimated from its letters. */
export function labelBox({ x, y, anchor }: LabelPlace, label: string, layout: Layout): Box {
  const width = LETTER * TEXT[layout] * label.length;
  const left = anchor === 'start' ? x : x - width;
  return { left, right: left + width, top: y - HALF_LINE, bottom: y + HALF_LINE };
}

/** The places that are tried, the best first: right of the end of the curve, then over and under it, further and further left. */
function placesFor({ right: x, bottom: y }: Box, frame: PlotFrame, layout: Layout): LabelPlace[] {
  const middle = y < frame.bottom - 14 ? [0] : [];
  const rightOf = [...middle, ...BESIDE].map((dy): LabelPlace => ({ x: x + 10, y: y + dy, anchor: 'start' }));
  const leftOf: LabelPlace[] = [];
  for (let at = x; at > frame.left; at -= STEP)
    leftOf.push(...BESIDE.map((dy): LabelPlace => ({ x: at, y: y + dy, anchor: 'end' })));
  return layout === 'wide' ? [...rightOf, ...leftOf] : [...leftOf, ...rightOf];
}

/** The lines of a curve as boxes without width or without height, from left to right. */
function curveLines(stratum: Stratum, frame: PlotFrame): Box[] {
  const points = curvePoints(stratum).map(({ time, survival }) => ({
    x: frame.x(time),
    y: frame.y(survival),
  }));
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    const drop = {
      left: to.x,
      right: to.x,
      top: Math.min(from.y, to.y),
      bottom: Math.max(from.y, to.y),
    };
    const run = { left: from.x, right: to.x, top: from.y, bottom: from.y };
    return from.y === to.y ? [run] : [run, drop];
  });
}

function around(x: number, y: number): Box {
  return { left: x - HALF_MARK, right: x + HALF_MARK, top: y - HALF_MARK, bottom: y + HALF_MARK };
}

/** How much of a line or a mark lies in a box, in px of its longer side; 0 if they don't meet. */
function overlap(box: Box, other: Box): number {
  const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
  const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
  return across < 0 || down < 0 ? 0 : Math.max(across, down);
}

/** How far a box is from the nearest level part of some curves. */
function nearestRun(box: Box, lines: readonly Box[]): number {
  const runs = lines.filter(({ top, bottom }) => top === bottom);
  return Math.min(
    ...runs.map(({ left, right, top }) =>
      Math.hypot(Math.max(0, left - box.right, box.left - right), gap(box.top, box.bottom, top)),
    ),
  );
}

/** How far outside of an interval a value lies. */
function gap(from: number, to: number, value: number): number {
  return Math.max(0, from - value, value - to);
}
