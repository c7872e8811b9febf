import type { ComponentChildren } from 'preact';

interface ScrolledTableProps {
  /** What the table is, for those who hear it. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** The place of a table that may be wider than its figure: it scrolls by itself, with the keyboard too. No landmark: a page has many. */
export function ScrolledTable({ label, children }: ScrolledTableProps) {
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label={label}>
      {children}
    </div>
  );
}
