import { bound } from '../../format/bound.ts';
import type { StatementRow } from '../../rows/storyRows.ts';
import type { Reading } from '../../state/Reading.ts';

export interface StatementProps {
  readonly statement: StatementRow;
  /** How the switches read the record. */
  readonly reading: Reading;
  /** A reader switched a statement on or off, or read an assumption in another way. Nothing is chosen at build. */
  readonly onSwitch?: ((id: string, on: boolean) => void) | undefined;
  readonly onAssume?: ((id: string, value: string) => void) | undefined;
}

/** A statement with its switch, where it stands or why we take it for granted, and its other readings. */
export function Statement({ statement, reading, onSwitch, onAssume }: StatementProps) {
  const { id, says, kind, ground, choices } = statement;
  const isFact = kind === 'fact';
  return (
    <div class="statement" data-kind={kind}>
      <label>
        <input
          type="checkbox"
          class="controls"
          data-statement={id}
          form="choices"
          checked={!reading.without.includes(id)}
          onChange={({ currentTarget }) => onSwitch?.(id, currentTarget.checked)}
        />
        <span>
          {`${bound(says)} `}
          <small>{isFact ? `stated, ${ground}` : 'our assumption'}</small>
        </span>
      </label>
      {!isFact && (
        <details>
          <summary>Why</summary>
          <p>{ground}</p>
        </details>
      )}
      {choices.length > 0 && (
        <label class="statement-choice controls">
          <span class="visually-hidden">Read this as: {says}</span>
          <select
            data-assumption={id}
            autocomplete="off"
            value={id in reading.assume ? String(reading.assume[id]) : choices[0]?.value}
            onChange={({ currentTarget }) => onAssume?.(id, currentTarget.value)}
          >
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {`as ${choice.says}`}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
