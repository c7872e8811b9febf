import type { GameWords } from './GameWords.ts';

/** How a patient left, as far as it is asked for. */
interface Exit {
  readonly time: number;
  readonly event: boolean;
}

interface ExitFieldsProps {
  readonly exit: Exit;
  readonly words: GameWords;
  readonly longest: number;
  /** Whether it is asked for how the patient left, besides when. */
  readonly asksEvent: boolean;
  readonly onExit: (change: Partial<Exit>) => void;
}

/** When a patient left, between 1 and the longest time there is, and how. */
export function ExitFields({ exit: { time, event }, words, longest, asksEvent, onExit }: ExitFieldsProps) {
  return (
    <>
      <label>
        <span>
          {words.one} {time}
        </span>
        <input
          type="range"
          min="1"
          max={longest}
          step="1"
          value={time}
          autocomplete="off"
          onInput={({ currentTarget: { value } }) => {
            onExit({ time: Number(value) });
          }}
        />
      </label>
      {asksEvent && (
        <label class="game-check">
          <input
            type="checkbox"
            form="choices"
            checked={event}
            onChange={({ currentTarget: { checked } }) => {
              onExit({ event: checked });
            }}
          />{' '}
          {words.happened}
        </label>
      )}
    </>
  );
}
