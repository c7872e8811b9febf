import type { Cohort } from '../cohort/Cohort.ts';
import type { Knowledge } from '../cohort/CohortSet.ts';
import type { Reconstruction } from '../reconstruction/reconstruct.ts';

/** An exit of the shown table, and where else it can be while the arrangement of the chosen grouping stays as it is. */
export interface ExitRow {
  readonly row: string;
  /** What the exit is, whatever moves: the k-th event or the k-th to leave without one ("event-1", "left-2"). */
  readonly role: string;
  readonly place: number;
  readonly event: boolean;
  readonly time: number;
  /** All times that it can take, ascending; one for an exit that can't move. */
  readonly room: readonly number[];
  readonly timeKnown: Knowledge;
}

/** The exits of a table, in order. */
export function exitRows(
  set: Pick<Reconstruction, 'room' | 'knowledge'>,
  cohort: Cohort,
  grouping: string | null,
): readonly ExitRow[] {
  const knowledge = new Map(set.knowledge(cohort).map((known) => [known.row, known]));
  const next = { event: 0, left: 0 };
  return cohort.patients.map(({ row, event, time }, place) => {
    const kind = event ? 'event' : 'left';
    const timeKnown = knowledge.get(row)?.time ?? 'open';
    return {
      row,
      role: `${kind}-${++next[kind]}`,
      place,
      event,
      time,
      room: set.room(cohort, place, grouping),
      timeKnown,
    };
  });
}
