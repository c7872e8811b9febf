import type { Arrangement } from '../../../cohort/CohortSet.ts';
import type { Grouping, Level, Series } from '../../../cohort/Series.ts';
import { inWords } from '../../../format/inWords.ts';
import { capitalized } from '../../../format/words.ts';
import { listed } from '../../../format/listed.ts';
import { jointSentence } from './jointSentence.ts';
import { ordinal } from '../../../format/ordinal.ts';

/**
 * An arrangement in words: "Of the two incompletely resected patients, one died first and one died last."
 *
 * It speaks of one level: the smaller one where group sizes are fixed, else the first-named. All patients who hold it are told, also
 * those of whom every arrangement says the same: the sentence stands alone.
 */
export function arrangementSentence(
  arrangements: readonly Arrangement[],
  index: number,
  grouping: Grouping,
  series: Series,
): string {
  const arrangement = arrangements[index];
  if (arrangement && grouping.joins) return jointSentence(arrangement, grouping, series);
  const level = spokenLevel(arrangements, grouping);
  if (!arrangement || !level) return '';
  const deaths = arrangement.deaths;
  const places = deaths.flatMap((held, place) => (held === level.id ? [place] : []));
  const survivors = arrangement.survivors[level.id] ?? 0;
  const count = places.length + survivors;
  if (count === 0) return capitalized(`there is no ${level.one}.`);
  const died = places.map((place) => `${series.outcome.happened} ${ordinal(place + 1, deaths.length)}`);
  const stayed = `${series.outcome.without} when follow-up ended`;
  if (count === 1) return capitalized(`the ${level.one} ${died[0] ?? `was ${stayed}`}.`);
  if (places.length === 0) {
    return capitalized(`the ${inWords(count)} ${level.many} were ${count === 2 ? 'both' : 'all'} ${stayed}.`);
  }
  const parts = died.map((part) => `one ${part}`);
  if (survivors > 0) parts.push(`${inWords(survivors)} ${survivors === 1 ? 'was' : 'were'} ${stayed}`);
  return capitalized(`of the ${inWords(count)} ${level.many}, ${listed(parts)}.`);
}

function spokenLevel(arrangements: readonly Arrangement[], grouping: Grouping): Level | undefined {
  const sizes = (level: Level) =>
    arrangements.map(
      (each) => each.deaths.filter((held) => held === level.id).length + (each.survivors[level.id] ?? 0),
    );
  const [first, second] = grouping.levels;
  if (!first || !second) return first;
  const [ofFirst, ofSecond] = [sizes(first), sizes(second)];
  const fixed = ofFirst.every((size) => size === ofFirst[0]);
  return fixed && (ofSecond[0] ?? 0) < (ofFirst[0] ?? 0) ? second : first;
}
