import { isPlaced } from './describeTable.ts';
import type { Encoding } from './decodeTable.ts';
import { DELIMITER_NAMES } from './splitCells.ts';
import { askedOfLevels } from './strangeLevels.ts';
import type { Understanding } from './Understanding.ts';
import { counted, printedNumber } from './tableWords.ts';

/** So many skipped rows, cells and levels are listed; the rest are counted. */
const LISTED = 8;

/**
 * The panel of what was understood, line by line: the file, time, outcome, groupings, counts with what is left out and how many of it had
 * the event, and what has to be asked. `encoding` null: the table came as text.
 */
export function understoodInWords(read: Understanding, encoding: Encoding | null): string[] {
  return understoodLines(read, encoding).map(({ name, words }) => `${name.padEnd(11)}${words}`);
}

/** The same, name and words apart; a line without a name goes on with the one before. */
export function understoodLines(
  read: Understanding,
  encoding: Encoding | null,
): { readonly name: string; readonly words: string }[] {
  const { sheet, marks, time, event, questions, problems, excluded } = read;
  const line = (name: string, words: string) => ({ name, words });
  const between = DELIMITER_NAMES[sheet.delimiter];
  const written = [
    ...(encoding === null ? [] : [encoding]),
    `${between} between values`,
    ...(marks.decimal === ',' ? ['decimal commas'] : []),
    ...(marks.thousands === null ? [] : [`“${marks.thousands}” between thousands`]),
  ].join(', ');
  const lines = [line('File', written)];
  for (const words of skippedInWords(sheet.skipped)) lines.push(line('', words));
  lines.push(line('Time', time === null ? 'not known yet' : timeInWords(read)));
  if (read.entry !== null) lines.push(line('Entry', `“${read.entry}”: each row is at risk after it`));
  if (read.id !== null) lines.push(line('Patients', `named by “${read.id}”`));
  if (event === null || event.question !== null)
    lines.push(line('Outcome', event === null ? 'not known yet' : `“${event.column}”, to be asked`));
  else
    for (const [place, words] of outcomeInWords(read).entries())
      lines.push(line(place === 0 ? 'Outcome' : '', words));
  for (const [place, { column, levels, merged, knownAtStart, strange }] of read.groupings.entries()) {
    const known = knownAtStart === null ? '; known at the start?' : knownAtStart ? '' : '; known only later';
    const asked = strange.length === 0 ? '' : `; ${askedOfLevels(strange)}`;
    const alike = merged
      .map(
        ({ level, spellings }) =>
          `; ${spellings.map((one) => `“${one}”`).join(', ')} are one level, “${level}”`,
      )
      .join('');
    lines.push(
      line(
        place === 0 ? 'Groupings' : '',
        `“${column}”: ${levels.slice(0, LISTED).join(', ')}${levels.length > LISTED ? ', …' : ''}${known}${asked}${alike}`,
      ),
    );
  }
  if (questions.length === 0) {
    const patients = read.subjects === null ? 'patients not told apart' : counted(read.subjects, 'patient');
    lines.push(
      line(
        'Counts',
        `${counted(read.rows, 'row')}, ${patients}, ${counted(read.events, 'event')}, ${read.censored} censored`,
      ),
    );
    for (const { why, rows, events } of excluded)
      lines.push(
        line(
          'Left out',
          `${counted(rows, 'row')}: ${why}; ${
            rows === 1
              ? `${events === 1 ? 'with' : 'without'} the event`
              : `${events === 0 ? 'none' : events} of them had the event`
          }`,
        ),
      );
  } else
    lines.push(
      line(
        'Counts',
        `${counted(read.rows, 'row')}; the rest once the ${questions.length === 1 ? 'question is' : 'questions are'} answered`,
      ),
    );
  for (const { row, column, value, says } of problems.slice(0, LISTED)) {
    const place = [row === null ? '' : `row ${row}`, column === null ? '' : `column “${column}”`]
      .filter((part) => part !== '')
      .join(', ');
    lines.push(
      line('Problem', `${place}${place === '' ? '' : ': '}${value === null ? '' : `“${value}” `}${says}`),
    );
  }
  if (problems.length > LISTED) lines.push(line('', `and ${problems.length - LISTED} more problems`));
  for (const { says } of questions) lines.push(line('Question', says));
  return lines;
}

function timeInWords({ time }: Understanding): string {
  if (time === null) return '';
  const columns = time.columns.map((name) => `“${name}”`).join(', else ');
  const [from, to] = [time.from, time.to].map((end) => (end === null ? '' : printedNumber(end)));
  const span = from === '' ? '' : from === to ? `, ${from}` : `, ${from} to ${to}`;
  const isOne = from === to && time.from === 1;
  const unit = time.unit === null ? ' (unit not known)' : ` ${time.unit}${isOne ? '' : 's'}`;
  return `${time.start === null ? columns : `from “${time.start}” to ${columns}`}${span}${unit}: ${time.why}`;
}

function outcomeInWords({ event, columns }: Understanding): string[] {
  if (event === null) return [];
  const column = columns.find(({ name }) => name === event.column);
  const words = (keys: readonly string[]) =>
    keys
      .slice(0, LISTED)
      .map((key) => `“${column?.values.find((value) => value.key === key)?.label ?? key}”`)
      .join(', ') + (keys.length > LISTED ? ', …' : '');
  if (event.by !== 'value') return [`“${event.column}”: ${event.why}`];
  const unknown = [
    ...new Set([...event.unknown, ...(column?.missingAs ?? []).filter((cell) => !isPlaced(event, cell))]),
  ];
  return [
    `“${event.column}”: happened ${words(event.happened) || 'never'}; without it ${words(event.without) || 'nobody'}` +
      (event.other.length > 0 ? `; another event ${words(event.other)}` : '') +
      (unknown.length > 0
        ? `; not known ${unknown.map((cell) => (cell === '' ? 'empty' : `“${cell}”`)).join(', ')}`
        : ''),
    event.why,
  ];
}

function skippedInWords(skipped: Understanding['sheet']['skipped']): string[] {
  const byReason = new Map<string, number[]>();
  for (const { row, why } of skipped) byReason.set(why, [...(byReason.get(why) ?? []), row]);
  return [...byReason].map(
    ([why, rows]) =>
      `skipped: ${rows.length === 1 ? 'row' : 'rows'} ${rows.slice(0, LISTED).join(', ')}${rows.length > LISTED ? ', …' : ''} (${why})`,
  );
}
