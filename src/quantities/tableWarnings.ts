import { isMissing } from '../cohort/table/cellText.ts';
import { freeColumns } from './freeColumns.ts';
import { numberMarks } from '../cohort/table/numberMarks.ts';
import { numberWith } from '../cohort/table/numberWith.ts';
import type { Problem } from '../publication/ContentError.ts';
import type { Publication } from '../publication/Publication.ts';

/** The part of a column's cells that has to be numbers, for a word among them to be taken for a slip. */
const MOSTLY = 0.75;

/** What in a patients' table may be a slip: a word among numbers, a level that nobody has, a landmark that nobody reaches. */
export function tableWarnings({ id, series, table, sheets }: Publication): Problem[] {
  const { patients } = sheets;
  if (table === null || patients === null) return [];
  const at = (name: string, line = 1) => ({ file: `content/${id}/${name}`, line, column: 1 });
  const last = Math.max(...table.patients.map(({ time }) => time));
  return [
    ...wordsAmongNumbers(patients).map(({ column, row, cell, numbers }) => ({
      ...at('table.csv', row),
      inside: column,
      message: `"${cell}" is a word among ${numbers} numbers, so that the column counts as words: Table 1 and the names of numbers leave it out; expected a number, or an empty cell`,
    })),
    ...series.groupings.flatMap(({ id: grouping, levels }) =>
      levels
        .filter((level) => !table.patients.some(({ attributes }) => attributes[grouping] === level.id))
        .map((level) => ({
          ...at('table.csv'),
          inside: grouping,
          message: `nobody has the level ${level.id}; expected a patient with it, or no such level in series.yaml and table.yaml`,
        })),
    ),
    ...series.time.landmarks
      .filter((landmark) => landmark > last)
      .map((landmark) => ({
        ...at('series.yaml'),
        inside: 'time.landmarks',
        message: `${landmark}; nobody is followed so long: the last patient of table.csv was seen at ${last}`,
      })),
  ];
}

function wordsAmongNumbers({ header, rows, dictionary }: NonNullable<Publication['sheets']['patients']>) {
  return freeColumns({ header, dictionary }).flatMap(({ column, index }) => {
    const cells = rows
      .map(({ row, cells: all }) => ({ row, cell: all[index] ?? '' }))
      .filter(({ cell }) => !isMissing(cell));
    const { marks } = numberMarks(
      cells.filter(({ cell }) => /^[-+]?[\d.,\s]+$/u.test(cell)).map(({ cell }) => cell),
    );
    const words = cells.filter(({ cell }) => numberWith(cell, marks) === null);
    const numbers = cells.length - words.length;
    if (words.length === 0 || numbers < MOSTLY * cells.length) return [];
    return words.map(({ row, cell }) => ({ column, row, cell, numbers }));
  });
}
