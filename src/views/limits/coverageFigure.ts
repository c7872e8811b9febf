import { METHOD_NAMES } from '../../format/methodNames.ts';
import { formatPercent } from '../../format/formatPercent.ts';
import { capitalized } from '../../format/words.ts';
import type { CoverageRow, CoverageRows } from '../../rows/coverageRows.ts';
import { TEXT, type Layout } from '../layout.ts';
import { px } from '../px.ts';
import { svgElement } from '../svgElement.ts';
import { svgText } from '../svgText.ts';
import { markGroup } from '../survival/markGroup.ts';

/** Panels side by side, and in px the height of one and of the name above it. */
const COLUMNS: Readonly<Record<Layout, number>> = { narrow: 2, wide: 4 };
const PANEL: Readonly<Record<Layout, number>> = { narrow: 112, wide: 132 };
const NAME: Readonly<Record<Layout, number>> = { narrow: 44, wide: 32 };
const AXIS = 48;
const TOP = 18;
const LEFT = 46;
const RIGHT = 14;
const GAP = 14;

/** Where one panel draws: px of its edges, and of a true survival and a coverage inside them. */
interface Panel {
  readonly left: number;
  readonly right: number;
  readonly x: (survival: number) => number;
  readonly y: (coverage: number) => number;
  readonly isLeftmost: boolean;
  readonly isLowest: boolean;
}

interface Options {
  readonly layout: Layout;
  readonly width: number;
  readonly title: string;
}

/**
 * The coverage of each kind of limits against true survival, one panel each: the nominal level is the dashed line, and what the
 * curve lacks to it is shaded.
 */
export function coverageFigure(data: CoverageRows, options: Options, document: Document): SVGSVGElement {
  const { layout, width, title } = options;
  const lines = Math.ceil(data.rows.length / COLUMNS[layout]);
  const height = TOP + lines * (NAME[layout] + PANEL[layout]) + AXIS;
  const soft = { size: TEXT[layout], fill: 'var(--ink-soft)' };
  return svgElement(
    document,
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'plot',
      role: 'img',
      'aria-label': title,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
    },
    svgText(document, 'Coverage', { ...soft, x: 0, y: 13 }),
    svgText(document, 'True survival', { ...soft, x: width - RIGHT, y: height - 6, anchor: 'end' }),
    ...data.rows.map((row, index) => {
      const panel = panelAt(index, data, options);
      return markGroup(
        document,
        'panel',
        [
          ...panelAxes(panel, layout, document),
          ...panelCurve(row, panel, data.level, document),
          panelName(row, panel, layout, document),
        ],
        { 'data-method': row.method },
      );
    }),
  ) as SVGSVGElement;
}

function panelAt(index: number, { rows, from, to }: CoverageRows, { layout, width }: Options): Panel {
  const columns = COLUMNS[layout];
  const wide = (width - LEFT - RIGHT - (columns - 1) * GAP) / columns;
  const left = LEFT + (index % columns) * (wide + GAP);
  const bottom = TOP + (Math.floor(index / columns) + 1) * (NAME[layout] + PANEL[layout]);
  return {
    left,
    right: left + wide,
    x: (survival) => left + (wide * (survival - from)) / (to - from),
    y: (coverage) => bottom - PANEL[layout] * coverage,
    isLeftmost: index % columns === 0,
    isLowest: index + columns >= rows.length,
  };
}

/** Grid lines at 0, half and all; numbers left of the first panel of a line and under the last of a column. */
function panelAxes(panel: Panel, layout: Layout, document: Document): SVGElement[] {
  const soft = { size: TEXT[layout], fill: 'var(--ink-soft)' };
  const bottom = panel.y(0);
  return [
    ...[0, 0.5, 1].flatMap((coverage) => {
      const y = panel.y(coverage);
      const grid = line(document, [panel.left, y, panel.right, y], { stroke: 'var(--rule)' });
      const label = svgText(document, formatPercent(coverage), {
        ...soft,
        x: LEFT - 7,
        y: y + 4,
        anchor: 'end',
      });
      return panel.isLeftmost ? [grid, label] : [grid];
    }),
    ...(panel.isLowest ? [0.4, 0.6, 0.8] : []).flatMap((survival) => {
      const x = panel.x(survival);
      return [
        line(document, [x, bottom, x, bottom + 4], { stroke: 'var(--ink-soft)' }),
        svgText(document, formatPercent(survival), { ...soft, x, y: bottom + 18, anchor: 'middle' }),
      ];
    }),
  ];
}

/** The curve with its jumps, the ground between it and the nominal level where it falls short, and that level. */
function panelCurve({ curve }: CoverageRow, panel: Panel, level: number, document: Document): SVGElement[] {
  const path = (points: readonly (readonly [survival: number, coverage: number])[]) =>
    points.map(([survival, coverage]) => `${px(panel.x(survival))},${px(panel.y(coverage))}`).join('L');
  const along = curve.map(({ survival, coverage }) => [survival, coverage] as const);
  const short = along.map(([survival, coverage]) => [survival, Math.min(coverage, level)] as const);
  const nominal = panel.y(level);
  const ends = [
    [along.at(-1)![0], level],
    [along[0]![0], level],
  ] as const;
  return [
    svgElement(document, 'path', { d: `M${path([...short, ...ends])}Z`, fill: 'var(--accent-wash)' }),
    line(document, [panel.left, nominal, panel.right, nominal], {
      stroke: 'var(--ink-soft)',
      'stroke-dasharray': '4 3',
    }),
    svgElement(document, 'path', {
      d: `M${path(along)}`,
      fill: 'none',
      stroke: 'var(--accent)',
      'stroke-width': 1.6,
      'stroke-linejoin': 'round',
      'data-mark': 'curve',
    }),
  ];
}

/** The method above its panel; in a narrow one what follows a comma goes to a second line. */
function panelName({ method }: CoverageRow, panel: Panel, layout: Layout, document: Document): SVGElement {
  const name = capitalized(METHOD_NAMES[method]);
  const parts = layout === 'narrow' ? name.split(/(?<=,) /u) : [name];
  const lowest = panel.y(1) - 9;
  return markGroup(
    document,
    'name',
    parts.map((part, i) =>
      svgText(document, part, {
        x: panel.left,
        y: lowest - 15 * (parts.length - 1 - i),
        size: TEXT[layout],
        weight: 600,
      }),
    ),
  );
}

function line(
  document: Document,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  attributes: Readonly<Record<string, string>>,
): SVGElement {
  return svgElement(document, 'line', { x1: px(x1), y1: px(y1), x2: px(x2), y2: px(y2), ...attributes });
}
