import type { AskField } from './AskField.ts';
import { AskInput } from './AskInput.tsx';
import { Built } from './Built.tsx';

/** What the page knows of cards to sort. */
export interface SortData {
  readonly kind: 'sort';
  readonly bins: readonly string[];
  /** The bin that is right for each card. */
  readonly cards: readonly string[];
}

/** Cards that are sorted into bins. The answer is kept as the bin of each card, in order. */
export function sortField({ bins, cards }: SortData): AskField<readonly (string | null)[]> {
  return {
    start: cards.map(() => null),
    right: cards.join(' '),
    read: (given) => {
      const open = given.filter((bin) => bin === null).length;
      return open > 0
        ? { says: `${open} of ${given.length} ${open === 1 ? 'has' : 'have'} no place yet.` }
        : { response: given.join(' ') };
    },
    fill: (response) => {
      const given = response.split(' ');
      return given.length === cards.length && given.every((bin) => bins.includes(bin)) ? given : null;
    },
    judge: (given) => {
      const rights = cards.map((bin, place) => bin === given[place]);
      const count = rights.filter(Boolean).length;
      if (count === rights.length) return { right: true, says: `Right, all ${count}.`, outcome: 0 };
      return {
        right: false,
        says: `${count} of ${rights.length} ${count === 1 ? 'is' : 'are'} right.`,
        // One card alone is told by its place; after them all come several.
        outcome: 1 + (count === rights.length - 1 ? rights.indexOf(false) : rights.length),
      };
    },
    draw: ({ id, given, tried, locked, texts, onGive }) => (
      <div class="ask-cards">
        {cards.map((right, place) => (
          <div
            key={place}
            class="ask-card"
            role="radiogroup"
            aria-labelledby={`${id}-card-${place}`}
            data-state={tried ? (tried[place] === right ? 'right' : 'wrong') : undefined}
          >
            <Built as="p" class="ask-card-text" id={`${id}-card-${place}`} html={texts?.options[place]} />
            <div class="ask-bins">
              {bins.map((bin, index) => (
                <label key={bin}>
                  <AskInput
                    type="radio"
                    name={`${id}-${place}`}
                    value={bin}
                    checked={given[place] === bin}
                    locked={locked}
                    onChoose={() => {
                      onGive(given.with(place, bin));
                    }}
                  />
                  <Built html={texts?.bins[index]} />
                </label>
              ))}
            </div>
          </div>
        ))}
      </div>
    ),
  };
}
