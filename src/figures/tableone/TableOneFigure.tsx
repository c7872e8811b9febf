import type { Grouping, Series } from '../../cohort/Series.ts';
import type { Quantity } from '../../quantities/Quantity.ts';
import type { Summary, TableOneVariable } from '../../quantities/tableOneRows.ts';
import { DataTable } from '../kit/DataTable.tsx';
import { Figure } from '../kit/Figure.tsx';
import { OwnWords, type Words } from '../kit/OwnWords.tsx';
import { ScrolledTable } from '../kit/ScrolledTable.tsx';
import { tableOneNotes, tableOneTitle } from './words.ts';

export interface TableOneProps {
  readonly id: string;
  readonly number: number | null;
  readonly title: string | undefined;
  readonly series: Series;
  /** Whose levels are the columns; null for all patients alone. */
  readonly grouping: Grouping | null;
  readonly variables: readonly TableOneVariable[];
  readonly words: Words;
  /** A number by its id. */
  readonly said: (id: string) => Quantity;
}

/** What the patients were like, in groups and all together: the first table of a clinical paper. It stands still. */
export function TableOneFigure(props: TableOneProps) {
  const { id, number, title, series, grouping, variables, words, said } = props;
  const levels = grouping?.levels ?? [];
  const shown = title ?? tableOneTitle(series, grouping);
  const heads = [
    ...levels.map(
      (level) => `${level.label} (n = ${said(`${grouping?.id ?? ''}-${level.id}-patients`).text})`,
    ),
    `${series.everyone} (n = ${said('patients').text})`,
  ];
  return (
    <Figure
      {...{ id, number, kind: 'Table', title: shown }}
      caption={
        <>
          <p>{tableOneNotes(props).join(' ')}</p>
          <OwnWords {...words} />
        </>
      }
    >
      <ScrolledTable label={shown}>
        <DataTable
          also="own-table table-one"
          heads={['Property', 'Value', ...heads]}
          rows={variables.flatMap(({ label, lines }) =>
            lines.map((line, index) => ({
              heads: index === 0 ? lines.length : 0,
              cells: [
                ...(index === 0 ? [label] : []),
                line.label,
                ...line.cells.map((cell) => summaryText(cell, (each) => said(each).text)),
              ],
            })),
          )}
        />
      </ScrolledTable>
    </Figure>
  );
}

/** "7 (58 %)", "61 (49 to 73)", "1". */
function summaryText(cell: Summary, text: (id: string) => string): string {
  if (cell.kind === 'count') return text(cell.count);
  if (cell.kind === 'share') return `${text(cell.count)} (${text(cell.share)})`;
  const median = text(cell.median);
  return median === 'none' ? median : `${median} (${text(cell.lowest)} to ${text(cell.highest)})`;
}
