import type { Grouping, Series } from '../../cohort/Series.ts';
import type { Split, SplitRows } from '../../rows/splitRows.ts';
import { element } from '../../figures/kit/element.ts';
import { splitPanel } from './splitPanel.ts';
import { splitTable } from './splitTable.ts';
import { splitReading, splitsNote, splitsTitle } from './splitWords.ts';

/** What of the strip the reader's choices decide. */
export interface SplitChoice {
  readonly grouping: Grouping | null;
  /** The split that is read off; null for none. */
  readonly read: Split | null;
}

/** The parts of the strip: heading, panels (one for each pair of sizes; none where there are too many splits), what is read off, note, and table. */
export type SplitPartName = 'split-title' | 'split-panels' | 'split-reading' | 'split-note' | 'split-table';

/** One of them. It carries its name, so that it can be brought up to date alone. */
export function splitPart(
  name: SplitPartName,
  rows: SplitRows,
  series: Series,
  { grouping, read }: SplitChoice,
  document: Document,
): HTMLElement {
  const part = (tag: string, look: string, ...children: (string | Node)[]) =>
    element(document, tag, { class: look, 'data-part': name }, ...children);
  switch (name) {
    case 'split-title':
      return part('h4', 'side-head', splitsTitle(rows));
    case 'split-panels': {
      const marked = { chosen: rows.chosen, read };
      const panels = (rows.families ?? []).map((family) => splitPanel(family, marked, document));
      return part('div', 'split-panels', ...panels);
    }
    case 'split-reading':
      return part('p', 'split-reading', splitReading(rows, grouping, read, series));
    case 'split-note':
      return part('p', 'split-note', splitsNote(rows));
    case 'split-table':
      return splitTable(rows, document);
  }
}
