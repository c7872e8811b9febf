import type { Series } from '../../cohort/Series.ts';
import type { StateRow } from '../../rows/stateRows.ts';
import { formatTime } from '../../format/formatTime.ts';
import { TEXT, type Layout } from '../layout.ts';
import { px } from '../px.ts';
import { svgElement } from '../svgElement.ts';
import { strokeOf } from './strokeOf.ts';

export interface TimeCursorOptions {
  readonly time: number;
  readonly layout: Layout;
  readonly years: boolean;
  /** Pixel positions: of a time, and of a survival from 0 to 1. */
  readonly x: (time: number) => number;
  readonly y: (survival: number) => number;
}

/** The line at the time read off, its label, and a ring on every curve. Moving it never redraws the figure. */
export function timeCursor(
  states: readonly StateRow[],
  series: Series,
  options: TimeCursorOptions,
  document: Document,
): SVGElement {
  const x = px(options.x(options.time));
  const top = Math.min(options.y(0), options.y(1));
  const bottom = Math.max(options.y(0), options.y(1));
  const anchor = x < options.x(0) + 36 ? 'start' : 'middle';
  return svgElement(
    document,
    'g',
    { class: 'time-cursor' },
    svgElement(document, 'line', {
      x1: x,
      x2: x,
      y1: top - 7,
      y2: bottom,
      stroke: 'var(--ink)',
      'stroke-dasharray': '1.5 3',
      'stroke-width': 1.2,
    }),
    ...states.flatMap((state) => {
      if (state.survival === null) return [];
      return svgElement(document, 'circle', {
        cx: x,
        cy: px(options.y(state.survival)),
        r: 6.5,
        fill: 'none',
        stroke: strokeOf(state).stroke,
        'stroke-width': 2,
      });
    }),
    svgElement(
      document,
      'text',
      {
        x,
        y: top - 13,
        'text-anchor': anchor,
        'font-size': TEXT[options.layout],
        'font-weight': 600,
        fill: 'var(--ink)',
      },
      formatTime(options.time, series, options.years),
    ),
  );
}
