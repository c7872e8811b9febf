import type { Series } from '../../cohort/Series.ts';
import { formatTime } from '../../format/formatTime.ts';
import type { OperationLane } from '../../rows/operationLanes.ts';
import { element } from '../element.ts';
import { shareOfWidth } from '../shareOfWidth.ts';
import { svgElement } from '../svgElement.ts';
import { timeAxis } from '../timeAxis.ts';
import { fluidAxis } from './fluidAxis.ts';
import { laneTrack, LANE_HEIGHT, type LaneTrackOptions } from './laneTrack.ts';

/** The lanes on which the reader places the treatment: one slider over each that has one, and one for the landmark. */
export function laneBoard(
  lanes: readonly OperationLane[],
  treatment: string,
  series: Series,
  options: LaneTrackOptions,
  document: Document,
): HTMLElement {
  return element(
    document,
    'div',
    { class: 'lane-board', 'data-part': 'lanes' },
    ...lanes.map((lane) =>
      boardRow(
        `Row ${lane.row}`,
        laneTrack(lane, options, document),
        lane.switched === null
          ? null
          : slider({ 'data-row': lane.row, 'aria-label': `${treatment} of row ${lane.row}` }, lane.switched),
        laneWords(lane, series),
        { 'data-lane': lane.row },
      ),
    ),
    boardRow(
      'Landmark',
      landmarkTrack(options, document),
      slider({ 'data-control': 'landmark', 'aria-label': 'Landmark' }, options.landmark),
      landmarkWords(options.landmark, series),
      { 'data-lane': 'landmark' },
    ),
    element(
      document,
      'div',
      { class: 'lane-axis' },
      fluidAxis(timeAxis(series, options.axisEnd, { years: false, layout: 'narrow' }), document),
      element(document, 'p', {}, timeAxis(series, options.axisEnd, { years: false, layout: 'wide' }).label),
    ),
  );

  function slider(attributes: Readonly<Record<string, string>>, value: number): HTMLElement {
    return element(document, 'input', {
      type: 'range',
      class: 'controls',
      min: '0',
      max: String(options.axisEnd),
      step: '1',
      value: String(value),
      autocomplete: 'off',
      'aria-valuetext': formatTime(value, series, false),
      ...attributes,
    });
  }

  function boardRow(
    name: string,
    track: SVGElement,
    input: HTMLElement | null,
    words: string,
    attributes: Readonly<Record<string, string>>,
  ): HTMLElement {
    return element(
      document,
      'div',
      { class: 'lane', ...attributes },
      element(document, 'span', { class: 'lane-name' }, name),
      element(document, 'div', { class: 'lane-place' }, track, ...(input ? [input] : [])),
      element(document, 'span', { class: 'lane-words' }, words),
    );
  }
}

/** "at 31 of 62 months", "never", … : what stands beside a lane. */
export function laneWords(lane: OperationLane, series: Series): string {
  if (lane.switched !== null) return `at ${lane.switched} of ${formatTime(lane.time, series, false)}`;
  return lane.treated ? 'left too soon' : 'none';
}

export function landmarkWords(landmark: number, series: Series): string {
  return `at ${formatTime(landmark, series, false)}`;
}

/** The landmark's own lane: a line through all others ends here in a mark to take hold of. */
export function landmarkTrack(options: LaneTrackOptions, document: Document): SVGElement {
  const x = shareOfWidth(options.landmark / options.axisEnd);
  return svgElement(
    document,
    'svg',
    { class: 'lane-track', width: '100%', height: LANE_HEIGHT, 'aria-hidden': 'true' },
    svgElement(document, 'line', { x1: x, x2: x, y1: 0, y2: LANE_HEIGHT / 2, class: 'landmark-line' }),
    svgElement(
      document,
      'svg',
      { x, y: LANE_HEIGHT / 2, overflow: 'visible', class: 'operation-mark' },
      svgElement(document, 'path', {
        d: 'M0 -10 L9 7 H-9 Z',
        fill: 'var(--card)',
        stroke: 'var(--ink)',
        'stroke-width': 2.2,
      }),
    ),
  );
}
