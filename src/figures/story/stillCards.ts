import { differenceOf } from './picture.ts';
import type { StoryCard } from './storyCards.ts';

/** So many pictures stand side by side. */
const MOST = 4;

/** A card that has a picture, by its place in the story. */
export interface StillCard {
  readonly card: StoryCard;
  readonly index: number;
}

/** The cards after which the curve's room is most unlike what it was before, in their order. `end`: where the time axis ends. */
export function stillCards(cards: readonly StoryCard[], end: number): StillCard[] {
  return cards
    .flatMap((card, index) => {
      if (card.room === null) return [];
      const change = differenceOf(cards[index - 1]?.room ?? [], card.room, end);
      return change > 0 ? [{ card, index, change }] : [];
    })
    .sort((a, b) => b.change - a.change)
    .slice(0, MOST)
    .sort((a, b) => a.index - b.index)
    .map(({ card, index }) => ({ card, index }));
}
