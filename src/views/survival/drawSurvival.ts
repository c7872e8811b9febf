import type { Series } from '../../cohort/Series.ts';
import { capitalized } from '../../format/words.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';
import type { Layer } from '../Layer.ts';
import type { Layout } from '../layout.ts';
import { svgElement } from '../svgElement.ts';
import { timeAxis } from '../timeAxis.ts';
import { survivalFigureHeight } from './figureHeight.ts';
import { survivalLayers } from './survivalLayers.ts';
import { survivalTitle } from './survivalTitle.ts';

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

/** The survival figure of a model, whole: axis, curves, table and cursor. */
export function drawSurvival(
  model: SurvivalModel,
  series: Series,
  options: DrawSurvivalOptions,
  document: Document,
): SVGSVGElement {
  const { frame, layers } = survivalDrawing(model, series, options, document);
  const svg = frame.draw();
  svg.append(...layers.map(({ draw }) => draw()));
  return svg as SVGSVGElement;
}

/**
 * The same in parts, for a figure that stands already: an svg of `options.width` by {@link survivalFigureHeight}, and its layers.
 * It is drawn by hand rather than by a charting library, because it is redrawn within one frame, on slow machines too.
 */
export function survivalDrawing(
  model: SurvivalModel,
  series: Series,
  options: DrawSurvivalOptions,
  document: Document,
): { readonly frame: Layer; readonly layers: readonly Layer[] } {
  const { layout, width, room, counts = true, mortality } = options;
  const height = survivalFigureHeight(layout, room, counts);
  const title = survivalTitle(model, series, mortality);
  const frame = {
    name: 'frame',
    from: [title, width, height, document],
    draw: () =>
      svgElement(document, 'svg', {
        xmlns: 'http://www.w3.org/2000/svg',
        class: 'plot',
        role: 'img',
        'aria-label': title,
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
      }),
  };
  const { happened, without } = series.outcome;
  const layers = survivalLayers(
    model,
    series,
    {
      leaveOneOut: false,
      extremes: false,
      oneMore: false,
      median: false,
      row: null,
      ...options,
      counts,
      axis: timeAxis(series, options.axisEnd, options),
      counted: capitalized(mortality ? happened : without),
      rowNames: ['At risk', capitalized(happened), 'Left'],
    },
    document,
  );
  return { frame, layers };
}
