import type { Box } from '../kit/box.ts';
import { HALF_LINE, type LabelPlace } from './labelBox.ts';
import type { PlotFrame } from './plotFrame.ts';

/** How far above or below its line a label stands, in px: next to it first, then further by a line each. */
export const BESIDE = [15, 31, 47, 63, 79].flatMap((away) => [-away, away]);
/** Steps in which a label is moved along its line, and one with its line before it down the plot, in px. */
const STEP = 12;
const LINE = 8;
/** Between the labels of the axis and a name, in px. */
export const EDGE = 2;

/** As far above or below for a label that is so much higher than a line. */
const besides = (height: number) => BESIDE.map((dy) => dy + Math.sign(dy) * (height / 2 - HALF_LINE));

/** The places that are tried, the best first: right of the end of the curve, then over and under it, further and further left. */
export function placesFor({ right: x, bottom: y }: Box, frame: PlotFrame, height: number): LabelPlace[] {
  const middle = y < frame.bottom - 14 ? [0] : [];
  const away = besides(height);
  const rightOf = [...middle, ...away].map((dy): LabelPlace => ({ x: x + 10, y: y + dy, anchor: 'start' }));
  const leftOf: LabelPlace[] = [];
  for (let at = x; at > frame.left; at -= STEP)
    leftOf.push(...away.map((dy): LabelPlace => ({ x: at, y: y + dy, anchor: 'end' })));
  return frame.layout === 'wide' ? [...rightOf, ...leftOf] : [...leftOf, ...rightOf];
}

/** Places at the start of the axis, as high as the end of a curve or near it. */
export function placesAtStart({ bottom: y }: Box, frame: PlotFrame, height: number): LabelPlace[] {
  return [...besides(height), 0].map((dy) => ({ x: frame.left + EDGE, y: y + dy, anchor: 'start' }));
}

/** Places all over the plot, those near the end of the curve first. */
export function placesAcross(
  end: Box,
  { left, right, top, bottom }: PlotFrame,
  height: number,
): LabelPlace[] {
  const places: LabelPlace[] = [];
  for (let y = top + height / 2; y <= bottom - height / 2; y += LINE)
    for (let x = left + EDGE; x < right; x += STEP) places.push({ x, y, anchor: 'start' });
  const away = ({ x, y }: LabelPlace) => (x - end.right) ** 2 + (y - end.bottom) ** 2;
  return places.sort((one, other) => away(one) - away(other));
}
