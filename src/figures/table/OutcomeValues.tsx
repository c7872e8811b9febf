import { valueKey } from '../../cohort/table/cellText.ts';
import { isPlaced } from '../../cohort/table/describeTable.ts';
import type { TableColumn } from '../../cohort/table/TableColumn.ts';
import type { EventReading } from '../../cohort/table/Understanding.ts';
import { Choose, type AskedOf } from './Choose.tsx';

interface OutcomeValuesProps {
  readonly event: EventReading | null;
  /** The column of the outcome. */
  readonly column: TableColumn | undefined;
  /** The open questions about them. */
  readonly asked: AskedOf;
}

/** What a value of the outcome can mean. */
const PLACES = [
  ['happened', 'it happened'],
  ['without', 'it did not happen'],
  ['other', 'another event'],
  ['unknown', 'not known'],
] as const;

/** More values than these are no outcome. */
const MOST_VALUES = 12;

/** Each value of the outcome with what it means; nothing where marks at the times tell who had it. */
export function OutcomeValues({ event, column, asked }: OutcomeValuesProps) {
  if (event?.by !== 'value' || !column || column.values.length === 0) return null;
  return (
    <fieldset class="mapping-values">
      <legend>What each value of “{column.name}” means</legend>
      {[...column.values, ...emptyValues(event, column)]
        .slice(0, MOST_VALUES)
        .map(({ key, label, count }) => (
          <Choose
            key={key}
            label={count === null ? label : `${label} (${count})`}
            sets={{ 'data-map': 'place', 'data-key': key }}
            asked={asked}
            value={PLACES.find(([place]) => event[place].includes(key))?.[0] ?? ''}
            options={[['', 'choose'], ...PLACES]}
          />
        ))}
    </fieldset>
  );
}

/** Words for a missing value, where they may be the other side of the outcome. */
function emptyValues(event: EventReading, { missingAs }: TableColumn) {
  if (
    event.happened.length > 0 &&
    event.without.length > 0 &&
    !missingAs.some((cell) => isPlaced(event, cell))
  )
    return [];
  return missingAs.map((cell) => ({ key: valueKey(cell), label: cell === '' ? 'empty' : cell, count: null }));
}
