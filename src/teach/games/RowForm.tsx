import type { FindLevel } from '../../rows/teach/games/findLevels.ts';
import type { FilledRow } from '../../rows/teach/games/tablesLeft.ts';
import { ExitFields } from './ExitFields.tsx';
import type { GameWords } from './GameWords.ts';

/** The row that is put next: its time, and as far as a level asks for it how the patient left, and what is known of them. */
export function RowForm({
  draft,
  level,
  words,
  longest,
  asked: ids,
  onDraft,
}: {
  readonly draft: FilledRow;
  readonly level: FindLevel;
  readonly words: GameWords;
  readonly longest: number;
  /** The attributes that are asked for. */
  readonly asked: readonly string[];
  readonly onDraft: (row: FilledRow) => void;
}) {
  const asked = level.record.attributes.filter(({ id }) => ids.includes(id));
  return (
    <div class="game-form controls">
      <ExitFields
        {...{ exit: draft, words, longest, asksEvent: level.asksEvent }}
        onExit={(change) => {
          onDraft({ ...draft, ...change });
        }}
      />
      {asked.map(({ id, label, levels }) => (
        <label key={id}>
          <span>{label}</span>
          <select
            autocomplete="off"
            value={draft.attributes[id] ?? levels[0]!.id}
            onChange={({ currentTarget: { value } }) => {
              onDraft({ ...draft, attributes: { ...draft.attributes, [id]: value } });
            }}
          >
            {levels.map((each) => (
              <option key={each.id} value={each.id}>
                {each.label}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}
