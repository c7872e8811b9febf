import type { TableColumn } from './TableColumn.ts';
import type { TableQuestion } from './OutcomeReading.ts';

/** A time that those with the event lack, or only they have, is the wrong one: leaving them out would change the answer. */
export function lostWithEvents(
  {
    events,
    eventsLost,
    others,
    othersLost,
  }: { events: number; eventsLost: number; others: number; othersLost: number },
  ends: readonly TableColumn[],
): TableQuestion | null {
  const names = ends.map(({ name }) => `“${name}”`).join(' or ');
  const [allEvents, allOthers] = [events + eventsLost, others + othersLost];
  if (
    allEvents > 0 &&
    eventsLost >= 2 &&
    eventsLost / allEvents > 0.2 &&
    eventsLost / allEvents > 3 * (othersLost / Math.max(1, allOthers))
  )
    return {
      about: 'time',
      says: `${names} has no time for ${eventsLost} of the ${allEvents} with the event, and for ${othersLost} of the ${allOthers} others. Is there another column with their times?`,
    };
  if (
    allOthers > 0 &&
    (othersLost >= 2 || eventsLost === 0) &&
    othersLost / allOthers > 0.8 &&
    eventsLost / Math.max(1, allEvents) < 0.2
  )
    return {
      about: 'time',
      says: `${names} has no time for ${othersLost} of the ${allOthers} without the event. Is there another column with their times?`,
    };
  return null;
}
