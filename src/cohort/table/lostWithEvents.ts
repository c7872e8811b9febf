import type { TableColumn } from './TableColumn.ts';
import type { TableQuestion } from './OutcomeReading.ts';

/** For how many with the event, and without it, a time is there, and for how many it isn't. */
export interface FilledCounts {
  events: number;
  eventsLost: number;
  others: number;
  othersLost: number;
}

/** A time, or date, that those with the event lack, or only they have, is the wrong one: leaving them out would change the answer. */
export function lostWithEvents(
  { events, eventsLost, others, othersLost }: FilledCounts,
  columns: readonly TableColumn[],
  what: 'time' | 'date',
): TableQuestion | null {
  const names = columns.map(({ name }) => `“${name}”`).join(' or ');
  const [allEvents, allOthers] = [events + eventsLost, others + othersLost];
  const [ofEvents, ofOthers] = [eventsLost / Math.max(1, allEvents), othersLost / Math.max(1, allOthers)];
  if (eventsLost >= 2 && ofEvents > 0.2 && ofEvents > 3 * ofOthers)
    return {
      about: 'time',
      says: `${names} has no ${what} for ${eventsLost} of the ${allEvents} with the event, and for ${othersLost} of the ${allOthers} others. Is there another column with their ${what}s?`,
    };
  // Where nobody without the event has a time, it is a time of the event alone, whatever the dead lack besides.
  const isOfEvents = othersLost > 0 && others === 0;
  if (isOfEvents || (othersLost >= 2 && ofOthers > 0.5 && ofOthers > 3 * ofEvents))
    return {
      about: 'time',
      says: `${names} has no ${what} for ${othersLost} of the ${allOthers} without the event. Is there another column with their ${what}s?`,
    };
  return null;
}
