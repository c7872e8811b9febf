/** All that reading a table needs, in one piece that is loaded when the first table is brought. */
import { counted, PATIENTS } from '../../format/counted.ts';
import type { Series } from '../../cohort/Series.ts';
import { valueKey } from '../../cohort/table/cellText.ts';
import { formatCount } from '../../format/formatCount.ts';
import type { PublishedRecord } from '../../reconstruction/record/PublishedRecord.ts';
import type { TableDraft, TableReading } from '../../state/tableDraft.ts';
import { element } from '../kit/element.ts';
import { checkList } from './checkList.ts';
import { mappingForm } from './mappingForm.ts';
import { meaningForm } from './meaningForm.ts';
import { problemList } from './problemList.ts';
import { understoodPanel } from './understoodPanel.ts';

export { cellKey } from '../../cohort/table/readSheet.ts';
export { pageSession } from '../../state/pageSession.ts';
export { figuresOfTable } from './figuresOfTable.ts';
export { mappingChange } from './mappingChange.ts';
export { isMended, mendedDraft } from '../../state/mendedDraft.ts';
export { newDraft, readDraft } from '../../state/tableDraft.ts';

/** What stands in each part of the loader for a table as it has been read. */
export function panels(
  reading: TableReading,
  record: PublishedRecord,
  series: Series,
  document: Document,
): ReadonlyMap<string, readonly HTMLElement[]> {
  const { mapping, problems, checks, columns, sheet } = reading;
  const noRecord = record.facts.length === 0;
  return new Map<string, readonly HTMLElement[]>([
    ['mapping', [mappingForm({ ...reading, delimiter: sheet.delimiter }, document)]],
    [
      'problems',
      [
        understoodPanel(reading.read, reading.questions, document),
        ...(problems.length === 0 ? [] : [problemList(problems, lostEvents(reading), document)]),
      ],
    ],
    ['meanings', mapping.claims ? [meaningForm(columns, record.attributes, mapping, document)] : []],
    ['claims', noRecord ? [] : [claimBox(mapping.claims, series, document)]],
    [
      'checks',
      checks
        ? [checkList(checks, document)]
        : mapping.claims && problems.length === 0 && reading.session
          ? [
              element(
                document,
                'p',
                {},
                `The record counts ${record.time.many}; choose ${record.time.many} above to check the table against it.`,
              ),
            ]
          : [],
    ],
  ]);
}

function claimBox(claims: boolean, series: Series, document: Document): HTMLElement {
  return element(
    document,
    'label',
    { class: 'claim' },
    element(document, 'input', {
      ...{ type: 'checkbox', 'data-claims': '', form: 'choices' },
      ...(claims ? { checked: '' } : {}),
    }),
    ` These are the patients of this publication: check the table against what was published (“${series.title}”)`,
  );
}

/** What has come of a table, in a sentence or two. */
export function summary(
  { session, cohort, problems, questions, sheet, read: understood }: TableReading,
  draft: TableDraft,
): string {
  const out = understood.excluded.reduce((sum, { rows }) => sum + rows, 0);
  const lost = understood.excluded.reduce((sum, { events }) => sum + events, 0);
  const left =
    out === 0 || questions.length > 0
      ? ''
      : ` ${formatCount(out)} left out${lost === 0 ? '' : `, ${formatCount(lost)} of them with the event`}.`;
  if (session && cohort) {
    const events = cohort.patients.filter(({ event }) => event).length;
    return `${draft.name}: ${counted(cohort.patients.length, PATIENTS)}, ${counted(events, session.series.outcome)}.${left} Every figure below is drawn from it.`;
  }
  const read = `${draft.name}: ${counted(sheet.rows.length, { one: 'row', many: 'rows' })} read.${left}`;
  const [question] = questions;
  const asked = question === undefined ? '' : ` Asked: ${question.says}`;
  const mend = problems.length === 0 ? '' : ` ${formatCount(problems.length)} to be put right.`;
  return `${read}${mend}${asked} Until then the figures show the publication.`;
}

/** How many of the rows with a problem had the event: leaving them out is no small matter where they did. */
function lostEvents({ problems, read, columns }: TableReading): number {
  const { event, sheet } = read;
  const place = columns.find(({ name }) => name === event?.column)?.index ?? -1;
  const rows = new Set(problems.flatMap(({ row }) => row ?? []));
  return sheet.rows.filter(
    ({ row, cells }) => rows.has(row) && event?.happened.includes(valueKey(cells[place] ?? '')),
  ).length;
}
