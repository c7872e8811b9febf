import { scaleLinear, type ScaleLinear } from 'd3';
import type { DealColumn } from '../../rows/dealColumns.ts';

/** Free width at both ends of the axis, as a share. */
const MARGIN = 0.06;

/** Where a value of the statistic stands across the width of its axis, as a share; 0 is in the middle. */
export function statisticScale(columns: readonly DealColumn[]): ScaleLinear<number, number> {
  const furthest = Math.max(...columns.flatMap(({ from, to }) => [Math.abs(from), Math.abs(to)]), 0.01);
  return scaleLinear([-furthest, furthest], [MARGIN, 1 - MARGIN]);
}

/** The middle of the values that a column holds. */
export function middleOf({ from, to }: DealColumn): number {
  return (from + to) / 2;
}
