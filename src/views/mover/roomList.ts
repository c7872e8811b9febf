import type { Series } from '../../cohort/Series.ts';
import type { ExitRow } from '../../rows/exitRows.ts';
import { element } from '../element.ts';
import { svgElement } from '../svgElement.ts';
import { exitName, exitWords } from './exitWords.ts';

/** The exits of the shown table, each with a mark where it is and the room that the record leaves it, on an axis from 0 to `end`. */
export function roomList(
  exits: readonly ExitRow[],
  series: Series,
  options: { end: number },
  document: Document,
): HTMLElement {
  return element(
    document,
    'ol',
    { class: 'rooms' },
    ...exits.map((exit) =>
      element(
        document,
        'li',
        { class: 'room-row', 'data-exit': exit.role },
        element(document, 'span', { class: 'room-name' }, exitName(exit, series)),
        strip(exit, options.end, document),
        element(document, 'span', { class: 'room-words' }, exitWords(exit, series)),
      ),
    ),
  );
}

/** The room as a stretch on a line, the exit as a mark on it; an svg stretched over its place, so that it needs no style. */
function strip({ room, time }: ExitRow, end: number, document: Document): SVGElement {
  const [first, last] = [room[0] ?? time, room.at(-1) ?? time];
  const least = end / 200;
  const rect = (x: number, y: number, width: number, height: number, fill: string, opacity: number) =>
    svgElement(document, 'rect', { x, y, width, height, fill, 'fill-opacity': opacity });
  return svgElement(
    document,
    'svg',
    { class: 'room-strip', viewBox: `0 0 ${end} 20`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    rect(0, 9.5, end, 1, 'var(--rule-strong)', 1),
    rect(first, 4, Math.max(last - first, least), 12, 'var(--accent)', 0.25),
    rect(time - least / 1.5, 1, (2 * least) / 1.5, 18, 'var(--ink)', 1),
  );
}
