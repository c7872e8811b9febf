import { useRef } from 'preact/hooks';
import type { Series } from '../../cohort/Series.ts';
import { Figure } from '../kit/Figure.tsx';
import { Card } from './Card.tsx';
import { Stills } from './Stills.tsx';
import type { StoryCard } from './storyCards.ts';
import { useStep } from './useStep.ts';
import { View } from './View.tsx';

export interface StoryFigureProps {
  readonly id: string;
  readonly number: number;
  readonly cards: readonly StoryCard[];
  readonly series: Series;
  /** Where the time axis ends. */
  readonly end: number;
  /** Where the statements can be switched off, with their reasons; null where no page is at hand. */
  readonly switches: string | null;
}

const SWITCH = 'Switch statements off, or read them in another way, and see what is left.';

/**
 * The statements of a record one after another on one side, and on the other one curve that stays in view while its room shrinks with
 * each of them. The step in view decides what is drawn; so does the focus.
 */
export function StoryFigure({ id, number, cards, series, end, switches }: StoryFigureProps) {
  const list = useRef<HTMLOListElement>(null);
  const [step, show] = useStep(list);
  const shown = cards[step] ?? cards[0];
  return (
    <Figure
      id={id}
      number={number}
      title="What each statement leaves"
      caption={<Caption switches={switches} />}
    >
      <Stills {...{ id, cards, series, end }} />
      <div class="story-scroll">
        {shown && <View {...{ id, series, end }} card={shown} />}
        <ol class="story-cards" ref={list}>
          {cards.map((card, index) => (
            <Card
              key={index}
              card={card}
              id={`${id}-${index + 1}`}
              isShown={index === step}
              onFocus={() => {
                show(index);
              }}
            />
          ))}
        </ol>
      </div>
    </Figure>
  );
}

function Caption({ switches }: Pick<StoryFigureProps, 'switches'>) {
  return (
    <>
      <p>
        <strong>Each step keeps the tables that agree with it and with every step before it.</strong>{' '}
        Hatching: where the curve of all patients can still run; a single line: where it must. A count of
        tables is not a probability.
      </p>
      <p class="story-more on-screen">
        {switches === null ? (
          SWITCH
        ) : (
          <a class="story-switches" href={switches}>
            {SWITCH}
          </a>
        )}
      </p>
    </>
  );
}
