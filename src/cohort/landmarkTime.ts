import type { Series } from './Series.ts';

/** The time of a series that words speak of where none was chosen: its last landmark but one, else its only one; 0 without landmarks. */
export function landmarkTime({ time: { landmarks } }: Pick<Series, 'time'>): number {
  return landmarks.at(-2) ?? landmarks.at(-1) ?? 0;
}
