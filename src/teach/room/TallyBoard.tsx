import { useState } from 'preact/hooks';
import { letterOf } from '../letterOf.ts';

const VOTES = ['First vote', 'After talking'] as const;
const MOST = 6;

/** Hands counted by tapping, for who holds up a letter: two votes beside each other, their bars hidden until they may be seen. */
export function TallyBoard() {
  const [options, setOptions] = useState(4);
  const [vote, setVote] = useState(0);
  const [seen, setSeen] = useState(false);
  const [counts, setCounts] = useState<readonly (readonly number[])[]>(empty);
  const add = (option: number, by: number) => {
    setCounts(counts.with(vote, counts[vote]!.with(option, Math.max(0, counts[vote]![option]! + by))));
  };
  // Votes for a letter that is no longer offered are kept, and don't count.
  const sumOf = (of: number) => counts[of]!.slice(0, options).reduce((sum, count) => sum + count, 0);
  return (
    <div class="tally">
      <p class="tally-actions">
        <label>
          Options{' '}
          <select
            form="choices"
            value={options}
            onChange={({ currentTarget }) => {
              setOptions(Number(currentTarget.value));
            }}
          >
            {[2, 3, 4, 5, MOST].map((count) => (
              <option key={count} value={count}>
                A to {letterOf(count - 1)}
              </option>
            ))}
          </select>
        </label>
        {VOTES.map((name, place) => (
          <button
            key={name}
            type="button"
            class="text-button"
            aria-pressed={vote === place}
            onClick={() => {
              setVote(place);
              if (place === 1 && vote === 0) setSeen(false);
            }}
          >
            {name}
          </button>
        ))}
        <button
          type="button"
          class="text-button"
          aria-pressed={seen}
          onClick={() => {
            setSeen(!seen);
          }}
        >
          Show the bars
        </button>
        <button
          type="button"
          class="text-button"
          onClick={() => {
            setCounts(empty);
            setVote(0);
            setSeen(false);
          }}
        >
          Next question
        </button>
      </p>
      <ul class="tally-options">
        {Array.from({ length: options }, (_, option) => (
          <li key={option} data-letter={letterOf(option)}>
            <span class="tally-letter">{letterOf(option)}</span>
            <button
              type="button"
              class="tally-add"
              aria-label={`One more for ${letterOf(option)}`}
              onClick={() => {
                add(option, 1);
              }}
            >
              {counts[vote]![option]} +
            </button>
            <button
              type="button"
              class="text-button"
              aria-label={`One less for ${letterOf(option)}`}
              onClick={() => {
                add(option, -1);
              }}
            >
              −
            </button>
            {seen && (
              <span class="tally-bars">
                {VOTES.map((name, place) =>
                  sumOf(place) === 0 ? null : (
                    <span key={name} class="tally-bar">
                      <svg
                        class="room-bar"
                        viewBox="0 0 100 10"
                        preserveAspectRatio="none"
                        aria-hidden="true"
                      >
                        <rect
                          class={place === 0 ? 'bar-all' : 'bar-sure'}
                          width={(100 * counts[place]![option]!) / sumOf(place)}
                          height="10"
                        />
                      </svg>
                      <span>
                        {name}: {counts[place]![option]} of {sumOf(place)}
                      </span>
                    </span>
                  ),
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p role="status" class="room-text">
        {VOTES[vote]}: {sumOf(vote)} counted.
      </p>
    </div>
  );
}

function empty(): number[][] {
  return VOTES.map(() => Array.from({ length: MOST }, () => 0));
}
