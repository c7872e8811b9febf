import type { CohortSet } from '../../cohort/CohortSet.ts';
import type { Possibilities } from '../possibilities.ts';
import { tableFrom } from '../tableFrom.ts';
import { layersOf } from '../timeCounts.ts';
import type { Arranging } from './arrangingIn.ts';
import { isPoint } from './possibilitiesAt.ts';

/** After so many times that were drawn for a second time, the next ones are taken as they are. */
const MOST_TRIES = 1000;

/** Draws other tables with the arrangements of a given one: a possibility in proportion to its times, then its times by rank. */
export function anotherIn(possibilities: Possibilities, arranging: Arranging): CohortSet['another'] {
  return (cohort, random) => {
    const choices = arranging.keeping(cohort);
    if (choices.length === 0) throw new RangeError('another requires a table of this set');
    const all = choices.reduce((sum, { possibility }) => sum + possibility.counts.total, 0);
    for (let tried = 1; ; tried++) {
      let rank = Math.floor(random() * all);
      const index = choices.findIndex(({ possibility }) => (rank -= possibility.counts.total) < 0);
      if (index < 0) throw new RangeError('another requires a random number of at least 0 and below 1');
      const { possibility, dealings } = choices[index]!;
      const times = layersOf(possibility.counts).unrank(rank + possibility.counts.total);
      // Where sums depend on levels, one order of exits occurs with several, and times may fit more than one of them. They count
      // for the first only, or they would be drawn more often than others. A generator that is stuck isn't asked for ever.
      const isSecond = choices.some(
        (other, at) =>
          at < index &&
          other.possibility.way.exits === possibility.way.exits &&
          isPoint(other.possibility.counts, times),
      );
      if (!isSecond || tried === MOST_TRIES) return tableFrom(possibilities, possibility, times, dealings);
    }
  };
}
