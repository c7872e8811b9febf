import type { Arrangement } from '../../../cohort/CohortSet.ts';
import type { Grouping, Level, Series } from '../../../cohort/Series.ts';
import { capitalized, words } from '../../../format/words.ts';
import { listed } from '../../../format/listed.ts';
import { jointSentence } from './jointSentence.ts';
import { ordinal } from '../../../format/ordinal.ts';

/**
 * An arrangement in words: "The other incompletely resected patient died last."
 *
 * It speaks of one level: the smaller one where group sizes are fixed, else the first-named. Patients who hold that level in
 * every arrangement are not repeated; the rest are "the other".
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
  const always = (place: number) =>
    arrangements.length > 1 && arrangements.every((each) => each.deaths[place] === level.id);
  const deaths = arrangement.deaths;
  const places = deaths.flatMap((held, place) => (held === level.id && !always(place) ? [place] : []));
  const fixed = deaths.filter((held, place) => held === level.id && always(place)).length;
  const survivors = arrangement.survivors[level.id] ?? 0;
  const count = places.length + survivors;
  const other = fixed > 0 ? 'the other ' : 'the ';
  if (count === 0) return capitalized(`there is no other ${level.one}.`);
  const died = places.map((place) => `${series.outcome.happened} ${ordinal(place + 1, deaths.length)}`);
  const stayed = `${series.outcome.without} when follow-up ended`;
  if (count === 1) return capitalized(`${other}${level.one} ${died[0] ?? `was ${stayed}`}.`);
  if (places.length === 0) {
    return capitalized(
      `${other}${words(count)} ${level.many} were ${count === 2 ? 'both' : 'all'} ${stayed}.`,
    );
  }
  const parts = died.map((part) => `one ${part}`);
  if (survivors > 0) parts.push(`${words(survivors)} ${survivors === 1 ? 'was' : 'were'} ${stayed}`);
  return capitalized(`of ${other}${words(count)} ${level.many}, ${listed(parts)}.`);
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
