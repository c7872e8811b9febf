import type { TableQuestion } from '../../cohort/table/readOutcome.ts';
import type { Understanding } from '../../cohort/table/understandTable.ts';
import { understoodLines } from '../../cohort/table/understoodInWords.ts';
import { element } from '../kit/element.ts';

/** What was understood of a table, as it stands before anything is drawn, with the questions that are open. */
export function understoodPanel(
  read: Understanding,
  questions: readonly TableQuestion[],
  document: Document,
): HTMLElement {
  const lines = understoodLines({ ...read, questions, groupings: [] }, null).filter(
    ({ name }) => name !== 'Problem',
  );
  const rows = lines.flatMap(({ name, words }) => [
    ...(name === '' ? [] : [element(document, 'dt', {}, name)]),
    element(document, 'dd', {}, words),
  ]);
  return element(document, 'dl', { class: 'understood', 'data-part': 'understood' }, ...rows);
}
