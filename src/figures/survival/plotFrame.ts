import { scaleLinear, type ScaleLinear } from 'd3';
import type { Series } from '../../cohort/Series.ts';
import { capitalized } from '../../format/words.ts';
import { widthOf } from '../kit/fittingText.ts';
import { TEXT, type Layout } from '../kit/layout.ts';

/** Where a figure of curves draws: px of its edges, and the scales of time and of survival between them. */
export interface PlotFrame {
  readonly layout: Layout;
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly axisEnd: number;
  readonly mortality: boolean;
  readonly x: ScaleLinear<number, number>;
  /** The height of a survival from 0 to 1; for mortality the axis is turned over. */
  readonly y: ScaleLinear<number, number>;
}

export interface PlotSize {
  readonly layout: Layout;
  readonly width: number;
  readonly axisEnd: number;
  readonly mortality: boolean;
  readonly series: Pick<Series, 'outcome'>;
}

/** Left of the plot in px: names of the table's rows. The outcome's own word may need more than usual, up to so much. */
const LEFT = { narrow: 50, wide: 56 } as const;
const MOST_LEFT = { narrow: 72, wide: 88 } as const;
/** Between a row's name and the middle of its first number, in px. */
export const AFTER_NAME = 10;
/** Right of it: names of curves where the page is wide enough to spare the room, or the end of a name. */
const RIGHT = { narrow: 14, tablet: 72, wide: 140 } as const;
/** Width of a figure in px from which it spares that room. */
const SPARES = 800;
/** Height of the plotting area: tall enough to read sixths, low enough for a phone with its bars. */
const HEIGHT = { narrow: 200, wide: 312 } as const;
/** Room above it, for who is counted and for the time that is read; and below it, for the axis. */
const TOP = 24;
export const AXIS = 40;

let last: { key: string; frame: PlotFrame } | undefined;

/** The frame of a size; the same object for the same size, so that what is drawn in it may stay. */
export function plotFrame({ layout, width, axisEnd, mortality, series }: PlotSize): PlotFrame {
  const left = leftOf(layout, series.outcome.happened);
  const key = [layout, width, axisEnd, mortality, left].join();
  if (last?.key === key) return last.frame;
  const right = width - RIGHT[layout === 'wide' && width < SPARES ? 'tablet' : layout];
  const bottom = TOP + HEIGHT[layout];
  const heights = mortality ? [TOP, bottom] : [bottom, TOP];
  const frame = {
    ...{ layout, width, left, right, top: TOP, bottom, axisEnd, mortality },
    x: scaleLinear([0, axisEnd], [left, right]),
    y: scaleLinear([0, 1], heights),
  };
  last = { key, frame };
  return frame;
}

function leftOf(layout: Layout, happened: string): number {
  const needed = Math.ceil(widthOf(capitalized(happened), { size: TEXT[layout] }) + AFTER_NAME);
  return needed > MOST_LEFT[layout] ? LEFT[layout] : Math.max(LEFT[layout], needed);
}
