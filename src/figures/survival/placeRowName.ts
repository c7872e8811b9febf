import type { Stratum } from '../../rows/Stratum.ts';
import { overlap, type Box } from '../kit/box.ts';
import { labelBox, labelWidth, nameBox, type LabelPlace } from './labelBox.ts';
import { placeLabels } from './placeLabels.ts';
import type { PlotFrame } from './plotFrame.ts';

/** How far from its mark a row's name stands, in px: beside it, and under or over it, a line further each. */
const BESIDE = 13;
const UNDER = [13.5, -13.5, 30, -30, 46, -46];

/**
 * A place at the mark of a row where its name covers no name of a curve and nothing else that stands there, if there is one, and stays
 * in the drawing.
 */
export function placeRowName(
  words: string,
  mark: { readonly x: number; readonly y: number },
  strata: readonly Stratum[],
  frame: PlotFrame,
  standing: readonly Box[] = [],
): LabelPlace {
  const names = [...namesOf(strata, frame), ...standing];
  const length = labelWidth(words, frame.layout);
  const places = UNDER.flatMap((dy): LabelPlace[] => [
    { x: mark.x + BESIDE, y: mark.y + dy, anchor: 'start' },
    { x: mark.x - BESIDE, y: mark.y + dy, anchor: 'end' },
  ]);
  const cost = (place: LabelPlace) => {
    const box = labelBox(place, length);
    const outside =
      Math.max(0, box.right - frame.width, -box.left) +
      Math.max(0, frame.top - box.top, box.bottom - frame.bottom + 4);
    return outside + names.reduce((sum, name) => sum + overlap(box, name), 0);
  };
  return places.reduce((best, each) => (cost(each) < cost(best) ? each : best));
}

const kept = new WeakMap<readonly Stratum[], { readonly frame: PlotFrame; readonly names: readonly Box[] }>();

/** The boxes of the curves' names: kept, because they stay while a reader moves from row to row. */
function namesOf(strata: readonly Stratum[], frame: PlotFrame): readonly Box[] {
  const known = kept.get(strata);
  if (known?.frame === frame) return known.names;
  const names = placeLabels(strata, frame).flatMap((name) => (name ? [nameBox(name, frame.layout)] : []));
  kept.set(strata, { frame, names });
  return names;
}
