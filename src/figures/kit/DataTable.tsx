import type { ComponentChildren } from 'preact';

/** A row of a table: its cells, and attributes of the row itself. The first cell is its head. */
export interface DataRow {
  readonly cells: readonly ComponentChildren[];
  readonly attributes?: Readonly<Record<`data-${string}`, string>>;
  /** The first cell heads so many rows; 0: a row above has its head, and all cells are data. */
  readonly heads?: number;
  /** The last cell takes so many columns. */
  readonly last?: number;
}

export interface DataTableProps {
  readonly heads: readonly string[];
  readonly rows: readonly DataRow[];
  /** What the table holds, in a sentence; none where a heading says it. */
  readonly caption?: string;
  /** A class beside that of every table of data. */
  readonly also?: string;
}

/** A table of data: a caption, a row of heads, and rows that each have a head of their own. */
export function DataTable({ heads, rows, caption, also }: DataTableProps) {
  return (
    <table class={also ? `state-table ${also}` : 'state-table'}>
      {caption !== undefined && <caption>{caption}</caption>}
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr {...row.attributes}>
            <Cells {...row} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cells({ cells, heads = 1, last = 1 }: DataRow) {
  return (
    <>
      {cells.map((cell, place) => {
        if (place === 0 && heads > 1) {
          return (
            <th scope="rowgroup" rowspan={heads}>
              {cell}
            </th>
          );
        }
        if (place === 0 && heads === 1) return <th scope="row">{cell}</th>;
        return <td colspan={place === cells.length - 1 && last > 1 ? last : undefined}>{cell}</td>;
      })}
    </>
  );
}
