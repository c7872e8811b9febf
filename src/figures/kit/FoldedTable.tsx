import type { ComponentChildren } from 'preact';
import { Fold } from './Fold.tsx';
import { ScrolledTable } from './ScrolledTable.tsx';

interface FoldedTableProps {
  readonly summary?: string;
  readonly children: ComponentChildren;
}

/** What a figure draws, as a table behind a line to open. */
export function FoldedTable({ summary = 'The figure as a table', children }: FoldedTableProps) {
  return (
    <Fold
      also="figure-table"
      summary={summary}
      draw={() => <ScrolledTable label={summary}>{children}</ScrolledTable>}
    />
  );
}
