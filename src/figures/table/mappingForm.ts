import { canGroup, type GuessedMapping } from '../../cohort/table/guessMapping.ts';
import { DELIMITERS } from '../../cohort/table/splitCells.ts';
import type { TableQuestion } from '../../cohort/table/readOutcome.ts';
import type { TableColumn } from '../../cohort/table/TableColumn.ts';
import type { Understanding } from '../../cohort/table/understandTable.ts';
import { OUTCOMES, TIME_UNITS, type TableMapping } from '../../cohort/table/TableMapping.ts';
import { element } from '../kit/element.ts';

export interface MappingFormOptions {
  readonly delimiter: string;
  readonly columns: readonly TableColumn[];
  readonly mapping: TableMapping;
  readonly guess: GuessedMapping;
  readonly read: Understanding;
  readonly questions: readonly TableQuestion[];
}

const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
  ' ': 'blanks',
};
/** What a value of the outcome can mean. */
const PLACES = [
  ['happened', 'it happened'],
  ['without', 'it did not happen'],
  ['other', 'another event'],
  ['unknown', 'not known'],
] as const;

/** More values than these are no outcome. */
const MOST_VALUES = 12;

/**
 * What the columns of a table mean, as guessed or as corrected: a form whose controls carry the name of what they set in
 * `data-map`. Beside each guess stands its reason.
 */
export function mappingForm(
  { delimiter, columns, mapping, guess, read, questions }: MappingFormOptions,
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
  const isValued = read.event?.by === 'value';
  const joined =
    read.time !== null && mapping.time === null
      ? `${read.time.start === null ? '' : `${read.time.start} to `}${read.time.columns.join(', else ')}`
      : null;
  const placeSelect = (key: string) => {
    const place = PLACES.find(([name]) => read.event?.[name].includes(key));
    const control = select('place', place?.[0] ?? '', [['', 'choose'], ...PLACES]);
    control.setAttribute('data-key', key);
    return control;
  };
  const values = (isValued ? (event?.values ?? []) : []).slice(0, MOST_VALUES);
  const others = columns.filter(({ name }) => ![mapping.time, mapping.event, mapping.row].includes(name));
  const isKnown = (name: string) =>
    mapping.known[name] ??
    (read.groupings.find((each) => each.column === name)?.knownAtStart === true ||
      Object.hasOwn(mapping.meanings, name));
  const because = (given: string | null, guessed: string | null, reason: string) =>
    given === guessed ? reason : '';
  return make(
    'div',
    { class: 'mapping', 'data-part': 'mapping' },
    ...answerLines(read, mapping, questions).map(([label, map, chosen, options]) =>
      line(label, select(map, chosen, [['', 'choose'], ...options]), ''),
    ),
    line(
      'Time',
      select('time', mapping.time ?? '', [['', joined ?? 'choose a column'], ...names]),
      because(mapping.time, guess.mapping.time, guess.reasons.time),
      choice(
        'in',
        select('unit', mapping.unit ?? '', [
          ['', 'units not known'],
          ...TIME_UNITS.map((unit): [string, string] => [unit, `${unit}s`]),
        ]),
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
              make('legend', {}, 'What each of its values means'),
              ...values.map(({ key, label, count }) =>
                make('label', {}, make('span', {}, `${label} (${count})`), placeSelect(key)),
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
            ...(mapping.groupings.includes(column.name)
              ? [box('known', column.name, isKnown(column.name), 'known at time zero')]
              : []),
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

type AnswerLine = readonly [
  label: string,
  map: string,
  chosen: string,
  options: readonly (readonly [string, string])[],
];

/** Choices that answer what is asked of times and rows; they stay as long as they were used. */
function answerLines(
  read: Understanding,
  { answers }: TableMapping,
  questions: readonly TableQuestion[],
): AnswerLine[] {
  const asked = (about: TableQuestion['about']) => questions.filter((question) => question.about === about);
  const lines: AnswerLine[] = [];
  if (asked('numbers').length > 0 || answers.marks)
    lines.push([
      'Points and commas',
      'marks',
      answers.marks === undefined ? '' : answers.marks.decimal === '.' ? 'point' : 'comma',
      [
        ['point', 'decimal point, commas between thousands'],
        ['comma', 'decimal comma, points between thousands'],
      ],
    ]);
  if (read.time?.start != null && (asked('time').length > 0 || answers.dateOrder))
    lines.push([
      'Dates',
      'order',
      answers.dateOrder ?? '',
      [
        ['dmy', 'day first'],
        ['mdy', 'month first'],
      ],
    ]);
  const code =
    read.time === null ? undefined : (answers.sentinel?.value ?? strangeTime(read, asked('missing')));
  if (code !== undefined)
    lines.push([
      `A time of ${code}`,
      'sentinel',
      answers.sentinel ? `${code} ${answers.sentinel.isTime ? 'time' : 'missing'}` : '',
      [
        [`${code} time`, 'is a time'],
        [`${code} missing`, 'means that it is not known'],
      ],
    ]);
  if (read.entry === null && (asked('rows').length > 0 || answers.only || answers.rowsApart))
    lines.push([
      'Which rows count',
      'only',
      answers.rowsApart === true
        ? 'all'
        : answers.only
          ? `${answers.only.column}\u001f${answers.only.key}`
          : '',
      [
        ...read.columns
          .filter(
            ({ name, values }) => name !== read.event?.column && values.length > 1 && values.length <= 4,
          )
          .flatMap(({ name, values }) =>
            values.map(({ key, label }): [string, string] => [
              `${name}\u001f${key}`,
              `those with ${label} in “${name}”`,
            ]),
          ),
        ['all', 'all: every row is a patient'],
      ],
    ]);
  return lines;
}

/** The number that a question takes for a missing time. */
function strangeTime({ event }: Understanding, questions: readonly TableQuestion[]): number | undefined {
  const ofTime = questions.find(({ says }) => !says.startsWith(`“${event?.column ?? ''}”`));
  const code = /(?:is|does) (-?\d+)/u.exec(ofTime?.says ?? '')?.[1];
  return code === undefined ? undefined : Number(code);
}
