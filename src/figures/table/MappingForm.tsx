import type { ComponentChildren } from 'preact';
import { ownValue } from '../../cohort/ownValue.ts';
import { canCut, canJoin } from '../../cohort/table/levelGroups.ts';
import type { GuessedMapping } from '../../cohort/table/guessMapping.ts';
import type { TableQuestion } from '../../cohort/table/OutcomeReading.ts';
import { DELIMITER_NAMES, DELIMITERS, type Delimiter } from '../../cohort/table/splitCells.ts';
import type { TableColumn } from '../../cohort/table/TableColumn.ts';
import { OUTCOMES, TIME_UNITS, type TableMapping } from '../../cohort/table/TableMapping.ts';
import type { Understanding } from '../../cohort/table/Understanding.ts';
import { answerLines } from './answerLines.ts';
import { askedOf } from './askedOf.ts';
import { Choose } from './Choose.tsx';
import { GroupingColumns } from './GroupingColumns.tsx';
import { OutcomeValues } from './OutcomeValues.tsx';

/** What the lines of answers are about. */
const ANSWERS: Readonly<Record<string, TableQuestion['about']>> = {
  ...{ marks: 'numbers', order: 'time', start: 'time', sentinel: 'missing', only: 'rows' },
};

interface MappingFormProps {
  readonly delimiter: Delimiter;
  readonly columns: readonly TableColumn[];
  readonly mapping: TableMapping;
  readonly guess: GuessedMapping;
  readonly read: Understanding;
  readonly questions: readonly TableQuestion[];
}

/**
 * What the columns of a table mean, as guessed or as corrected: a form whose controls carry the name of what they set in
 * `data-map`. Beside each guess stands its reason.
 */
export function MappingForm({ delimiter, columns, mapping, guess, read, questions }: MappingFormProps) {
  const names = columns.map(({ name }): readonly [string, string] => [name, name]);
  // Which column it is, or which of its values is what.
  const isCoding = read.event?.by === 'value' && read.event.question !== null;
  const because = (role: 'time' | 'event' | 'row') =>
    mapping[role] === guess.mapping[role] ? guess.reasons[role] : '';
  return (
    <div class="mapping">
      {answerLines(read, mapping, questions).map(([label, map, value, options]) => (
        <Line key={label}>
          <Choose
            {...{ label, value, sets: { 'data-map': map }, options: [['', 'choose'], ...options] }}
            asked={askedOf(questions, ANSWERS[map] ?? 'missing')}
          />
        </Line>
      ))}
      <Line reason={mapping.unit === guess.mapping.unit ? because('time') : ''}>
        <Choose
          label="Time"
          sets={{ 'data-map': 'time' }}
          asked={askedOf(questions, 'time')}
          value={mapping.time ?? ''}
          options={[['', joinedTime(read, mapping) ?? 'choose a column'], ...names]}
        />
        <Choose
          label="in"
          also="the unit of the time"
          sets={{ 'data-map': 'unit' }}
          asked={askedOf(questions, 'unit')}
          value={mapping.unit ?? ''}
          options={[
            ['', 'units not known'],
            ...TIME_UNITS.map((unit): [string, string] => [unit, `${unit}s`]),
          ]}
        />
        <label>
          <span>
            since<span class="visually-hidden"> (what time counts from)</span>
          </span>
          <input type="text" data-map="zero" value={mapping.zero} autocomplete="off" maxLength={60} />
        </label>
      </Line>
      <Line reason={because('event')}>
        <Choose
          label="Outcome"
          sets={{ 'data-map': 'event' }}
          {...(isCoding ? {} : { asked: askedOf(questions, 'event') })}
          value={mapping.event ?? ''}
          options={[['', 'choose a column'], ...names]}
        />
        <Choose
          label="which is a"
          also="the kind of outcome"
          sets={{ 'data-map': 'outcome' }}
          value={mapping.outcome}
          options={OUTCOMES.map((outcome) => [outcome, outcome])}
        />
        <OutcomeValues
          event={read.event}
          column={columns.find(({ name }) => name === mapping.event)}
          asked={isCoding ? askedOf(questions, 'event') : {}}
        />
      </Line>
      <Line>
        <GroupingColumns
          columns={columns
            .filter(({ name }) => ![mapping.time, mapping.event, mapping.row].includes(name))
            .map((column) => ({
              column,
              canGroup: canJoin(column) || canCut(column),
              levels: ownValue(mapping.levels, column.name),
              says: guess.columns[column.name] ?? '',
              isChosen: mapping.groupings.includes(column.name),
              isKnown: isKnown(column.name, read, mapping),
            }))}
        />
      </Line>
      <Line reason={because('row')}>
        <Choose
          label="Rows are named by"
          sets={{ 'data-map': 'row' }}
          value={mapping.row ?? ''}
          options={[['', 'their number'], ...names]}
        />
        <Choose
          label="between the values stand"
          sets={{ 'data-map': 'delimiter' }}
          value={delimiter}
          options={DELIMITERS.map((each) => [each, DELIMITER_NAMES[each]])}
        />
      </Line>
    </div>
  );
}

function Line({ reason = '', children }: { readonly reason?: string; readonly children: ComponentChildren }) {
  return (
    <div class="mapping-line">
      {children}
      {reason !== '' && <p class="mapping-reason">{`${reason}.`}</p>}
    </div>
  );
}

/** A time that stands in several columns, in words; null where it stands in one. */
function joinedTime({ time }: Understanding, mapping: TableMapping): string | null {
  if (time === null || mapping.time !== null) return null;
  return `${time.start === null ? '' : `${time.start} to `}${time.columns.join(', else ')}`;
}

/** Whether a grouping was known at time zero: as the reader said, else as the table or the record tells. */
function isKnown(name: string, { groupings }: Understanding, { known, meanings }: TableMapping): boolean {
  return (
    known[name] ??
    (groupings.find(({ column }) => column === name)?.knownAtStart === true || Object.hasOwn(meanings, name))
  );
}
