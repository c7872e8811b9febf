import { mantelByarTest } from '../../survival/index.ts';
import { immortalTime } from '../operationComparisons.ts';
import type { OperationLane } from '../operationLanes.ts';

/** How far the placed treatments have got towards the two ends of the game, and what is possible at most. */
export interface OperationGoals {
  /** Time lived before the treatment, which a naive comparison counts for it; and the most that these lanes allow. */
  readonly immortal: number;
  readonly mostImmortal: number;
  /** Mantel and Byar's P now, and the largest that these lanes allow; null where the test is undefined. */
  readonly p: number | null;
  readonly largestP: number | null;
}

/** Beyond so many placements the largest P isn't looked for. */
const TRIED = 5000;

/**
 * The goals of the lanes. Mantel and Byar's test hears only the order of treatments and events, so one time between each two
 * events is tried for each lane.
 */
export function operationGoals(lanes: readonly OperationLane[]): OperationGoals {
  const placed = lanes.filter(({ switched }) => switched !== null);
  const events = lanes.filter(({ event }) => event).map(({ time }) => time);
  const candidates = lanes.map(({ switched, earliest, latest }) =>
    switched === null
      ? [null]
      : [earliest, ...events.flatMap((time) => [time, time + 1])].filter(
          (time) => time >= earliest && time <= latest,
        ),
  );
  return {
    immortal: immortalTime(lanes),
    mostImmortal: placed.reduce((sum, { latest }) => sum + latest, 0),
    p: mantelByarTest(lanes).p,
    largestP: largest(lanes, candidates),
  };
}

function largest(
  lanes: readonly OperationLane[],
  candidates: readonly (readonly (number | null)[])[],
): number | null {
  if (candidates.reduce((product, { length }) => product * length, 1) > TRIED) return null;
  const place = (index: number, chosen: readonly (number | null)[]): (number | null)[] =>
    index === lanes.length
      ? [mantelByarTest(lanes.map((lane, at) => ({ ...lane, switched: chosen[at] ?? null }))).p]
      : (candidates[index] ?? []).flatMap((time) => place(index + 1, [...chosen, time]));
  const all = place(0, []).flatMap((p) => p ?? []);
  return all.length === 0 ? null : Math.max(...all);
}
