import type { Series } from '../../cohort/Series.ts';
import { nounFor } from '../../format/counted.ts';
import { formatCount } from '../../format/formatCount.ts';
import { formatTime } from '../../format/formatTime.ts';
import { largeCount } from '../facts/countText.ts';
import { isSilent, type StoryCard } from './storyCards.ts';

/** What stands over a card that tells of several steps at the end, none of which can be seen. */
export const UNSEEN = 'What leaves the curve as it is';

/** The number that is left, large, and what it counts. `passing`: the number on the way there. */
export function leftWords(
  { left }: Pick<StoryCard, 'left'>,
  passing: number | null,
): readonly [number: string, what: string] {
  if (!left) return ['No end', 'of sets of times yet'];
  const what = nounFor(BigInt(left.timeVectors), {
    one: 'set of times is left',
    many: 'sets of times are left',
  });
  return [passing === null ? largeCount(left.timeVectors) : formatCount(passing), what];
}

/** "in 70,857,712,128 tables of patients": empty where they can't be counted. */
export function tablesWords({ left }: Pick<StoryCard, 'left'>): string {
  if (!left) return '';
  const tables = nounFor(BigInt(left.tables), { one: 'table', many: 'tables' });
  return `in ${largeCount(left.tables)} ${tables} of patients`;
}

/** What a card is called: by the step that is seen, or as that of the unseen ones. */
export function cardTitle(card: StoryCard): string {
  return isSilent(card) ? UNSEEN : (card.parts.at(-1)?.title ?? '');
}

/** What the drawing of a card shows. */
export function pictureTitle(card: StoryCard, series: Series, end: number): string {
  const until = `from 0 to ${formatTime(end, series, false)}`;
  return card.room === null
    ? `“${cardTitle(card)}”: nothing bounds the curve yet, ${until}`
    : `Where the curve of all patients can run after “${cardTitle(card)}”, ${until}`;
}
