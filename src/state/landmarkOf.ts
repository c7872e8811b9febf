import type { Series } from '../cohort/Series.ts';
import type { ViewState } from './ViewState.ts';

/** The time from which the landmark analysis counts: the reader's choice, else the series' last landmark but one. */
export function landmarkOf({ landmark }: Pick<ViewState, 'landmark'>, { time }: Series): number {
  return landmark ?? time.landmarks.at(-2) ?? time.landmarks.at(-1) ?? 0;
}
