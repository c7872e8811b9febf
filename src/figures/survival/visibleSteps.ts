import type { StepVertex } from '../kit/stepPath.ts';

/** So many px apart, two vertices can't be told apart; half that of a screen with two dots to a px. */
const APART = 0.5;

/**
 * The vertices of a curve of many patients that can be seen: where one lies within half a px (`apart`) of the last one drawn, sideways and in
 * height, it is left out. Every vertex that is drawn is one of the curve's own, and the last one always is.
 */
export function visibleSteps(vertices: readonly StepVertex[], apart = APART): StepVertex[] {
  const seen: StepVertex[] = [];
  let before: StepVertex | undefined;
  for (const [place, vertex] of vertices.entries()) {
    const isFar = !before || Math.abs(vertex.x - before.x) >= apart || Math.abs(vertex.y - before.y) >= apart;
    if (!isFar && place < vertices.length - 1) continue;
    // Along a level line only its ends matter.
    const flat = seen.length > 1 && seen.at(-1)!.y === vertex.y && seen.at(-2)!.y === vertex.y;
    if (flat) seen[seen.length - 1] = vertex;
    else seen.push(vertex);
    before = vertex;
  }
  return seen;
}

/** Half the height of a stroke for one of many who left follow-up, in px. */
const HALF = 3;

/** The strokes of those who left follow-up, as one path: no more than one for each half px. */
export function visibleTicks(places: readonly StepVertex[]): string {
  let last = -Infinity;
  let path = '';
  for (const { x, y } of places) {
    if (x - last < 2 * APART) continue;
    last = x;
    path += `M${x.toFixed(2)},${(y - HALF).toFixed(2)}v${2 * HALF}`;
  }
  return path;
}
