import { counted, PATIENTS } from '../../format/counted.ts';
import type { LandmarkCounts } from './landmarkRows.ts';

/** Who is analysed from a landmark on, and who is not. */
export function describeLandmark({ at, followed, events, others, left, later }: LandmarkCounts): string {
  const gone = [
    `${events} had the event by then`,
    ...(others > 0 ? [`${others} another one`] : []),
    `${left} left by then`,
    ...(later > 0 ? [`${later} entered later`] : []),
  ].join(', ');
  return `Landmark   ${at}: ${counted(followed, PATIENTS)} followed beyond it, in the groups of that time; ${gone}, and ${events + others + left + later === 1 ? 'is' : 'are'} in nothing below; times count from time zero`;
}
