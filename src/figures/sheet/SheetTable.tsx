import { isMissing } from '../../cohort/table/cellText.ts';
import { numberMarks } from '../../cohort/table/numberMarks.ts';
import { numberWith } from '../../cohort/table/numberWith.ts';
import type { Sheet } from '../../cohort/table/readSheet.ts';

interface SheetTableProps {
  readonly sheet: Sheet;
  readonly columns: readonly string[];
}

/** The rows of a file as they stand in it; columns of numbers keep to the right. */
export function SheetTable({ sheet: { header, rows }, columns }: SheetTableProps) {
  const shown = (columns.length === 0 ? header : columns).map((name) => {
    const index = header.indexOf(name);
    const cells = rows.map((row) => row.cells[index] ?? '');
    return { name, cells, align: index >= 0 && areNumbers(cells) ? 'right' : undefined };
  });
  return (
    <table class="own-table">
      <thead>
        <tr>
          {shown.map(({ name, align }) => (
            <th scope="col" data-align={align}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((_, row) => (
          <tr>
            {shown.map(({ cells, align }, place) =>
              place === 0 ? (
                <th scope="row" data-align={align}>
                  {cells[row]}
                </th>
              ) : (
                <td data-align={align}>{cells[row]}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function areNumbers(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !isMissing(cell));
  const { marks } = numberMarks(filled);
  return filled.length > 0 && filled.every((cell) => numberWith(cell, marks) !== null);
}
