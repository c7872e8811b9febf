import { element } from '../kit/element.ts';

/** What a cell holds: words, or an element where words are not enough. */
export type Cell = string | Node;

/** A row of a table: its cells, and attributes of the row itself. The first cell is its head. */
export interface DataRow {
  readonly cells: readonly Cell[];
  readonly attributes?: Readonly<Record<string, string>>;
  /** The first cell heads so many rows; 0: a row above has its head, and all cells are data. */
  readonly heads?: number;
  /** The last cell takes so many columns. */
  readonly last?: number;
}

export interface DataTableOptions {
  readonly heads: readonly string[];
  readonly rows: readonly DataRow[];
  /** What the table holds, in a sentence; none where a heading says it. */
  readonly caption?: string;
  /** A class beside that of every table of data. */
  readonly also?: string;
  /** The name under which the table is found and replaced. */
  readonly part?: string;
}

/** A table of data: a caption, a row of heads, and rows that each have a head of their own. */
export function dataTable(
  { heads, rows, caption, also, part }: DataTableOptions,
  document: Document,
): HTMLElement {
  const make = (name: string, attributes: Readonly<Record<string, string>>, ...children: Cell[]) =>
    element(document, name, attributes, ...children);
  return make(
    'table',
    { class: also ? `state-table ${also}` : 'state-table', ...(part ? { 'data-part': part } : {}) },
    ...(caption === undefined ? [] : [make('caption', {}, caption)]),
    make('thead', {}, make('tr', {}, ...heads.map((head) => make('th', { scope: 'col' }, head)))),
    make('tbody', {}, ...rows.map((row) => make('tr', row.attributes ?? {}, ...cellsOf(row, document)))),
  );
}

function cellsOf({ cells, heads = 1, last = 1 }: DataRow, document: Document): HTMLElement[] {
  return cells.map((cell, place) => {
    if (place === 0 && heads > 0) {
      const scope = heads > 1 ? { scope: 'rowgroup', rowspan: String(heads) } : { scope: 'row' };
      return element(document, 'th', scope, cell);
    }
    const wide = place === cells.length - 1 && last > 1;
    return element(document, 'td', wide ? { colspan: String(last) } : {}, cell);
  });
}
