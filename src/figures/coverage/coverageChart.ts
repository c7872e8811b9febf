import * as Plot from '@observablehq/plot';
import { METHOD_NAMES } from '../../format/methodNames.ts';
import { formatPercent } from '../../format/formatPercent.ts';
import { capitalized } from '../../format/words.ts';
import type { CoverageRows } from '../../rows/coverageRows.ts';
import { documentAtBuild } from '../kit/documentAtBuild.ts';
import { TEXT, type Layout } from '../kit/layout.ts';
import { finishChart } from '../kit/finishChart.ts';

/** Panels side by side, and the height in px of one with its name above it. */
const COLUMNS: Readonly<Record<Layout, number>> = { narrow: 2, wide: 4 };
const PANEL: Readonly<Record<Layout, number>> = { narrow: 128, wide: 156 };
const NAME: Readonly<Record<Layout, number>> = { narrow: 42, wide: 26 };
const AXIS = 48;
const TOP = 32;
const LEFT = 46;

/**
 * The coverage of each kind of limits against true survival, one panel each, by Observable Plot at build, as markup: the nominal
 * level is the dashed line, and what the curve lacks to it is shaded.
 */
export function coverageChart(
  data: CoverageRows,
  { layout, width, title }: { readonly layout: Layout; readonly width: number; readonly title: string },
): string {
  const columns = COLUMNS[layout];
  const lines = Math.ceil(data.rows.length / columns);
  const height = TOP + lines * (PANEL[layout] + NAME[layout]) + AXIS;
  const place = (index: number) => ({ fx: index % columns, fy: Math.floor(index / columns) });
  const points = data.rows.flatMap(({ curve }, index) =>
    curve.map((point) => ({ ...point, ...place(index) })),
  );
  const panels = data.rows.map(({ method }, index) => ({
    ...place(index),
    // Two lines where a panel is narrow.
    name: capitalized(METHOD_NAMES[method]).replace(', ', layout === 'narrow' ? ',\n' : ', '),
  }));
  const text = { fontSize: TEXT[layout], fill: 'var(--ink-soft)' };
  const facet = { fx: 'fx', fy: 'fy' } as const;
  const marks: Plot.Markish[] = [
    Plot.ruleY(
      panels.flatMap((panel) => [0, 0.5, 1].map((y) => ({ ...panel, y }))),
      { ...facet, y: 'y', stroke: 'var(--rule)' },
    ),
    Plot.areaY(points, {
      ...facet,
      x: 'survival',
      y1: (point: { coverage: number }) => Math.min(point.coverage, data.level),
      y2: data.level,
      fill: 'var(--accent-wash)',
    }),
    Plot.ruleY(panels, { ...facet, y: data.level, stroke: 'var(--ink-soft)', strokeDasharray: '4 3' }),
    Plot.line(points, { ...facet, x: 'survival', y: 'coverage', stroke: 'var(--accent)', strokeWidth: 1.6 }),
    Plot.text(panels, {
      ...facet,
      text: 'name',
      frameAnchor: 'top-left',
      lineAnchor: 'bottom',
      dy: -8,
      textAnchor: 'start',
      fontSize: TEXT[layout],
      fontWeight: 600,
      fill: 'var(--ink)',
    }),
    Plot.axisX([0.4, 0.6, 0.8], {
      anchor: 'bottom',
      tickFormat: formatPercent,
      label: null,
      tickSize: 4,
      fontSize: TEXT[layout],
      color: 'var(--ink-soft)',
    }),
    Plot.axisY([0, 0.5, 1], {
      anchor: 'left',
      tickFormat: formatPercent,
      label: null,
      tickSize: 0,
      fontSize: TEXT[layout],
      color: 'var(--ink-soft)',
    }),
  ];
  const svg = Plot.plot({
    document: documentAtBuild,
    className: 'plot',
    width,
    height,
    marginTop: TOP + NAME[layout],
    marginBottom: AXIS,
    marginLeft: LEFT,
    marginRight: 14,
    x: { domain: [data.from, data.to], type: 'linear' },
    y: { domain: [0, 1], type: 'linear' },
    fx: { domain: Array.from({ length: columns }, (_, i) => i), axis: null, padding: 0.12 },
    fy: {
      domain: Array.from({ length: lines }, (_, i) => i),
      axis: null,
      padding: NAME[layout] / (PANEL[layout] + NAME[layout]),
    },
    marks: [
      ...marks,
      Plot.text(['Coverage'], {
        ...text,
        frameAnchor: 'top-left',
        dx: -LEFT,
        dy: -TOP - NAME[layout] + 10,
        facet: 'super',
      }),
      Plot.text(['True survival'], { ...text, frameAnchor: 'bottom-right', dy: AXIS - 6, facet: 'super' }),
    ],
  }) as SVGSVGElement;
  return finishChart(svg, { width, height, title }).outerHTML;
}
