import type { Series } from '../../cohort/Series.ts';
import type { LaneRow } from '../../rows/laneRows.ts';
import type { Layout } from '../../figures/kit/layout.ts';
import { timeAxis } from '../../figures/kit/timeAxis.ts';
import { swimmerFigure } from './swimmerFigure.ts';
import { swimmerTitle } from './swimmerTitle.ts';

export { laneCursor, litLane } from './swimmerFigure.ts';

/** The swimmer plot of a table's lanes on the axis that the survival figure has. */
export function drawSwimmer(
  lanes: readonly LaneRow[],
  series: Series,
  options: {
    id: string;
    layout: Layout;
    width: number;
    axisEnd: number;
    years: boolean;
    time?: number | null;
    row?: string | null;
  },
  document: Document,
): SVGSVGElement {
  return swimmerFigure(
    lanes,
    {
      time: null,
      row: null,
      ...options,
      axis: timeAxis(series, options.axisEnd, options),
      title: swimmerTitle(lanes, series),
    },
    document,
  );
}
