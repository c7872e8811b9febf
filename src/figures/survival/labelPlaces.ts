import type { Box } from '../kit/box.ts';
import type { Layout } from '../kit/layout.ts';
import { HALF_LINE, type LabelPlace } from './labelBox.ts';
import type { PlotFrame } from './plotFrame.ts';

/** How far above or below its line a label stands, in px: next to it first, then further by a line each. */
export const BESIDE = [15, 31, 47, 63, 79].flatMap((away) => [-away, away]);
/** Steps in which a label is moved along its line, and one with its line before it down the plot, in px. */
const STEP = 12;
const LINE = 8;

/** The places that are tried, the best first: right of the end of the curve, then over and under it, further and further left. */
export function placesFor({ right: x, bottom: y }: Box, frame: PlotFrame, layout: Layout): LabelPlace[] {
  const middle = y < frame.bottom - 14 ? [0] : [];
  const rightOf = [...middle, ...BESIDE].map((dy): LabelPlace => ({ x: x + 10, y: y + dy, anchor: 'start' }));
  const leftOf: LabelPlace[] = [];
  for (let at = x; at > frame.left; at -= STEP)
    leftOf.push(...BESIDE.map((dy): LabelPlace => ({ x: at, y: y + dy, anchor: 'end' })));
  return layout === 'wide' ? [...rightOf, ...leftOf] : [...leftOf, ...rightOf];
}

/** Places all over the plot, those near the end of the curve first. */
export function placesAcross({ left, right, top, bottom }: PlotFrame, end: Box): LabelPlace[] {
  const places: LabelPlace[] = [];
  for (let y = top + HALF_LINE; y <= bottom - HALF_LINE; y += LINE)
    for (let x = left + 2; x < right; x += STEP) places.push({ x, y, anchor: 'start' });
  const away = ({ x, y }: LabelPlace) => Math.hypot(x - end.right, y - end.bottom);
  return places.sort((one, other) => away(one) - away(other));
}
