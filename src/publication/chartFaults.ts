import { isMissing } from '../cohort/table/cellText.ts';
import type { Sheet } from '../cohort/table/readSheet.ts';
import { cellsOf, CHART_MARKS, MOST_COLOURS, numberList, numbersOf, type ChartMark } from './chartOptions.ts';
import type { Problem } from './ContentError.ts';
import type { UsedComponent } from './scanArticle.ts';
import { columnFaults, fromFaults, sheetNamed, type NamedSheets } from './sheetFaults.ts';

/** What is wrong with the charts of a source: what they are drawn from, their columns, their options. */
export function chartFaults(used: readonly UsedComponent[], sheets: NamedSheets): Problem[] {
  return used.flatMap(({ file, line, column, name, props }) => {
    if (name !== 'Chart') return [];
    const told = (prop: string, messages: readonly string[]) =>
      messages.map((message) => ({ file, line, column, inside: `<Chart ${prop}>`, message }));
    const sheet = sheetNamed(sheets, props['from']);
    if (sheet === undefined) return told('from', fromFaults(sheets, props['from']));
    const mark = props['mark'];
    const isMark = typeof mark === 'string' && mark in CHART_MARKS;
    return [
      ...(['x', 'y'] as const).flatMap((axis) =>
        told(
          axis,
          isMark
            ? axisFaults(sheet, mark as ChartMark, axis, props[axis], props['from'])
            : named(sheet, props[axis]),
        ),
      ),
      ...told('color', colourFaults(sheet, props['color'])),
      ...told('reference', referenceFaults(props['reference'])),
      ...told('bins', isMark ? binFaults(mark, props['bins']) : []),
    ];
  });
}

type Prop = string | true | undefined;

function axisFaults(sheet: Sheet, mark: ChartMark, axis: 'x' | 'y', column: Prop, from: Prop): string[] {
  const { [axis]: takes, needed } = CHART_MARKS[mark];
  if (column === undefined)
    return (needed as readonly string[]).includes(axis)
      ? [
          `missing; a ${mark} needs a column there${sheet.header.length > 0 ? `, one of ${sheet.header.join(', ')}` : ''}.`,
        ]
      : [];
  if (takes === null) return [`"${String(column)}"; a ${mark} has no ${axis}; expected none.`];
  const unknown = named(sheet, column);
  // Of a table with faults of its own the columns alone are known.
  if (unknown.length > 0 || takes === 'anything' || sheet.rows.length === 0) return unknown;
  const cells = cellsOf(sheet, String(column));
  if (numbersOf(cells) !== null) return [];
  if (cells.every(isMissing))
    return [`"${String(column)}" is empty; a ${mark} needs a column of numbers there.`];
  const row = cells.findIndex((cell) => !isMissing(cell) && !/^[-+\d.,\s]+$/u.test(cell));
  const place = row < 0 ? '' : ` in line ${sheet.rows[row]?.row ?? 1} of ${String(from ?? 'table.csv')}`;
  return [
    `"${String(column)}" holds words, such as "${cells[Math.max(row, 0)] ?? ''}"${place}; a ${mark} needs a column of numbers there.`,
  ];
}

function colourFaults(sheet: Sheet, column: Prop): string[] {
  const unknown = named(sheet, column);
  if (column === undefined || unknown.length > 0) return unknown;
  const values = new Set(cellsOf(sheet, String(column)).filter((cell) => !isMissing(cell)));
  return values.size <= MOST_COLOURS
    ? []
    : [`"${String(column)}" has ${values.size} values; expected ${MOST_COLOURS} at most, to be told apart.`];
}

function referenceFaults(value: Prop): string[] {
  return value === undefined || (typeof value === 'string' && numberList(value) !== null)
    ? []
    : [`"${String(value)}"; expected numbers with blanks between them, such as "-30 20".`];
}

function binFaults(mark: Prop, value: Prop): string[] {
  if (value === undefined) return [];
  if (mark !== 'histogram') return ['for a histogram alone; expected none.'];
  const bins = Number(value);
  return Number.isInteger(bins) && bins >= 2 && bins <= 50
    ? []
    : [`"${String(value)}"; expected a whole number from 2 to 50.`];
}

/** A column that a table doesn't have. */
function named(sheet: Sheet, column: Prop): string[] {
  return typeof column === 'string' ? columnFaults(sheet, [column]) : [];
}
