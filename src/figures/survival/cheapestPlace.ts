import { distance, type Box } from '../kit/box.ts';
import { HALF_LINE, labelBox, nameSize, type LabelPlace, type NamePlace } from './labelBox.ts';
import { EDGE } from './labelPlaces.ts';
import type { PlotFrame } from './plotFrame.ts';

export interface PlaceSearch {
  readonly frame: PlotFrame;
  /** The last level of the curve: a place is the better the nearer it is to its end. */
  readonly end: Box;
  /** Whether the places come in the order in which they are wished for. */
  readonly byRank: boolean;
  /** What lies under a place costs, in px of distance from the end. */
  readonly cost: (box: Box) => number;
  /** What no place may meet. */
  readonly taken: readonly Box[];
  readonly clearOf: readonly Box[];
}

/** Where a name may stand, and what that costs. */
export interface CostedName {
  readonly name: NamePlace;
  readonly cost: number;
}

/** Of some places for a name the one that costs least: inside the drawing, right of the labels of the axis, and clear of what stands. */
export function cheapestPlace(
  places: readonly LabelPlace[],
  written: Pick<NamePlace, 'lines' | 'keyed'>,
  { frame, end, byRank, cost, taken, clearOf }: PlaceSearch,
): CostedName | null {
  const { width, height } = nameSize(written, frame.layout);
  const tip = { ...end, left: end.right, top: end.bottom };
  let [best, least]: [LabelPlace | null, number] = [null, Infinity];
  for (const [rank, place] of places.entries()) {
    const box = labelBox(place, width, height);
    if (box.left < frame.left + EDGE || box.right > frame.width) continue;
    // Above the frame stands the time that is read off.
    if (box.top < frame.top - HALF_LINE || box.bottom > frame.bottom) continue;
    const away = distance(box, tip) + (byRank ? rank : 0);
    // Most places are too far away already: what they cover needn't be added up.
    if (away >= least) continue;
    if (meets(box, taken) || meets(box, clearOf)) continue;
    const whole = away + cost(box);
    if (whole < least) [best, least] = [place, whole];
  }
  return best && { name: { ...best, ...written }, cost: least };
}

/** Asked of hundreds of places for every name while a death is dragged: nothing is computed that needn't be. */
function meets(box: Box, others: readonly Box[]): boolean {
  for (const { left, right, top, bottom } of others)
    if (left < box.right && right > box.left && top < box.bottom && bottom > box.top) return true;
  return false;
}
