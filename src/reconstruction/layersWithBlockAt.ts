import type { TimeLayers } from './timeLayers.ts';
import { timeLayers } from './timeLayers.ts';

/** The points of a counted system that have a block at one time; null if none has. What stands behind that block is counted already. */
export function layersWithBlockAt(
  { system, layers }: TimeLayers,
  block: number,
  time: number,
): TimeLayers | null {
  const at = (bounds: readonly number[]): number[] => bounds.map((bound, i) => (i === block ? time : bound));
  const restricted = { ...system, earliest: at(system.earliest), latest: at(system.latest) };
  return timeLayers(restricted, layers.slice(block + 1));
}
