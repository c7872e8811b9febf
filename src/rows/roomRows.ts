import type { Cohort } from '../cohort/Cohort.ts';
import type { Reconstruction } from '../reconstruction/reconstruct.ts';
import { exitRows, type ExitRow } from './exitRows.ts';
import type { Stratum } from './Stratum.ts';

/** An event whose time the record leaves open: where it can lie, and the step of its curve that goes with it. */
export interface RoomRow {
  readonly row: string;
  /** Which event it is, in order of time: 1 for the first. */
  readonly rank: number;
  /** Its place among all exits of the table. */
  readonly place: number;
  readonly time: number;
  /** All times that it can take in a compatible table with the shown arrangement, ascending; two or more. */
  readonly times: readonly number[];
  /** The stratum whose curve it steps down, and that curve before and after the step. */
  readonly stratum: Pick<Stratum, 'index' | 'level'>;
  readonly before: number;
  readonly after: number;
}

/**
 * The rooms of the shown table's events, in order of time. Events whose time is fixed have none, nor has any event of a table that
 * somebody holds; one that no curve counts has none to be drawn.
 */
export function roomRows(
  set: Pick<Reconstruction, 'isTable' | 'room' | 'knowledge'>,
  cohort: Cohort,
  grouping: string | null,
  strata: readonly Stratum[],
  exits: readonly ExitRow[] = openExits(set, cohort, grouping),
): readonly RoomRow[] {
  const events = exits.filter(({ event }) => event);
  return events.flatMap(({ row, place, time, room }, index) => {
    const stratum = strata.find(({ patients }) => patients.some((patient) => patient.row === row));
    const step = stratum?.rows.findIndex((each) => each.time === time) ?? -1;
    if (!stratum || step < 0 || room.length < 2) return [];
    return [
      {
        ...{ row, place, time, rank: index + 1, times: room },
        stratum: { index: stratum.index, level: stratum.level },
        before: stratum.rows[step - 1]?.survival ?? 1,
        after: stratum.rows[step]!.survival,
      },
    ];
  });
}

/** The exits of a table and their rooms; none of a table that somebody holds, where each is where it is. */
export function openExits(
  set: Pick<Reconstruction, 'isTable' | 'room' | 'knowledge'>,
  cohort: Cohort,
  grouping: string | null,
): readonly ExitRow[] {
  return set.isTable ? [] : exitRows(set, cohort, grouping);
}
