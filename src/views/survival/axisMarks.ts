import { TEXT } from '../layout.ts';
import { px } from '../px.ts';
import { svgElement } from '../svgElement.ts';
import { svgText } from '../svgText.ts';
import { AXIS } from './figureHeight.ts';
import { markGroup } from './markGroup.ts';
import type { PlotFrame } from './plotFrame.ts';
import type { SurvivalFigureOptions } from './SurvivalFigureOptions.ts';

const SHARES = [0, 0.25, 0.5, 0.75, 1] as const;

/** Both axes, by parts: quarters with their lines across and who is counted, and times with their unit and since when. */
export function axisMarks(
  frame: PlotFrame,
  { axis, counted, layout, mortality }: SurvivalFigureOptions,
  document: Document,
): { readonly name: string; readonly draw: () => SVGElement }[] {
  const size = TEXT[layout];
  const soft = { size, fill: 'var(--ink-soft)' };
  const line = (y: number, stroke: string) =>
    svgElement(document, 'line', { x1: frame.left, x2: px(frame.right), y1: px(y), y2: px(y), stroke });
  const height = (share: number) => frame.y(mortality ? 1 - share : share);
  const part = (name: string, marks: () => SVGElement[]) => ({
    name,
    draw: () => markGroup(document, name, marks()),
  });
  return [
    part('grid', () =>
      SHARES.filter((share) => share > 0).map((share) => line(height(share), 'var(--rule)')),
    ),
    part('y-axis', () => [
      svgText(document, counted, { ...soft, x: 0, y: frame.top - 13 }),
      ...SHARES.map((share) =>
        svgText(document, share === 1 ? '100%' : String(share * 100), {
          ...soft,
          x: frame.left - 8,
          y: height(share) + 4.5,
          anchor: 'end',
        }),
      ),
    ]),
    part('x-axis', () => [
      line(frame.bottom, 'var(--ink-soft)'),
      ...axis.ticks.map((time) =>
        svgElement(document, 'line', {
          x1: px(frame.x(time)),
          x2: px(frame.x(time)),
          y1: frame.bottom,
          y2: frame.bottom + 5,
          stroke: 'var(--ink-soft)',
        }),
      ),
      svgText(document, axis.label, { ...soft, x: frame.right, y: frame.bottom + AXIS - 5, anchor: 'end' }),
    ]),
    part('x-axis tick label', () =>
      axis.ticks.map((time) =>
        svgText(document, axis.format(time), {
          ...soft,
          x: frame.x(time),
          y: frame.bottom + 19,
          anchor: 'middle',
        }),
      ),
    ),
  ];
}
