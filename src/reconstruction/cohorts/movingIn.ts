import type { Cohort } from '../../cohort/Cohort.ts';
import { exitsOfCohort } from '../exitsOfCohort.ts';
import type { Exits } from '../Exits.ts';
import type { Possibilities, Possibility } from '../possibilities.ts';
import { tableFrom } from '../tableFrom.ts';
import type { TimeLayers } from '../timeLayers.ts';
import { timeLayers } from '../timeLayers.ts';
import type { Arranging } from './arrangingIn.ts';
import { nearestAmong } from './nearestAmong.ts';

/** How strongly events keep to their times, where those who left without one keep to theirs with 1. */
const EVENT_WEIGHT = 1000;

/** Moving one exit of a table: how far it can go, and the table with it there. Every arrangement stays as it is. */
export interface Moving {
  /**
   * The times that the exit at that place of a table can take, ascending, in the record's unit. An exit goes by its role: the k-th
   * event stays the k-th, and the k-th to leave without one stays that.
   */
  readonly room: (cohort: Cohort, place: number) => readonly number[];
  /** The table nearest to this one that has the exit at another time, events keeping theirs where they can; null if there is none. */
  readonly moved: (cohort: Cohort, place: number, time: number) => Cohort | null;
}

export function movingIn(possibilities: Possibilities, arranging: Arranging): Moving {
  const { scale } = possibilities;
  const roleAt = (cohort: Cohort, place: number): readonly [event: boolean, index: number] => {
    const { event } = exitsOfCohort(cohort, scale).exits;
    const own = event[place];
    if (own === undefined)
      throw new RangeError(`moved and room require a place from 0 to ${event.length - 1}, received ${place}`);
    return [own, event.slice(0, place).filter((one) => one === own).length];
  };

  function room(cohort: Cohort, place: number): readonly number[] {
    const [event, index] = roleAt(cohort, place);
    const times = new Set<number>();
    for (const { possibility } of arranging.keeping(cohort)) {
      const block = blockOf(possibility.way.exits, event, index);
      if (block === undefined) continue;
      const { system, atOrBefore } = possibility.counts;
      atOrBefore[block]!.forEach((points, at, all) => {
        if (points > (at === 0 ? 0 : all[at - 1]!)) times.add((system.earliest[block]! + at) / scale);
      });
    }
    return [...times].sort((a, b) => a - b);
  }

  function moved(cohort: Cohort, place: number, time: number): Cohort | null {
    const [event, index] = roleAt(cohort, place);
    const { exits, patients } = exitsOfCohort(cohort, scale);
    const steps = patients.map((patient) => patient.time * scale);
    const byRole = [true, false].map((had) => steps.filter((_, at) => exits.event[at] === had));
    const wished = Math.round(time * scale);
    const target = ({ way }: Possibility): readonly number[] => {
      const next = [0, 0];
      return way.exits.event.map((had) => {
        const which = had ? 0 : 1;
        const at = next[which]!++;
        return had === event && at === index ? wished : (byRole[which]![at] ?? wished);
      });
    };
    const nearest = nearestAmong(arranging.keeping(cohort), {
      target,
      weights: ({ way }) => way.exits.event.map((had) => (had ? EVENT_WEIGHT : 1)),
      among: (possibility) => {
        const block = blockOf(possibility.way.exits, event, index);
        return block === undefined ? null : countWith(possibility, block, wished);
      },
    });
    if (!nearest) return null;
    const { choice, times } = nearest;
    return tableFrom(possibilities, choice.possibility, times, choice.dealings);
  }

  return { room, moved };
}

/** The block of the k-th event, or of the k-th exit without one. */
function blockOf({ event, block }: Exits, had: boolean, index: number): number | undefined {
  return block.filter((_, place) => event[place] === had)[index];
}

function countWith({ counts: { system } }: Possibility, block: number, time: number): TimeLayers | null {
  if (time < system.earliest[block]! || time > system.latest[block]!) return null;
  const at = (bounds: readonly number[]): number[] => bounds.map((bound, i) => (i === block ? time : bound));
  return timeLayers({ ...system, earliest: at(system.earliest), latest: at(system.latest) });
}
