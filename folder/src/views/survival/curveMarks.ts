import type { Stratum } from '../../rows/Stratum.ts';
import { px } from '../px.ts';
import { svgElement } from '../svgElement.ts';
import { FULL_FROM, lineWidth } from './lineWidth.ts';
import { markGroup } from './markGroup.ts';
import type { PlotFrame } from './plotFrame.ts';
import { strokeOf } from './strokeOf.ts';

/** Half the height of a stroke for somebody who left follow-up, in px. */
const STROKE = 8;

/**
 * The step curve of a stratum, thinner where fewer are followed; a dot where somebody died, an upright stroke where somebody
 * left follow-up alive. Every mark names its rows.
 */
export function curveMarks(stratum: Stratum, frame: PlotFrame, document: Document): SVGElement {
  const { stroke, strokeDasharray } = strokeOf(stratum);
  const dash: Record<string, string> =
    strokeDasharray === 'none' ? { 'stroke-linecap': 'square' } : { 'stroke-dasharray': strokeDasharray };
  const rowsAt = rowNames(stratum);
  const at = (time: number, survival: number) => ({ x: px(frame.x(time)), y: px(frame.y(survival)) });
  return markGroup(
    document,
    'curve',
    [
      ...segments(stratum).map(({ followed, steps }) =>
        svgElement(document, 'path', {
          d: steps
            .map(([start, drop, end]) => {
              const from = at(start.time, start.survival);
              const to = at(end, drop);
              return `M${from.x},${from.y}${drop === start.survival ? '' : `V${to.y}`}H${to.x}`;
            })
            .join(''),
          fill: 'none',
          stroke,
          ...dash,
          'stroke-width': lineWidth(followed),
          'data-followed': followed,
        }),
      ),
      ...stratum.rows
        .filter((row) => row.censored > 0)
        .map((row) => {
          const { x, y } = at(row.time, row.survival);
          return svgElement(document, 'line', {
            x1: x,
            x2: x,
            y1: px(y - STROKE),
            y2: px(y + STROKE),
            stroke,
            'stroke-width': 2,
            'data-left': rowsAt(row.time, false),
          });
        }),
      ...stratum.rows
        .filter((row) => row.events > 0)
        .map((row) => {
          const { x, y } = at(row.time, row.survival);
          return svgElement(document, 'circle', {
            cx: x,
            cy: y,
            r: 4.2,
            fill: stroke,
            stroke: 'var(--card)',
            'stroke-width': 1.2,
            'data-died': rowsAt(row.time, true),
          });
        }),
    ],
    { 'data-stratum': stratum.index },
  );
}

type Step = readonly [start: { time: number; survival: number }, drop: number, end: number];

/** The curve cut into steps, gathered by how many are followed along them; steps of full width are drawn as one path. */
function segments(stratum: Stratum): { followed: number; steps: Step[] }[] {
  const gathered = new Map<number, Step[]>();
  let survival = 1;
  let time = 0;
  let drop = 1;
  let followed = stratum.n;
  const add = (end: number) => {
    const key = Math.min(followed, FULL_FROM);
    const steps = gathered.get(key) ?? [];
    gathered.set(key, steps);
    const last = steps.at(-1);
    // Where only somebody left and the width stays, the line goes on.
    if (last && last[2] === time && last[1] === drop && drop === survival)
      steps[steps.length - 1] = [last[0], drop, end];
    else steps.push([{ time, survival }, drop, end]);
    survival = drop;
    time = end;
  };
  for (const row of stratum.rows) {
    if (row.time > time) add(row.time);
    drop = row.survival;
    followed = row.atRisk - row.events - row.censored;
  }
  // The last drop, where the curve ends in one.
  if (drop !== survival) add(time);
  return [...gathered].map(([key, steps]) => ({ followed: key, steps }));
}

/** The rows that died or left at a time, by their names. */
function rowNames({ patients }: Stratum): (time: number, event: boolean) => string {
  const names = new Map<string, string[]>();
  for (const { row, time, event } of patients) {
    const key = `${time} ${event}`;
    const found = names.get(key);
    if (found) found.push(row);
    else names.set(key, [row]);
  }
  return (time, event) => (names.get(`${time} ${event}`) ?? []).join(' ');
}
