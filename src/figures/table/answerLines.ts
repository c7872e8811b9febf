import { ownValue } from '../../cohort/ownValue.ts';
import { strangeGroupings } from '../../cohort/table/strangeLevels.ts';
import type { TableQuestion } from '../../cohort/table/OutcomeReading.ts';
import type { TableMapping } from '../../cohort/table/TableMapping.ts';
import type { Understanding } from '../../cohort/table/Understanding.ts';

export type AnswerLine = readonly [
  label: string,
  map: string,
  chosen: string,
  options: readonly (readonly [string, string])[],
];

/** Choices that answer what is asked of times and rows; they stay as long as they were used. */
export function answerLines(
  read: Understanding,
  mapping: TableMapping,
  questions: readonly TableQuestion[],
): AnswerLine[] {
  const { answers } = mapping;
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
  const starts = read.time?.starts ?? [];
  // One that is doubted can be said to be it.
  if (starts.length > 1 || (starts.length === 1 && asked('time').length > 0))
    lines.push([
      'Time from',
      'start',
      answers.start ?? '',
      starts.map((name): [string, string] => [name, name]),
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
  for (const { column, strange } of strangeGroupings(read, mapping)) {
    const isLevel = ownValue(answers.codes ?? {}, column);
    const labels = strange.map(({ label }) => label).join(' and ');
    lines.push([
      `${labels} in “${column}”`,
      'code',
      isLevel === undefined ? '' : `${column}\u001f${isLevel ? 'level' : 'missing'}`,
      [
        [`${column}\u001fmissing`, 'means that it is not known'],
        [`${column}\u001flevel`, 'is a group of its own'],
      ],
    ]);
  }
  return lines;
}

/** The number that a question takes for a missing time. */
function strangeTime({ event }: Understanding, questions: readonly TableQuestion[]): number | undefined {
  const ofTime = questions.find(({ says }) => !says.startsWith(`“${event?.column ?? ''}”`));
  const code = /(?:is|does) (-?\d+)/u.exec(ofTime?.says ?? '')?.[1];
  return code === undefined ? undefined : Number(code);
}
