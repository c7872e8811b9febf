import { bin, extent } from 'd3';
import { isMissing } from '../../cohort/table/cellText.ts';
import type { Sheet } from '../../cohort/table/readSheet.ts';
import { cellsOf, numbersOf, type ChartMark } from '../../publication/chartOptions.ts';
import { NOT_KNOWN } from './formOf.ts';

/** What an author says of a chart; columns by their names. */
export interface ChartOptions {
  readonly mark: ChartMark;
  readonly x?: string | undefined;
  readonly y?: string | undefined;
  readonly color?: string | undefined;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly reference: readonly number[];
  readonly bins: number | null;
}

/** A mark of a chart: where it stands, and of which colour; of a histogram from x to `end`. */
export interface ChartRow {
  readonly x: number | string;
  readonly y: number | string;
  readonly end?: number;
  readonly color: string | null;
}

export interface ChartRows {
  readonly rows: readonly ChartRow[];
  /** The values of the colour by their places: those of a grouping as in series.yaml, also where nobody has one; others as in the table. */
  readonly colours: readonly string[];
  /** Rows of the table that are drawn, each by itself or counted. */
  readonly shown: number;
  /** Rows of the table in which something is missing. */
  readonly leftOut: number;
}

const MOST_COLOURS = 4;

/** The words for a cell of a column: a level's, where the column is an attribute of patients. */
export type CellWords = (column: string, cell: string) => string;

/** What a chart draws: the rows of a table, or what they are counted to. Rows without a place are left out; without a colour they are drawn as such. */
export function chartRows(
  sheet: Sheet,
  options: ChartOptions,
  cellWords: CellWords,
  /** The levels of the grouping that colours, in the order of the curves; none where a column that is no grouping does. */
  levels: readonly string[] = [],
): ChartRows {
  const { mark, x, y, color } = options;
  const values = (column: string | undefined): (number | string | null)[] | null => {
    if (column === undefined) return null;
    const cells = cellsOf(sheet, column);
    // A bar stands for a category, also where that is a number.
    const numbers = mark === 'bar' && column === y ? null : numbersOf(cells);
    return numbers ?? cells.map((cell) => (isMissing(cell) ? null : cellWords(column, cell)));
  };
  const colourOf = (column: string, cell: string) => (isMissing(cell) ? NOT_KNOWN : cellWords(column, cell));
  const [xs, ys, cs] = [values(x), values(y), color === undefined ? null : cellsOf(sheet, color)];
  const complete = sheet.rows.flatMap((_, row) => {
    const at = { x: xs?.[row], y: ys?.[row], color: cs?.[row] };
    const isLacking = at.x === null || at.y === null;
    const words = at.color === undefined || color === undefined ? null : colourOf(color, at.color);
    return isLacking ? [] : [{ x: at.x ?? '', y: at.y ?? '', color: words }];
  });
  const found = [...new Set(complete.flatMap((row) => row.color ?? []))];
  const known = found.filter((each) => each !== NOT_KNOWN);
  const all = [...new Set([...levels, ...known])].filter((each) => each !== NOT_KNOWN);
  // Beyond the colours that there are, places are only for what is drawn; what isn't known has a form of its own, and comes last.
  const colours = [
    ...(all.length > MOST_COLOURS ? all.filter((each) => known.includes(each)) : all),
    ...(known.length < found.length ? [NOT_KNOWN] : []),
  ];
  const shown = complete.length;
  const stacked = [...complete].sort(
    (a, b) => colours.indexOf(a.color ?? '') - colours.indexOf(b.color ?? ''),
  );
  return {
    rows: arranged(mark === 'histogram' || mark === 'bar' ? stacked : complete, options),
    colours,
    shown,
    leftOut: sheet.rows.length - shown,
  };
}

function arranged(rows: readonly ChartRow[], { mark, x, bins }: ChartOptions): ChartRow[] {
  if (mark === 'waterfall')
    return [...rows]
      .sort((a, b) => Number(b.y) - Number(a.y))
      .map((row, index) => ({ ...row, x: index + 1 }));
  if (mark === 'line') return [...rows].sort((a, b) => Number(a.x) - Number(b.x));
  if (mark === 'bar' && x === undefined) return counted(rows);
  if (mark !== 'histogram') return [...rows];
  const numbers = rows.map((row) => Number(row.x));
  const [from, to] = extent(numbers);
  if (from === undefined || to === undefined) return [];
  const cut = bin<ChartRow, number>().value((row) => Number(row.x));
  const edges = bins === null ? cut : cut.domain([from, to]).thresholds(evenly(from, to, bins));
  return edges([...rows]).flatMap((inside) =>
    coloursIn(rows).map((color) => ({
      ...{ x: inside.x0 ?? from, end: inside.x1 ?? to, color },
      y: inside.filter((row) => row.color === color).length,
    })),
  );
}

/** How many rows there are of each category and colour. */
function counted(rows: readonly ChartRow[]): ChartRow[] {
  const categories = [...new Set(rows.map(({ y }) => y))];
  return categories.flatMap((y) =>
    coloursIn(rows).map((color) => ({
      ...{ y, color },
      x: rows.filter((row) => row.y === y && row.color === color).length,
    })),
  );
}

function coloursIn(rows: readonly ChartRow[]): (string | null)[] {
  return [...new Set(rows.map(({ color }) => color))];
}

/** The edges between so many bins of one width. */
function evenly(from: number, to: number, bins: number): number[] {
  return Array.from({ length: bins - 1 }, (_, index) => from + ((to - from) * (index + 1)) / bins);
}
