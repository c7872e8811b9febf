import type { AreaVertex } from '../kit/stepArea.ts';

/** Closer than this, both edges of a room are one line. */
const ONE = 1e-9;

/** The stretches on which a room leaves the curve no choice, each from its first vertex to where the next room begins. */
export function knownRuns(
  room: readonly AreaVertex[],
): { readonly time: number; readonly survival: number }[][] {
  const runs: { time: number; survival: number }[][] = [];
  let open = false;
  for (const { time, lower, upper } of room) {
    const run = runs.at(-1);
    if (upper - lower < ONE) {
      if (open) run!.push({ time, survival: upper });
      else runs.push([{ time, survival: upper }]);
      open = true;
    } else {
      if (open) run!.push({ time, survival: run!.at(-1)!.survival });
      open = false;
    }
  }
  return runs.filter((run) => run.length > 1);
}
