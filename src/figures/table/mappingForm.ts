import { canGroup, type GuessedMapping } from '../../cohort/table/guessMapping.ts';
import { DELIMITERS } from '../../cohort/table/splitCells.ts';
import type { TableColumn } from '../../cohort/table/TableColumn.ts';
import { OUTCOMES, TIME_UNITS, type TableMapping } from '../../cohort/table/TableMapping.ts';
import { element } from '../kit/element.ts';

export interface MappingFormOptions {
  readonly delimiter: string;
  readonly columns: readonly TableColumn[];
  readonly mapping: TableMapping;
  readonly guess: GuessedMapping;
}

const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
  ' ': 'blanks',
};
/** More values than these are no outcome. */
const MOST_VALUES = 12;

/**
 * What the columns of a table mean, as guessed or as corrected: a form whose controls carry the name of what they set in
 * `data-map`. Beside each guess stands its reason.
 */
export function mappingForm(
  { delimiter, columns, mapping, guess }: MappingFormOptions,
  document: Document,
): HTMLElement {
  const make = (name: string, attributes: Record<string, string>, ...children: (Node | string)[]) =>
    element(document, name, attributes, ...children);
  const select = (
    map: string,
    chosen: string,
    options: readonly (readonly [value: string, label: string])[],
  ) =>
    make(
      'select',
      { 'data-map': map, autocomplete: 'off' },
      ...options.map(([value, label]) =>
        make('option', { value, ...(value === chosen ? { selected: '' } : {}) }, label),
      ),
    );
  const choice = (words: string, control: Node) => make('label', {}, make('span', {}, words), control);
  const names = columns.map(({ name }): readonly [string, string] => [name, name]);
  const line = (label: string, control: Node, reason: string, ...more: Node[]) =>
    make(
      'div',
      { class: 'mapping-line' },
      choice(label, control),
      ...more,
      ...(reason === '' ? [] : [make('p', { class: 'mapping-reason' }, `${reason}.`)]),
    );
  const box = (map: string, value: string, checked: boolean, label: string, disabled = false) =>
    make(
      'label',
      {},
      make('input', {
        ...{ type: 'checkbox', 'data-map': map, value, form: 'choices' },
        ...(checked ? { checked: '' } : {}),
        ...(disabled ? { disabled: '' } : {}),
      }),
      ` ${label}`,
    );
  const event = columns.find(({ name }) => name === mapping.event);
  const values = (event?.values ?? []).slice(0, MOST_VALUES);
  const others = columns.filter(({ name }) => ![mapping.time, mapping.event, mapping.row].includes(name));
  const because = (given: string | null, guessed: string | null, reason: string) =>
    given === guessed ? reason : '';
  return make(
    'div',
    { class: 'mapping', 'data-part': 'mapping' },
    line(
      'Time',
      select('time', mapping.time ?? '', [['', 'choose a column'], ...names]),
      because(mapping.time, guess.mapping.time, guess.reasons.time),
      choice(
        'in',
        select(
          'unit',
          mapping.unit,
          TIME_UNITS.map((unit) => [unit, `${unit}s`]),
        ),
      ),
      choice(
        'since',
        make('input', {
          type: 'text',
          'data-map': 'zero',
          value: mapping.zero,
          autocomplete: 'off',
          maxlength: '60',
        }),
      ),
    ),
    line(
      'Outcome',
      select('event', mapping.event ?? '', [['', 'choose a column'], ...names]),
      because(mapping.event, guess.mapping.event, guess.reasons.event),
      choice(
        'which is a',
        select(
          'outcome',
          mapping.outcome,
          OUTCOMES.map((outcome) => [outcome, outcome]),
        ),
      ),
      ...(values.length === 0
        ? []
        : [
            make(
              'fieldset',
              { class: 'mapping-values' },
              make('legend', {}, 'It happened where the value is'),
              ...values.map(({ key, label, count }) =>
                box('happened', key, mapping.happened.includes(key), `${label} (${count})`),
              ),
            ),
          ]),
    ),
    make(
      'div',
      { class: 'mapping-line' },
      make(
        'fieldset',
        { class: 'mapping-columns' },
        make('legend', {}, 'Group the patients by'),
        ...others.map((column) =>
          make(
            'div',
            {},
            box(
              'groupings',
              column.name,
              mapping.groupings.includes(column.name),
              column.name,
              !canGroup(column),
            ),
            make('small', {}, guess.columns[column.name] ?? ''),
          ),
        ),
      ),
    ),
    line(
      'Rows are named by',
      select('row', mapping.row ?? '', [['', 'their number'], ...names]),
      because(mapping.row, guess.mapping.row, guess.reasons.row),
      choice(
        'between the values stand',
        select(
          'delimiter',
          delimiter,
          DELIMITERS.map((each) => [each, DELIMITER_NAMES[each] ?? each]),
        ),
      ),
    ),
  );
}
