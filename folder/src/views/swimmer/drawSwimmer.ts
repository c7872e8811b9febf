import type { Series } from '../../cohort/Series.ts';
import type { LaneRow } from '../../rows/laneRows.ts';
import { capitalized } from '../../format/words.ts';
import { words } from '../../format/words.ts';
import type { Layout } from '../layout.ts';
import { timeAxis } from '../timeAxis.ts';
import { swimmerFigure } from './swimmerFigure.ts';

/** The swimmer plot of a table's lanes on the axis that the survival figure has. */
export function drawSwimmer(
  lanes: readonly LaneRow[],
  series: Series,
  options: { id: string; layout: Layout; width: number; axisEnd: number; years: boolean },
  document: Document,
): SVGSVGElement {
  return swimmerFigure(
    lanes,
    { ...options, axis: timeAxis(series, options.axisEnd, options), title: swimmerTitle(lanes, series) },
    document,
  );
}

export function swimmerTitle(lanes: readonly LaneRow[], series: Series): string {
  const count = lanes.length < 100 ? words(lanes.length) : String(lanes.length);
  return `${capitalized(count)} patients after ${series.time.zero}`;
}
