import { landmarkTime } from '../cohort/landmarkTime.ts';
import type { Series } from '../cohort/Series.ts';
import type { ViewState } from './ViewState.ts';

/** The time from which the landmark analysis counts: the reader's choice, else the series' last landmark but one. */
export function landmarkOf({ landmark }: Pick<ViewState, 'landmark'>, series: Series): number {
  return landmark ?? landmarkTime(series);
}
