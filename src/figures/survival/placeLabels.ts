import type { Stratum } from '../../rows/Stratum.ts';
import { distance, overlap, type Box } from '../kit/box.ts';
import { fittingText, widthOf } from '../kit/fittingText.ts';
import { TEXT, type Layout } from '../kit/layout.ts';
import { exitPlaces } from './exitPlaces.ts';
import type { PlotFrame } from './plotFrame.ts';
import { curvePoints } from './stepPoints.ts';
import { visibleSteps } from './visibleSteps.ts';

/** A label's place in px: `x` of the end that `anchor` names, and `y` of the middle of its letters. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** Where a name stands, as far as it is written out. */
export interface NamePlace extends LabelPlace {
  readonly words: string;
}

/** Half the height of letters, and of marks, in px. */
const HALF_LINE = 6;
const HALF_MARK = 8;
/** How far above or below its line a label stands, in px: next to it first, then further by a line each. */
const BESIDE = [15, 31, 47, 63, 79].flatMap((away) => [-away, away]);
const FURTHEST = Math.max(...BESIDE) + HALF_LINE;
/** Of a curve with more points than these, those that lie so many px apart tell where it runs well enough for a label. */
const MOST_POINTS = 500;
const COARSE = 3;
/** Steps in which a label is moved along its line, in px. */
const STEP = 12;

/**
 * What a place costs, in px of distance from the end of its curve: a px of a mark under it, of another's line, of its own line, and
 * of the axis' labels, and to seem another's. Marks are what a reader counts, so they weigh most.
 */
const COST = { mark: 20, other: 2, own: 1, axis: 2, confusion: 40 } as const;

/**
 * Where the names of strata stand so that they cover least: right of the curve's end where there is room, else over or under its
 * last steps. A name avoids other names before all, then deaths and ends of follow-up, then lines, and stays as near to the end of
 * its curve as that allows. One that is longer than the axis is shortened. `avoided` are marks that no name may lie on.
 */
export function placeLabels(
  strata: readonly Stratum[],
  frame: PlotFrame,
  avoided: readonly Box[] = [],
): NamePlace[] {
  const { layout, width } = frame;
  const curves = strata.map((stratum) => curveLines(stratum, frame));
  const runs = curves.map((lines) => lines.filter(({ top, bottom }) => top === bottom));
  const marks = exitPlaces(strata, frame).map(({ x, after }) => around(x, after));
  const placed: Box[] = [...avoided];
  return strata.map(({ label }, index) => {
    const words = fittingText(label, frame.right - frame.left, { size: TEXT[layout], bold: true });
    const length = labelWidth(words, layout);
    const end = curves[index]?.at(-1) ?? around(frame.left, frame.bottom);
    // No place that is tried lies further up or down: in a table of thousands of steps the rest needn't be looked at.
    const reach = { ...end, left: 0, right: width };
    const isNear = (box: Box) => distance(box, reach) <= FURTHEST;
    const inReach = marks.filter(isNear);
    const others = curves.flatMap((lines, other) => (other === index ? [] : lines.filter(isNear)));
    const otherRuns = runs.flatMap((lines, other) => (other === index ? [] : lines.filter(isNear)));
    const covered = (box: Box) =>
      COST.mark * sumOf(box, inReach) +
      COST.other * sumOf(box, others) +
      COST.own * sumOf(box, curves[index] ?? []) +
      (nearest(box, otherRuns) < nearest(box, runs[index] ?? []) ? COST.confusion : 0);
    const cheapest = (places: readonly LabelPlace[], most: number): LabelPlace | undefined => {
      let [best, least]: [LabelPlace | undefined, number] = [undefined, Infinity];
      for (const [rank, place] of places.entries()) {
        const box = labelBox(place, length);
        // Above the frame stands the time that is read off.
        if (box.left < 0 || box.right > most) continue;
        if (box.top < frame.top - HALF_LINE || box.bottom > frame.bottom) continue;
        if (placed.some((other) => overlap(box, other) > 0)) continue;
        const away = rank + distance(box, around(end.right, end.bottom, 0));
        const cost = away + COST.axis * Math.max(0, frame.left - box.left);
        // Most places are too far away already: what they cover needn't be added up.
        if (cost >= least) continue;
        const whole = cost + covered(box);
        if (whole < least) [best, least] = [place, whole];
      }
      return best;
    };
    const starts = [...BESIDE, 0].map((dy): LabelPlace => ({
      x: frame.left,
      y: end.bottom + dy,
      anchor: 'start',
    }));
    const first: LabelPlace = { x: frame.left, y: frame.top + HALF_LINE, anchor: 'start' };
    const best = cheapest(placesFor(end, frame, layout), width) ?? cheapest(starts, Infinity) ?? first;
    placed.push(labelBox(best, length));
    return { ...best, words };
  });
}

/** The width of a label in px, estimated from its letters. */
export function labelWidth(words: string, layout: Layout): number {
  return widthOf(words, { size: TEXT[layout], bold: true });
}

/** What a label of some width takes at a place. */
export function labelBox({ x, y, anchor }: LabelPlace, width: number): Box {
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

/** The lines of a curve, from left to right. */
function curveLines(stratum: Stratum, frame: PlotFrame): Box[] {
  const all = curvePoints(stratum).map(({ time, survival }) => ({
    x: frame.x(time),
    y: frame.y(survival),
  }));
  const points = all.length > MOST_POINTS ? visibleSteps(all, COARSE) : all;
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    const run = { left: from.x, right: to.x, top: from.y, bottom: from.y };
    const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
    return from.y === to.y ? [run] : [run, { left: to.x, right: to.x, top, bottom }];
  });
}

function around(x: number, y: number, half = HALF_MARK): Box {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

function sumOf(box: Box, others: readonly Box[]): number {
  return others.reduce((sum, each) => sum + overlap(box, each), 0);
}

function nearest(box: Box, others: readonly Box[]): number {
  return others.reduce((least, each) => Math.min(least, distance(box, each)), Infinity);
}
