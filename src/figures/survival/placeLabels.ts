import type { Stratum } from '../../rows/Stratum.ts';
import type { Box } from '../kit/box.ts';
import { curveLines } from './curveLines.ts';
import { APART } from './Curves.tsx';
import { exitPlaces } from './exitPlaces.ts';
import { nameBox, type NamePlace } from './labelBox.ts';
import { placeName, type PlacedName } from './placeName.ts';
import type { PlotFrame } from './plotFrame.ts';

/** Half the height of marks, and half a line with some air, in px. */
const HALF_MARK = 8;
const HALF_STROKE = 2;
/** A name that is lacking is as bad as so many with a line under them. */
const LACKING = 4;
/** In how many orders the names are placed before some are left where they cover a line. */
const MOST_ORDERS = 2;

export interface Standing {
  /** Marks that no name may lie on. */
  readonly avoided: readonly Box[];
  /** Lines beside those of the curves that should not run through a name. */
  readonly lines: readonly Box[];
}

/**
 * Where the names of strata stand so that they cover least: right of the curve's end where there is room, else over or under its
 * last steps. A name avoids other names and the labels of the axis before all, then lines, then deaths and ends of follow-up, and
 * stays as near to the end of its curve as that allows; one that ends up away from it has its line before it. One that is too long
 * is written in several lines. Null where all places are taken: the table under the curves has the name too.
 */
export function placeLabels(
  strata: readonly Stratum[],
  frame: PlotFrame,
  { avoided, lines }: Standing = { avoided: [], lines: [] },
): readonly (NamePlace | null)[] {
  const thin = strata.map((stratum) => curveLines(stratum, frame));
  const among = {
    ...{ frame, lines, thin },
    // Where curves run together the later ones are drawn lower.
    curves: thin.map((all, index) => all.map((line) => thick(line, index === 0 ? 0 : APART))),
    runs: thin.map((all) => all.filter(({ top, bottom }) => top === bottom)),
    marks: exitPlaces(strata, frame).map(({ x, after }) => around(x, after)),
  };
  const placedIn = (order: readonly number[]): readonly PlacedName[] => {
    const taken = [...avoided];
    const placed: PlacedName[] = [];
    for (const index of order) {
      const end = thin[index]?.at(-1) ?? around(frame.left, frame.bottom, 0);
      const found = placeName(strata[index]?.label ?? '', index, end, { ...among, taken });
      if (found.name) taken.push(thick(nameBox(found.name, frame.layout), 0));
      placed[index] = found;
    }
    return placed;
  };
  let order = [...strata.keys()];
  let best = placedIn(order);
  for (let tries = 1; tries < MOST_ORDERS && faultsOf(best) > 0; tries++) {
    // Whoever found no place chooses first.
    const last = order.find((index, at) => at > 0 && !best[index]?.isClear);
    if (last === undefined) break;
    order = [last, ...order.filter((index) => index !== last)];
    const again = placedIn(order);
    if (faultsOf(again) < faultsOf(best)) best = again;
  }
  return best.map(({ name }) => name);
}

const faultsOf = (placed: readonly PlacedName[]): number =>
  placed.reduce((sum, { name, isClear }) => sum + (name === null ? LACKING : isClear ? 0 : 1), 0);

const thick = ({ left, right, top, bottom }: Box, lift: number): Box => ({
  left: left - HALF_STROKE,
  right: right + HALF_STROKE,
  top: top - HALF_STROKE,
  bottom: bottom + HALF_STROKE + lift,
});

const around = (x: number, y: number, half = HALF_MARK): Box => ({
  left: x - half,
  right: x + half,
  top: y - half,
  bottom: y + half,
});
