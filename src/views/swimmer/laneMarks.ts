import type { LaneRow } from '../../rows/laneRows.ts';
import { fittingText, widthOf } from '../../figures/kit/fittingText.ts';
import { MARGINS, TEXT, type Layout } from '../../figures/kit/layout.ts';
import { px } from '../../figures/kit/px.ts';
import { markGroup } from './markGroup.ts';
import { svgElement } from '../../figures/kit/svgElement.ts';
import { svgText } from '../../figures/kit/svgText.ts';
import type { TimeAxis } from '../../figures/kit/timeAxis.ts';
import { attributeText } from './attributeText.ts';
import { BAR, LANES_TOP, laneHeight, LINE, LINES } from './laneSize.ts';
import type { SwimmerFigureOptions } from './swimmerFigure.ts';

/** Where a time stands in a swimmer plot, in px: on the axis that the survival figure has. */
export function timeScale({
  axis,
  layout,
  width,
}: Pick<SwimmerFigureOptions, 'layout' | 'width'> & { axis: Pick<TimeAxis, 'domain'> }) {
  const { left, right } = MARGINS[layout];
  return (time: number) => left + ((width - left - right) * time) / axis.domain[1];
}

/** One patient: what is certain, what is open, how it ended, and what else is known. */
export function laneMarks(
  lane: LaneRow,
  place: number,
  options: SwimmerFigureOptions,
  document: Document,
): SVGElement {
  const { layout, width } = options;
  const x = timeScale(options);
  const top = LANES_TOP + place * laneHeight(layout) + 4;
  const middle = top + BAR / 2;
  const open = lane.timeKnown === 'open';
  const certain = open ? lane.earliest : lane.time;
  const ink = lane.event ? 'var(--accent)' : 'var(--ink)';
  const end = px(x(lane.time));
  const bar = (from: number, to: number, attributes: Readonly<Record<string, string | number>>) =>
    svgElement(document, 'rect', {
      x: px(x(from)),
      y: top,
      width: px(x(to) - x(from)),
      height: BAR,
      ...attributes,
    });
  const mark = { fill: open ? 'var(--card)' : ink, stroke: ink, 'stroke-width': 2.2 };
  const left = layout === 'wide' ? MARGINS.wide.left : 0;
  return markGroup(
    document,
    'lane',
    [
      bar(0, certain, { fill: 'var(--lane)' }),
      ...(open && lane.latest > lane.earliest
        ? [
            bar(lane.earliest, lane.latest, {
              fill: `url(#${options.id}-open)`,
              stroke: 'var(--lane)',
              'stroke-width': 0.8,
              'stroke-dasharray': '2 2',
            }),
            svgElement(document, 'line', {
              x1: px(x(lane.earliest)),
              x2: end,
              y1: middle,
              y2: middle,
              stroke: 'var(--lane)',
              'stroke-width': 3,
            }),
          ]
        : []),
      ...(lane.later === null ? [] : laterMarks(lane.later, x, top - 5, document)),
      svgElement(document, 'line', {
        x1: px(x(0)),
        x2: px(x(0)),
        y1: top - 3,
        y2: top + BAR + 3,
        stroke: 'var(--ink)',
        'stroke-width': 2,
      }),
      lane.event
        ? svgElement(document, 'circle', { cx: end, cy: middle, r: 6, ...mark })
        : svgElement(document, 'path', {
            d: `M${px(end - 5)},${middle - 7}L${px(end + 8)},${middle}L${px(end - 5)},${middle + 7}Z`,
            ...mark,
          }),
      svgText(document, rowName(lane.row, layout), {
        ...{ x: 0, y: middle + 4.5, size: TEXT[layout], weight: 600 },
        whole: `Row ${lane.row}`,
      }),
      ...attributeText(
        lane,
        {
          left,
          top: top + BAR + LINE - 1,
          line: LINE,
          width: width - left,
          lines: LINES[layout],
          fontSize: TEXT[layout],
        },
        document,
      ),
    ],
    { 'data-row': lane.row },
  );
}

/** "Row a", the row's own name alone where both don't fit before the bars, or the end of it, which tells rows of one source apart. */
function rowName(row: string, layout: Layout): string {
  const letters = { size: TEXT[layout], bold: true };
  const room = MARGINS[layout].left - 8;
  return widthOf(`Row ${row}`, letters) <= room ? `Row ${row}` : fittingText(row, room, letters, 'end');
}

/**
 * A treatment that came later, and whose time isn't known: diamonds at the ends of the range that it came in. They are filled if this
 * patient had it in every table that agrees with the record, hollow if this table has it so.
 */
function laterMarks(
  { from, to, known }: NonNullable<LaneRow['later']>,
  x: (time: number) => number,
  y: number,
  document: Document,
): SVGElement[] {
  const ink = { stroke: 'var(--ink)', 'stroke-width': 1.4 };
  const diamond = (time: number) =>
    svgElement(document, 'path', {
      d: `M${px(x(time) - 4)},${y}l4,-4l4,4l-4,4z`,
      fill: known === 'open' ? 'var(--card)' : 'var(--ink)',
      ...ink,
    });
  return [
    svgElement(document, 'line', {
      x1: px(x(from)),
      x2: px(x(to)),
      y1: y,
      y2: y,
      ...ink,
      'stroke-dasharray': '2 3',
    }),
    diamond(from),
    diamond(to),
  ];
}
