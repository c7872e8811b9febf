import { px } from '../px.ts';
import type { PlotFrame } from './plotFrame.ts';
import type { AreaPoint, StepPoint } from './stepPoints.ts';

type Scales = Pick<PlotFrame, 'x' | 'y'>;

/** The path of a step curve through its vertices: level until the next one, then up or down to it. */
export function stepPath(points: readonly StepPoint[], { x, y }: Scales): string {
  return pathThrough(points.flatMap(({ time, survival }) => [{ x: x(time) }, { y: y(survival) }]));
}

/** The outline of a stepped area: along its upper edge, and back along its lower one. */
export function stepArea(points: readonly AreaPoint[], { x, y }: Scales): string {
  const there = points.flatMap(({ time, upper }) => [{ x: x(time) }, { y: y(upper) }]);
  const back = points.toReversed().flatMap(({ time, lower }) => [{ y: y(lower) }, { x: x(time) }]);
  const path = pathThrough([...there, ...back]);
  return path === '' ? '' : `${path}Z`;
}

/** A move along one axis, to a coordinate in px. */
type Move = { readonly x: number } | { readonly y: number };

/** The first two moves give the start. A move that goes nowhere is left out, and one that goes on is drawn with the next. */
function pathThrough(moves: readonly Move[]): string {
  const at = { x: NaN, y: NaN };
  const path: { letter: string; to: number }[] = [];
  for (const move of moves) {
    const axis = 'x' in move ? 'x' : 'y';
    const to = px('x' in move ? move.x : move.y);
    if (to === at[axis]) continue;
    const letter = axis === 'x' ? 'H' : 'V';
    if (path.length > 2 && path.at(-1)?.letter === letter) path.pop();
    path.push({ letter, to });
    at[axis] = to;
  }
  const [left, top, ...rest] = path;
  if (!left || !top) return '';
  return `M${left.to},${top.to}${rest.map(({ letter, to }) => `${letter}${to}`).join('')}`;
}
