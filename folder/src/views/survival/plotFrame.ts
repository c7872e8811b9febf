import { MARGINS } from '../layout.ts';
import { PLOT_HEIGHT, TOP } from './figureHeight.ts';
import type { SurvivalFigureOptions } from './SurvivalFigureOptions.ts';

/** Where a survival figure draws: px of its edges, and of a time and a survival inside them. */
export interface PlotFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (time: number) => number;
  /** The height of a survival from 0 to 1; for mortality the axis is turned over. */
  readonly y: (survival: number) => number;
}

export function plotFrame(
  options: Pick<SurvivalFigureOptions, 'layout' | 'width' | 'mortality'> & { readonly axisEnd: number },
): PlotFrame {
  const { left, right: margin } = MARGINS[options.layout];
  const right = options.width - margin;
  const bottom = TOP + PLOT_HEIGHT[options.layout];
  return {
    left,
    right,
    top: TOP,
    bottom,
    x: (time) => left + ((right - left) * time) / options.axisEnd,
    y: (survival) => bottom - (bottom - TOP) * (options.mortality ? 1 - survival : survival),
  };
}
