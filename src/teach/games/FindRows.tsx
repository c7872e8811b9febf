import type { PlacedRow } from '../../rows/teach/games/carriedRows.ts';
import type { FindLevel } from '../../rows/teach/games/findLevels.ts';
import { leftText, letterOf, rowText } from './findWords.ts';
import type { GameWords } from './GameWords.ts';

interface Props {
  readonly placed: readonly PlacedRow[];
  /** How many rows the table has when it is found. */
  readonly n: number;
  readonly level: FindLevel;
  readonly words: GameWords;
  readonly onOut: (at: number) => void;
}

/** The rows so far and the places still empty, each row with how many sets of times it leaves and a way to take it out. */
export function FindRows({ placed, n, level, words, onOut }: Props) {
  return (
    <table class="game-rows">
      <caption class="visually-hidden">The rows so far, and how many sets of times each leaves</caption>
      <thead>
        <tr>
          <th scope="col">Row</th>
          <th scope="col">{words.many}</th>
          <th scope="col">Leaves</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: n }, (_, index) => (
          <tr key={index}>
            <th scope="row">{letterOf(index)}</th>
            <td>{placed[index] ? rowText(placed[index].row, level, words) : '–'}</td>
            <td>{placed[index] ? leftText(placed[index].verdict) : ''}</td>
            <td>
              {placed[index] && (
                <button
                  type="button"
                  class="text-button controls"
                  aria-label={`Take row ${letterOf(index)} out`}
                  onClick={() => {
                    onOut(index);
                  }}
                >
                  Out
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
