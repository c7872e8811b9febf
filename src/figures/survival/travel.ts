import { easeCubicInOut } from 'd3';
import type { Cohort } from '../../cohort/Cohort.ts';
import type { Reconstruction } from '../../reconstruction/reconstruct.ts';
import type { RoomRow } from '../../rows/roomRows.ts';

/** How long a death takes to travel its room and back, in ms. */
const JOURNEY = 1600;
const SEEN = 'opening seen';

/** Whether this tab shows the opening for the first time, to a reader who hasn't asked for less motion; from now on it has been shown. */
export function isFirstVisit(): boolean {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return false;
  try {
    const seen = sessionStorage.getItem(SEEN) !== null;
    sessionStorage.setItem(SEEN, '');
    return !seen;
  } catch {
    // Where nothing may be kept in the tab, nobody can tell whether it was seen.
    return false;
  }
}

/**
 * Lets one death after another travel its room once, to its earliest month, its latest, and back to where it was, while `show` draws
 * the table of each step. Returns what ends it; then, and at the end of the journey, `show` is told null: the shown table again.
 */
export function travel(
  set: Pick<Reconstruction, 'moved'>,
  start: Cohort,
  grouping: string | null,
  rooms: readonly RoomRow[],
  show: (cohort: Cohort | null) => void,
): () => void {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout>;
  let begun = 0;
  let last: string | undefined;
  const end = () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    show(null);
  };
  const think = () => {
    begun ||= performance.now();
    const done = (performance.now() - begun) / JOURNEY;
    const index = Math.floor(done);
    const room = rooms[index];
    if (!room) {
      end();
      return;
    }
    const wished = alongRoom(room, easeCubicInOut(done - index));
    const key = `${index} ${wished}`;
    const cohort = key === last ? null : (set.moved(start, room.place, wished, grouping) ?? start);
    last = key;
    frame = requestAnimationFrame(() => {
      if (cohort) show(cohort);
      // Found in a task of its own, so that a slow machine is never long away from the reader.
      timer = setTimeout(think);
    });
  };
  timer = setTimeout(think);
  return end;
}

/** The time of a room by how much of the journey is done (0 to 1): from where the death is to one end, to the other, and back. */
export function alongRoom({ time, times }: Pick<RoomRow, 'time' | 'times'>, done: number): number {
  const here = times.indexOf(time);
  const last = times.length - 1;
  const whole = 2 * last;
  // On a ring that passes every time on the way down and on the way up, the journey goes round once.
  const at = (here + whole - Math.round(done * whole)) % whole;
  return times[at <= last ? at : whole - at] ?? time;
}
