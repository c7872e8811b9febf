import type { Series } from '../../cohort/Series.ts';
import type { LaneRow } from '../../rows/laneRows.ts';
import { element } from '../element.ts';
import { svgElement } from '../svgElement.ts';

/**
 * The exits of the shown table, each with the range that the record leaves it and a slider to move it by.
 *
 * The ranges stand there without scripts; the sliders lie on the axis of the curve above, from 0 to `end`.
 */
export function moverList(
  lanes: readonly LaneRow[],
  series: Series,
  options: { end: number },
  document: Document,
): HTMLElement {
  return element(
    document,
    'ol',
    { class: 'mover' },
    ...lanes.map((lane, place) =>
      element(
        document,
        'li',
        { class: 'mover-row' },
        element(document, 'span', { class: 'mover-name' }, exitName(lane, series)),
        element(
          document,
          'span',
          { class: 'mover-track' },
          room(lane, options.end, document),
          element(document, 'input', {
            type: 'range',
            class: 'controls',
            min: '0',
            max: String(options.end),
            step: '1',
            value: String(lane.time),
            autocomplete: 'off',
            'data-place': String(place),
            'aria-label': `${exitName(lane, series)}, in ${series.time.many} since ${series.time.zero}`,
            ...(lane.earliest === lane.latest ? { disabled: '' } : {}),
          }),
        ),
        element(
          document,
          'span',
          { class: 'mover-words', 'data-words': String(place) },
          exitWords(lane, series),
        ),
      ),
    ),
  );
}

/** "Row b, death" or "Row d, last seen". */
export function exitName(lane: LaneRow, series: Series): string {
  return `Row ${lane.row}, ${lane.event ? series.outcome.one : 'last seen'}`;
}

/** Where the exit is, and how much room the record leaves it. */
export function exitWords(lane: LaneRow, series: Series): string {
  const where = `${series.time.one} ${lane.time}`;
  if (lane.earliest === lane.latest)
    return `${where}, ${lane.timeKnown === 'stated' ? 'as stated' : 'forced'}`;
  return `${where}; the record allows ${lane.earliest} to ${lane.latest}`;
}

/** The room of an exit as a hatched stretch behind its slider; an svg stretched over the track, so that it needs no style. */
function room(lane: LaneRow, end: number, document: Document): SVGElement {
  const width = Math.max(lane.latest - lane.earliest, end / 200);
  return svgElement(
    document,
    'svg',
    { class: 'mover-room', viewBox: `0 0 ${end} 10`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svgElement(document, 'rect', {
      x: lane.earliest,
      y: 0,
      width,
      height: 10,
      fill: 'var(--accent)',
      'fill-opacity': 0.22,
    }),
  );
}
