import type { ComponentChildren } from 'preact';
import { ScrolledTable } from './ScrolledTable.tsx';

interface FoldedTableProps {
  readonly summary?: string;
  readonly children: ComponentChildren;
}

/** What a figure draws, as a table behind a line to open. */
export function FoldedTable({ summary = 'The figure as a table', children }: FoldedTableProps) {
  return (
    <details class="figure-table figure-fold">
      <summary>{summary}</summary>
      <ScrolledTable label={summary}>{children}</ScrolledTable>
    </details>
  );
}
