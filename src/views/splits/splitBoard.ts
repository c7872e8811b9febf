import type { Grouping, Series } from '../../cohort/Series.ts';
import type { Split, SplitRows } from '../../rows/splitRows.ts';
import { element } from '../element.ts';
import { splitPanel } from './splitPanel.ts';
import { splitTable } from './splitTable.ts';
import { splitReading, splitsNote, splitsTitle } from './splitWords.ts';

/** What of the strip the reader's choices decide. */
export interface SplitChoice {
  readonly grouping: Grouping | null;
  /** The split that is read off; null for none. */
  readonly read: Split | null;
}

/** The panels of the strip, one for each pair of sizes; where there are too many splits, none. */
export function splitPanels(rows: SplitRows, { read }: SplitChoice, document: Document): HTMLElement {
  return element(
    document,
    'div',
    { class: 'split-panels', 'data-part': 'split-panels' },
    ...(rows.families ?? []).map((family) => splitPanel(family, { chosen: rows.chosen, read }, document)),
  );
}

/** The parts of the strip by name, each of which carries its name: heading, panels, what is read off, note, and table. */
export function splitParts(
  rows: SplitRows,
  series: Series,
  choice: SplitChoice,
  document: Document,
): readonly HTMLElement[] {
  const part = (name: string, tag: string, words: string, look: string) =>
    element(document, tag, { class: look, 'data-part': name }, words);
  return [
    part('split-title', 'h4', splitsTitle(rows), 'side-head'),
    splitPanels(rows, choice, document),
    part('split-reading', 'p', splitReading(rows, choice.grouping, choice.read, series), 'split-reading'),
    part('split-note', 'p', splitsNote(rows), 'split-note'),
    splitTable(rows, document),
  ];
}
