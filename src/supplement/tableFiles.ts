import { csvText } from '../figures/kit/export/csvText.ts';
import { figureNames } from './figureNames.ts';
import { schemaOfText } from './schemaOfText.ts';
import { slug, uniqueNames } from './slug.ts';
import { textFile, type SupplementFile } from './SupplementFile.ts';
import { textOf } from './textOf.ts';

/** Every table of the article as a CSV file of what it prints, in the order of the page. */
export function tableFiles(
  article: Document,
  figures: readonly string[],
  tables: readonly string[] = [],
): SupplementFile[] {
  const unique = uniqueNames();
  return [...article.querySelectorAll('main table')].flatMap((table, index) => {
    const { heads, rows } = cellsOf(table);
    // One that is filled when it is asked for says nothing here.
    if (rows.length === 0) return [];
    const caption = textOf(table.querySelector('caption')) || titleOf(table, tables);
    const figure = figureNames(table, figures, tables);
    const name = figure?.file ?? (slug(caption) || `table-${index + 1}`);
    return textFile(
      {
        path: `tables/${unique(name)}.csv`,
        title:
          [figure?.label, caption.replace(/\.$/u, '')].filter(Boolean).join(': ') || `Table ${index + 1}`,
        group: 'tables',
        mediaType: 'text/csv',
        schema: schemaOfText(heads, rows),
      },
      csvText(heads, rows),
    );
  });
}

/** The title of a numbered table, without its number: it has no caption of its own. */
function titleOf(table: Element, tables: readonly string[]): string {
  const figure = table.closest('figure[id]');
  if (figure === null || !tables.includes(figure.id)) return '';
  return textOf(figure.querySelector('.figure-title')).replace(/^Table \d+\. /u, '');
}

/** The printed text of a table; a cell that spans columns or rows stands in each of them. Heads that are alike are numbered. */
function cellsOf(table: Element): { heads: string[]; rows: string[][] } {
  const grid: string[][] = [];
  for (const [top, line] of [...table.querySelectorAll('tr')].entries()) {
    let left = 0;
    for (const cell of line.querySelectorAll('th, td')) {
      while (grid[top]?.[left] !== undefined) left += 1;
      const spans = (name: string) => Number(cell.getAttribute(name) ?? 1);
      for (let row = top; row < top + spans('rowspan'); row += 1) {
        const cells = (grid[row] ??= []);
        for (let column = left; column < left + spans('colspan'); column += 1) cells[column] = textOf(cell);
      }
      left += spans('colspan');
    }
  }
  const [first = [], ...rows] = grid;
  const unique = uniqueNames();
  const heads = first.map((head, index) => unique(head === '' ? `Column ${index + 1}` : head));
  return { heads, rows };
}
