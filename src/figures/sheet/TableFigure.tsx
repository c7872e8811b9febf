import type { Sheet } from '../../cohort/table/readSheet.ts';
import { Figure } from '../kit/Figure.tsx';
import { hasWords, OwnWords, type Words } from '../kit/OwnWords.tsx';
import { ScrolledTable } from '../kit/ScrolledTable.tsx';
import { SheetTable } from './SheetTable.tsx';

interface TableFigureProps {
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
  readonly words: Words;
  /** A file with the columns of it that are shown, none for all; or the table as markup of the text. */
  readonly rows: { readonly sheet: Sheet; readonly columns: readonly string[] } | string;
}

/** A table of the author's, whole on paper; on a narrow screen it scrolls by itself. */
export function TableFigure({ id, number, title, words, rows }: TableFigureProps) {
  return (
    <Figure
      id={id}
      number={number}
      kind="Table"
      title={title}
      caption={hasWords(words) ? <OwnWords {...words} /> : null}
    >
      {typeof rows === 'string' ? (
        <div class="own-rows" dangerouslySetInnerHTML={{ __html: rows }} />
      ) : (
        <ScrolledTable label={title}>
          <SheetTable {...rows} />
        </ScrolledTable>
      )}
    </Figure>
  );
}
