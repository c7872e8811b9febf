import type { Stratum } from '../../rows/Stratum.ts';
import type { Box } from '../kit/box.ts';
import type { PlotFrame } from './plotFrame.ts';
import { curvePoints } from './stepPoints.ts';
import { visibleSteps } from './visibleSteps.ts';

/** Of a curve with more points than these, those that lie so many px apart tell where it runs well enough for a label. */
const MOST_POINTS = 500;
const COARSE = 3;

/** The lines of a curve, from left to right. */
export function curveLines(stratum: Stratum, frame: PlotFrame): Box[] {
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
