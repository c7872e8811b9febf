import { tableCurves, type DrawnTable } from '../figures/survival/tableCurves.ts';
import { takenText } from '../figures/survival/takenText.ts';
import { recordOfTable } from '../reconstruction/record/recordOfTable.ts';
import { tableReconstruction } from '../reconstruction/tableReconstruction.ts';
import type { LargeReading, LargeTable, TableAnswers, TableAsked } from '../state/LargeTable.ts';
import { isMended, mendedDraft } from '../state/mendedDraft.ts';
import { sentContent } from '../state/sentContent.ts';
import { draftStages, type TableContent } from '../state/tableReading.ts';
import type { WorkStage } from '../state/WorkStage.ts';

export type Answering = (
  table: LargeTable | null,
  asked: TableAsked,
) => Generator<WorkStage, TableAnswers[TableAsked['about']]>;

/**
 * Answers what is asked of one table after another, in stages: the same in a worker and, where there is none, on the page. A table
 * comes along with the first question about it, and is kept.
 */
export function answering(): Answering {
  let held: (LargeReading & { readonly drawn: DrawnTable | null }) | null = null;
  return function* answer(table, asked) {
    if (table) {
      held = null;
      const { mends, record, series } = table;
      const mended = mends !== null && isMended(mends, table.draft.text);
      const draft = mended ? mendedDraft(mends, table.draft.name, table.draft.text) : table.draft;
      const content = yield* draftStages(draft, record, series);
      held = { draft: { ...draft, text: '' }, isMended: mended, content, drawn: drawnTable(content) };
    }
    if (!held) throw new Error('a table is required with the first question');
    if (asked.about === 'reading')
      return { draft: held.draft, isMended: held.isMended, content: sentContent(held.content) };
    const { drawn } = held;
    if (!drawn) throw new Error('nothing can be drawn of this table yet');
    const rows = held.content.counts.patients;
    if (asked.about === 'curves') {
      yield { doing: 'computing', rows };
      return tableCurves(drawn, asked.choices);
    }
    yield { doing: 'writing', rows };
    const state = { ...asked.view, cohort: drawn.cohort };
    const session = { series: drawn.series, setFor: () => drawn.set, longestOf: () => null };
    return takenText(asked.what, session, state, { title: asked.view.title, note: '', address: null });
  };
}

/** A table as it is drawn; a session would bring all that solves a record. */
function drawnTable({ cohort, series }: TableContent): DrawnTable | null {
  return cohort && series && { cohort, series, set: tableReconstruction(cohort, recordOfTable(series)) };
}
