import type { LevelChoice } from '../../cohort/table/levelGroups.ts';
import type { TableColumn } from '../../cohort/table/TableColumn.ts';
import { Levels } from './Levels.tsx';

interface GroupingColumn {
  readonly column: TableColumn;
  /** Whether its values make groups. */
  readonly canGroup: boolean;
  /** What stands in it, or why it makes no groups. */
  readonly says: string;
  readonly isChosen: boolean;
  /** Whether it was known at time zero. */
  readonly isKnown: boolean;
  /** What was said of its levels. */
  readonly levels: LevelChoice | undefined;
}

/** By which columns the patients are grouped, and which of those were known at time zero. */
export function GroupingColumns({ columns }: { readonly columns: readonly GroupingColumn[] }) {
  return (
    <fieldset class="mapping-columns">
      <legend>Group the patients by</legend>
      {columns.map(({ column, canGroup, says, isChosen, isKnown, levels }) => (
        <div key={column.name}>
          <Box map="groupings" value={column.name} isOn={isChosen} words={column.name} isOff={!canGroup} />
          <small>{says}</small>
          {isChosen && (
            <Box
              map="known"
              value={column.name}
              isOn={isKnown}
              words="known at time zero"
              also={column.name}
            />
          )}
          {isChosen && <Levels column={column} choice={levels} />}
        </div>
      ))}
    </fieldset>
  );
}

interface BoxProps {
  readonly map: string;
  readonly value: string;
  readonly isOn: boolean;
  readonly words: string;
  /** What a reader who doesn't see where it stands has to hear besides. */
  readonly also?: string;
  readonly isOff?: boolean;
}

function Box({ map, value, isOn, words, also, isOff = false }: BoxProps) {
  return (
    <label>
      <input type="checkbox" data-map={map} value={value} form="choices" checked={isOn} disabled={isOff} />
      {` ${words}`}
      {also !== undefined && <span class="visually-hidden">{`: ${also}`}</span>}
    </label>
  );
}
