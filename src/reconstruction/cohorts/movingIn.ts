import type { Cohort } from '../../cohort/Cohort.ts';
import { exitsOfCohort } from '../exitsOfCohort.ts';
import type { Exits } from '../Exits.ts';
import { layersWithBlockAt } from '../layersWithBlockAt.ts';
import type { Possibilities, Possibility } from '../possibilities.ts';
import { tableFrom } from '../tableFrom.ts';
import { layersOf } from '../timeCounts.ts';
import type { Arranging } from './arrangingIn.ts';
import { nearestAmong } from './nearestAmong.ts';

/** How strongly events keep to their times, where those who left without one keep to theirs with 1. */
const EVENT_WEIGHT = 1000;

/**
 * Moving one exit of a table: how far it can go, and the table with it there. The arrangement of one grouping stays as it is; with
 * null, none has to.
 */
export interface Moving {
  /**
   * The times that the exit at that place of a table can take in any table with the same arrangement of `grouping`, ascending, in
   * the record's unit. An exit goes by its role: the k-th event stays the k-th, and the k-th to leave without one stays that.
   */
  readonly room: (cohort: Cohort, place: number, grouping: string | null) => readonly number[];
  /**
   * The table that has the exit at another time; null if there is none. It keeps the arrangement of `grouping`, and as many of the
   * others as it can; of those the nearest to this table, events keeping their times where they can.
   */
  readonly moved: (cohort: Cohort, place: number, time: number, grouping: string | null) => Cohort | null;
}

export function movingIn(possibilities: Possibilities, arranging: Arranging): Moving {
  const { scale } = possibilities;
  const keepingOne = (cohort: Cohort, grouping: string | null) =>
    arranging.keeping(cohort, grouping === null ? [] : [grouping]);
  const roleAt = (cohort: Cohort, place: number): readonly [event: boolean, index: number] => {
    const { event } = exitsOfCohort(cohort, scale).exits;
    const own = event[place];
    if (own === undefined)
      throw new RangeError(`moved and room require a place from 0 to ${event.length - 1}, received ${place}`);
    return [own, event.slice(0, place).filter((one) => one === own).length];
  };

  function room(cohort: Cohort, place: number, grouping: string | null): readonly number[] {
    const [event, index] = roleAt(cohort, place);
    const times = new Set<number>();
    for (const { possibility } of keepingOne(cohort, grouping)) {
      const block = blockOf(possibility.way.exits, event, index);
      if (block === undefined) continue;
      const { system, atOrBefore } = possibility.counts;
      for (const at of atOrBefore[block]!.keys()) {
        const time = system.earliest[block]! + at;
        if (canBeAt(possibility, block, time)) times.add(time / scale);
      }
    }
    return [...times].sort((a, b) => a - b);
  }

  function moved(cohort: Cohort, place: number, time: number, grouping: string | null): Cohort | null {
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
    const blockIn = ({ way }: Possibility): number | undefined => blockOf(way.exits, event, index);
    const choices = keepingOne(cohort, grouping).filter(({ possibility }) => {
      const block = blockIn(possibility);
      return block !== undefined && canBeAt(possibility, block, wished);
    });
    const fewest = Math.min(...choices.map((choice) => choice.moved.length));
    const nearest = nearestAmong(
      choices.filter((choice) => choice.moved.length === fewest),
      {
        target,
        weights: ({ way }) => way.exits.event.map((had) => (had ? EVENT_WEIGHT : 1)),
        among: (possibility) =>
          layersWithBlockAt(layersOf(possibility.counts), blockIn(possibility)!, wished),
      },
    );
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

/** Whether some of a possibility's points have a block at a time, in steps. */
function canBeAt({ counts: { system, atOrBefore } }: Possibility, block: number, time: number): boolean {
  const at = time - system.earliest[block]!;
  const points = atOrBefore[block]![at];
  return points !== undefined && points > (at === 0 ? 0 : atOrBefore[block]![at - 1]!);
}
