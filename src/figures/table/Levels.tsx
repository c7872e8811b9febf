import {
  canCut,
  canJoin,
  levelGroups,
  MOST_LEVELS,
  type LevelChoice,
} from '../../cohort/table/levelGroups.ts';
import type { TableColumn } from '../../cohort/table/TableColumn.ts';

interface LevelsProps {
  readonly column: TableColumn;
  readonly choice: LevelChoice | undefined;
}

/** What can be done with a level; the words follow its name for whoever hears them. */
const MOVES = [
  ['up', '↑', 'up'],
  ['down', '↓', 'down'],
  ['join', 'join with the next', ''],
  ['apart', 'take apart', ''],
  ['out', 'leave out', ''],
] as const;

/** The levels of a chosen grouping in their order: each can be moved, joined with the next, taken apart and left out; numbers can be cut. */
export function Levels({ column, choice }: LevelsProps) {
  const { name } = column;
  const groups = levelGroups(column, choice);
  const out = column.values.filter(({ key }) => choice?.out.includes(key));
  const isCut = choice?.cut != null;
  // Of many numbers each is no level: they are cut.
  const canList = canJoin(column) && !(canCut(column) && column.values.length > MOST_LEVELS);
  return (
    <div class="levels">
      {canCut(column) && (
        <label>
          <span>cut at</span>
          <input
            type="number"
            step="any"
            data-map="cut"
            data-column={name}
            value={choice?.cut ?? ''}
            aria-label={`${name}: cut at`}
            autocomplete="off"
          />
        </label>
      )}
      {(isCut || canList) && (
        <ol aria-label={`Levels of ${name}, in order`}>
          {groups.map(({ keys, label }, place) => (
            <li key={keys[0]}>
              <span>{`${label} (${countOf(column, keys)})`}</span>
              {!isCut &&
                MOVES.filter(([move]) => canMove(move, place, groups.length, keys.length)).map(
                  ([move, sign, spoken]) => (
                    <button
                      key={move}
                      type="button"
                      class="level-move"
                      data-move={move}
                      data-column={name}
                      data-place={place}
                      aria-label={`${name}, ${label}: ${spoken || sign}`}
                    >
                      {sign}
                    </button>
                  ),
                )}
            </li>
          ))}
          {out.map(({ key, label, count }) => (
            <li key={key}>
              <span>{`${label} (${count}): left out`}</span>
              <button
                type="button"
                class="level-move"
                data-move="in"
                data-column={name}
                data-key={key}
                aria-label={`${name}, ${label}: take in again`}
              >
                take in again
              </button>
            </li>
          ))}
        </ol>
      )}
      {canList && groups.length > MOST_LEVELS && (
        <small>{`Join levels until ${MOST_LEVELS} are left: more curves can’t be told apart, and none is drawn until then.`}</small>
      )}
      {canCut(column) && !canList && !isCut && (
        <small>Choose where to cut it: until then nothing is drawn by it.</small>
      )}
    </div>
  );
}

function canMove(move: (typeof MOVES)[number][0], place: number, levels: number, values: number): boolean {
  switch (move) {
    case 'up':
      return place > 0;
    case 'down':
      return place < levels - 1;
    case 'join':
      return place < levels - 1 && levels > 2;
    case 'apart':
      return values > 1;
    case 'out':
      return levels > 2;
  }
}

function countOf({ values }: TableColumn, keys: readonly string[]): number {
  return values.reduce((sum, { key, count }) => sum + (keys.includes(key) ? count : 0), 0);
}
