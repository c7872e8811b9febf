import { Statements } from '../kit/Statements.tsx';
import { isSilent, type StoryCard, type StoryPart } from './storyCards.ts';
import { cardTitle } from './words.ts';

interface CardProps {
  readonly card: StoryCard;
  readonly id: string;
  /** Whether its picture is shown. */
  readonly isShown: boolean;
  readonly onFocus: () => void;
}

/** What a step says, statement by statement, and what became known with it. It takes the focus, and then its picture is shown. */
export function Card({ card, id, isShown, onFocus }: CardProps) {
  const silent = isSilent(card);
  return (
    <li
      class="story-card"
      id={id}
      tabIndex={0}
      aria-current={isShown ? 'step' : undefined}
      onFocus={({ currentTarget }) => {
        onFocus();
        if (currentTarget.matches(':focus-visible')) currentTarget.scrollIntoView({ block: 'start' });
      }}
    >
      {silent && <h4>{cardTitle(card)}</h4>}
      {card.parts.map((part) =>
        silent ? <Line key={part.title} {...part} /> : <Part key={part.title} {...part} />,
      )}
      {card.learned.length > 0 && (
        <div class="story-learned">
          {card.learned.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
    </li>
  );
}

function Part({ title, statements }: StoryPart) {
  return (
    <>
      <h4>{title}</h4>
      <Statements statements={statements} />
    </>
  );
}

function Line({ title, line }: StoryPart) {
  return (
    <p>
      <strong>{`${title}.`}</strong> {line}
    </p>
  );
}
