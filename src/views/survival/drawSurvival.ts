import type { Series } from '../../cohort/Series.ts';
import { stateRows } from '../../rows/stateRows.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';
import type { Layout } from '../layout.ts';
import { capitalized } from '../../format/words.ts';
import { timeAxis } from '../timeAxis.ts';
import { linkMarks } from './linkMarks.ts';
import { plotFrame } from './plotFrame.ts';
import { survivalFigure } from './survivalFigure.ts';
import { survivalTitle } from './survivalTitle.ts';
import { timeCursor } from './timeCursor.ts';

/** What a reader has chosen, as far as the drawing depends on it. */
export interface DrawSurvivalOptions {
  readonly id: string;
  readonly width: number;
  readonly layout: Layout;
  readonly axisEnd: number;
  readonly years: boolean;
  readonly mortality: boolean;
  readonly showEnvelope: boolean;
  readonly showBand: boolean;
  readonly focus: number;
  readonly room: number;
  readonly counts?: boolean;
  readonly leaveOneOut?: boolean;
  readonly extremes?: boolean;
  readonly oneMore?: boolean;
  readonly median?: boolean;
  /** The time read off; null for no cursor. */
  readonly time: number | null;
  /** The row that is lit up. */
  readonly row?: string | null;
}

/** The survival figure of a model, whole: axis, curves, table and cursor. Used at build and in the browser alike. */
export function drawSurvival(
  model: SurvivalModel,
  series: Series,
  options: DrawSurvivalOptions,
  document: Document,
): SVGSVGElement {
  const axis = timeAxis(series, options.axisEnd, options);
  const svg = survivalFigure(
    model.strata,
    stateRows(model.strata, axis.ticks),
    {
      counts: true,
      leaveOneOut: false,
      extremes: false,
      oneMore: false,
      median: false,
      ...options,
      axis,
      title: survivalTitle(model, series, options.mortality),
      counted: capitalized(options.mortality ? series.outcome.happened : series.outcome.without),
      rowNames: ['At risk', capitalized(series.outcome.happened), 'Left'],
    },
    document,
  );
  svg.append(linkOf(model, options, document));
  if (options.time !== null)
    svg.append(cursorOf(model, series, { ...options, time: options.time }, document));
  return svg;
}

/** The cursor alone, for a figure that stands already. */
export function cursorOf(
  model: SurvivalModel,
  series: Series,
  options: Pick<DrawSurvivalOptions, 'layout' | 'width' | 'axisEnd' | 'years' | 'mortality'> & {
    time: number;
  },
  document: Document,
): SVGElement {
  const { x, y } = plotFrame(options);
  return timeCursor(stateRows(model.strata, [options.time]), series, { ...options, x, y }, document);
}

/** The lit row alone, for a figure that stands already. */
export function linkOf(
  model: SurvivalModel,
  options: Pick<DrawSurvivalOptions, 'layout' | 'width' | 'axisEnd' | 'mortality' | 'row'>,
  document: Document,
): SVGElement {
  return linkMarks(model.strata, options.row ?? null, plotFrame(options), options.layout, document);
}
