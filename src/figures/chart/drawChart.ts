import * as Plot from '@observablehq/plot';
import { rollups, sum, ticks } from 'd3';
import { documentAtBuild } from '../kit/documentAtBuild.ts';
import { finishChart } from '../kit/finishChart.ts';
import { BUILT_WIDTH, TEXT, type Layout } from '../kit/layout.ts';
import type { ChartOptions, ChartRows } from './chartRows.ts';
import { formOf } from './formOf.ts';
import { numberWords } from './words.ts';

const HEIGHT: Readonly<Record<Layout, number>> = { narrow: 220, wide: 340 };
/** The height in px of a bar with the space around it. */
const BAR = 34;
const TOP = 34;
const BOTTOM = 52;
/** The width of a letter as a share of its height, at most. */
const LETTER = 0.56;

/** A chart by Observable Plot at build, as markup: its colours are the page's, and no two differ by colour alone. */
export function drawChart(data: ChartRows, options: ChartOptions, alt: string, layout: Layout): string {
  const { mark, xLabel, yLabel, reference } = options;
  const width = BUILT_WIDTH[layout];
  const size = TEXT[layout];
  const categories = [...new Set(data.rows.flatMap(({ y }) => (typeof y === 'string' ? [y] : [])))];
  const isListed = mark === 'bar' || categories.length > 0;
  const height = isListed ? TOP + BOTTOM + Math.max(categories.length, 1) * BAR : HEIGHT[layout];
  const longest = Math.max(4, ...categories.map((each) => each.length));
  const marginLeft = Math.min(width * 0.42, longest * size * LETTER + 12);
  const axis = { label: null, fontSize: size, color: 'var(--ink-soft)', tickFormat: numberWords } as const;
  const label = { fontSize: size, fill: 'var(--ink-soft)' };
  const across = countTicks(data, options, layout === 'narrow' ? 4 : 7);
  const svg = Plot.plot({
    document: documentAtBuild,
    className: 'plot',
    // No dot lies half outside.
    inset: mark === 'dot' ? 8 : 0,
    ...{ width, height, marginLeft, marginTop: TOP, marginBottom: BOTTOM, marginRight: 14 },
    x: mark === 'waterfall' ? { type: 'band', axis: null, padding: 0.15 } : { axis: null },
    y: isListed
      ? { type: mark === 'bar' ? 'band' : 'point', domain: categories, padding: 0.25 }
      : { nice: true },
    marks: [
      ...(isListed
        ? []
        : [
            Plot.gridY({
              ticks: mark === 'histogram' ? (across ?? 5) : 5,
              stroke: 'var(--rule)',
              strokeOpacity: 1,
            }),
          ]),
      ...marksOf(data, options),
      ...(mark === 'bar' || isListed
        ? [Plot.ruleX([0], { stroke: 'var(--rule-strong)' })]
        : [Plot.ruleY([0], { stroke: 'var(--rule-strong)' })]
      ).filter(() => mark !== 'dot' && mark !== 'line'),
      ...reference.map((at) =>
        (mark === 'bar' || mark === 'histogram' ? Plot.ruleX : Plot.ruleY)([at], {
          stroke: 'var(--ink-soft)',
          strokeDasharray: '4 3',
        }),
      ),
      Plot.axisY({
        ...axis,
        anchor: 'left',
        tickSize: 0,
        ...(!isListed && { ticks: mark === 'histogram' ? (across ?? 5) : 5 }),
        lineWidth: (marginLeft - 12) / size,
      }),
      ...(mark === 'waterfall'
        ? []
        : [
            Plot.axisX({
              ...axis,
              anchor: 'bottom',
              tickSize: 4,
              ticks: (mark === 'bar' ? across : null) ?? (layout === 'narrow' ? 4 : 7),
            }),
          ]),
      Plot.text([isListed ? '' : yLabel], {
        ...label,
        frameAnchor: 'top-left',
        dx: -marginLeft,
        dy: -TOP + 10,
      }),
      Plot.text([xLabel], {
        ...label,
        frameAnchor: 'bottom-right',
        dy: mark === 'waterfall' ? 24 : BOTTOM - 8,
      }),
    ],
  }) as SVGSVGElement;
  return finishChart(svg, { width, height, title: alt }).outerHTML;
}

function marksOf({ rows, colours }: ChartRows, { mark }: ChartOptions): Plot.Markish[] {
  const groups = colours.length === 0 ? [null] : colours;
  if (mark === 'dot')
    return groups.map((color) => {
      const { colour, symbol } = formOf(color, colours);
      return Plot.dot(
        rows.filter((row) => row.color === color),
        { x: 'x', y: 'y', r: 4.5, symbol, fill: 'none', stroke: colour, strokeWidth: 1.8 },
      );
    });
  if (mark === 'line')
    return groups.map((color) => {
      const { colour, dashes } = formOf(color, colours);
      return Plot.line(
        rows.filter((row) => row.color === color),
        { x: 'x', y: 'y', stroke: colour, strokeDasharray: dashes, strokeWidth: 2.2 },
      );
    });
  // Bars of several colours stand on each other: what lies below them is added up here.
  const below = new Map<string | number, number>();
  return rows.map((row) => {
    const { colour, opacity } = formOf(row.color, colours);
    const form = { fill: colour, fillOpacity: opacity, stroke: colour, strokeWidth: 1.2 };
    if (mark === 'waterfall') return Plot.barY([row], { ...form, x: 'x', y: 'y' });
    const key = mark === 'bar' ? row.y : row.x;
    const from = below.get(key) ?? 0;
    const to = from + Number(mark === 'bar' ? row.x : row.y);
    below.set(key, to);
    if (mark === 'bar') return Plot.barX([row], { ...form, x1: from, x2: to, y: 'y' });
    return Plot.rectY([row], { ...form, x1: 'x', x2: 'end', y1: from, y2: to, insetLeft: 1, insetRight: 1 });
  });
}

/** Whole numbers for an axis that counts; null for one that measures. */
function countTicks({ rows }: ChartRows, { mark, x }: ChartOptions, most: number): number[] | null {
  if (mark !== 'histogram' && (mark !== 'bar' || x !== undefined)) return null;
  const stacks = rollups(
    rows,
    (stack) => sum(stack, (row) => Number(mark === 'bar' ? row.x : row.y)),
    (row) => (mark === 'bar' ? row.y : row.x),
  ).map(([, total]) => total);
  return ticks(0, Math.max(1, ...stacks), most).filter(Number.isInteger);
}
