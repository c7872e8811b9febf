import type { TableQuestion } from '../cohort/table/OutcomeReading.ts';
import type { Understanding } from '../cohort/table/Understanding.ts';

/** So many cells are named; the rest are counted. */
const NAMED = 5;

/** What is open in a table: its questions and the cells that can't be read, each with what would answer it, as the command has it. */
export function openInWords(
  { questions, problems }: Pick<Understanding, 'questions' | 'problems'>,
  remedies: Readonly<Record<TableQuestion['about'], string>> = REMEDIES,
): string[] {
  const cells = problems.map(({ row, column, value, says }) => {
    const place = [
      row === null ? '' : `row ${row}`,
      column === null ? '' : `column ${JSON.stringify(column)}`,
    ];
    return `${place.filter((part) => part !== '').join(', ')}: ${value === null ? says : `received ${JSON.stringify(value)}, which ${says}`}`;
  });
  const open = questions.map(({ about, says }) => `${says} ${remedies[about]}`);
  const more = cells.length > NAMED ? [`and ${cells.length - NAMED} more cells`] : [];
  return [...open, ...cells.slice(0, NAMED), ...more];
}

const REMEDIES = {
  time: '(--time COL, or --start COL --end COL for dates)',
  unit: '(name the column in the unit that it counts, or choose another with --time COL)',
  event: '(--event COL=VALUE,… and --censored VALUE,…; --leave-out VALUE,… for those who are not known)',
  numbers: '(write the numbers in one way)',
  missing: '(--leave-out VALUE for an outcome; empty the cell where a time is not known)',
  rows: '(keep one row for each patient, name --entry COL with --id COL for stretches at risk, or take every row for a patient with --id none)',
} as const;
