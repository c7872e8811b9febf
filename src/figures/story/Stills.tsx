import type { Series } from '../../cohort/Series.ts';
import { pictureOf } from './picture.ts';
import { stillCards } from './stillCards.ts';
import type { StoryCard } from './storyCards.ts';
import { StoryPlot } from './StoryPlot.tsx';
import { cardTitle, leftWords, pictureTitle } from './words.ts';

interface StillsProps {
  readonly id: string;
  readonly cards: readonly StoryCard[];
  readonly series: Series;
  /** Where the time axes end. */
  readonly end: number;
}

/** On paper two by two of them are as high as a figure should be, and leave the steps their place on the same page. */
const SIZE = { width: 236, height: 120 } as const;

/** The steps that change most, side by side: what stands for the moving picture on paper and where no scripts run. */
export function Stills({ id, cards, series, end }: StillsProps) {
  return (
    <ul class="story-stills">
      {stillCards(cards, end).map(({ card, index }) => (
        <li key={index}>
          <h4>{cardTitle(card)}</h4>
          <StoryPlot
            {...{ series, end, ...SIZE }}
            picture={pictureOf(card)}
            id={`${id}-still-${index}`}
            title={pictureTitle(card, series, end)}
            small
          />
          <p>{leftWords(card, null).join(' ')}</p>
        </li>
      ))}
    </ul>
  );
}
