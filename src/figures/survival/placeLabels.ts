import type { Stratum } from '../../rows/Stratum.ts';
import { distance, overlap, type Box } from '../kit/box.ts';
import { fittingText } from '../kit/fittingText.ts';
import { TEXT } from '../kit/layout.ts';
import { curveLines } from './curveLines.ts';
import { exitPlaces } from './exitPlaces.ts';
import {
  HALF_LINE,
  KEY,
  labelBox,
  labelWidth,
  nameBox,
  nameWidth,
  type LabelPlace,
  type NamePlace,
} from './labelBox.ts';
import { BESIDE, placesAcross, placesFor } from './labelPlaces.ts';
import type { PlotFrame } from './plotFrame.ts';

/** Half the height of marks, in px. */
const HALF_MARK = 8;
/** In px: how far from its curve a name is still read as the curve's, and how much nearer another may be. */
const AWAY = 25;
const NEARER = 8;
/** No place that is tried for a name on its curve lies further above or below the curve's end, in px. */
const FURTHEST = Math.max(...BESIDE) + HALF_LINE;

/**
 * What a place costs, in px of distance from the end of its curve: a px of a mark under it, of another's line, of its own line, and
 * of the axis' labels, and to seem another's. Marks are what a reader counts, so they weigh most.
 */
const COST = { mark: 20, other: 2, own: 1, axis: 2, confusion: 40 } as const;

/**
 * Where the names of strata stand so that they cover least: right of the curve's end where there is room, else over or under its
 * last steps. A name avoids other names before all, then deaths and ends of follow-up, then lines, and stays as near to the end of
 * its curve as that allows; one that ends up away from it has its line before it. One that is longer than the axis is shortened.
 * `avoided` are marks that no name may lie on.
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
    const cheapest = (
      places: readonly LabelPlace[],
      length: number,
      {
        left,
        right,
        cost,
        byRank = 1,
      }: { left: number; right: number; cost: (box: Box) => number; byRank?: number },
    ): LabelPlace | undefined => {
      let [best, least]: [LabelPlace | undefined, number] = [undefined, Infinity];
      for (const [rank, place] of places.entries()) {
        const box = labelBox(place, length);
        // Above the frame stands the time that is read off.
        if (box.left < left || box.right > right) continue;
        if (box.top < frame.top - HALF_LINE || box.bottom > frame.bottom) continue;
        if (placed.some((other) => overlap(box, other) > 0)) continue;
        const away = distance(box, around(end.right, end.bottom, 0));
        const near = away + rank * byRank + COST.axis * Math.max(0, frame.left - box.left);
        // Most places are too far away already: what they cover needn't be added up.
        if (near >= least) continue;
        const whole = near + cost(box);
        if (whole < least) [best, least] = [place, whole];
      }
      return best;
    };
    /** With its line before it a name may stand where there is room. */
    const elsewhere = (): NamePlace | undefined => {
      const room = frame.right - frame.left - KEY.line - KEY.gap;
      const name = { words: fittingText(label, room, { size: TEXT[layout], bold: true }), keyed: true };
      const lines = curves.flat();
      const free = cheapest(placesAcross(frame, end), nameWidth(name, layout), {
        ...{ left: frame.left, right: width, byRank: 0 },
        cost: (box) => COST.mark * sumOf(box, marks) + COST.other * sumOf(box, lines),
      });
      return free && { ...free, ...name };
    };
    const length = labelWidth(words, layout);
    const starts = [...BESIDE, 0].map((dy): LabelPlace => ({
      x: frame.left,
      y: end.bottom + dy,
      anchor: 'start',
    }));
    const first: LabelPlace = { x: frame.left, y: frame.top + HALF_LINE, anchor: 'start' };
    const beside =
      cheapest(placesFor(end, frame, layout), length, { left: 0, right: width, cost: covered }) ??
      cheapest(starts, length, { left: 0, right: Infinity, cost: covered }) ??
      first;
    const box = labelBox(beside, length);
    // Beside a fall of its curve it is as well placed as over a level.
    const toOwn = nearest(box, curves[index] ?? []);
    const isAway = toOwn > AWAY || toOwn - nearest(box, otherRuns) > NEARER;
    const place = (isAway && strata.length > 1 && elsewhere()) || { ...beside, words, keyed: false };
    placed.push(nameBox(place, layout));
    return place;
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
