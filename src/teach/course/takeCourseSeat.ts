import { courseSeat, type Arrival } from '../../rows/teach/courseSeat.ts';
import type { Seat } from '../../rows/teach/seatOf.ts';
import { takeSeat } from '../seat/takeSeat.ts';

/** Gives the page of a course the numbers of its learner's seat, and says which; null where it has those of everyone. */
export function takeCourseSeat(page: Document, arrival: Arrival): Seat | null {
  if (!page.querySelector('[data-seat]')) return null;
  const seat = courseSeat(arrival);
  if (seat === null) return null;
  try {
    takeSeat(page, seat);
    return seat;
  } catch (error) {
    reportError(error);
    return null;
  }
}
