/** All that reading a table needs, in one piece that is loaded when the first table is brought. */
import { counted, PATIENTS } from '../../format/counted.ts';
import type { Series } from '../../cohort/Series.ts';
import { formatCount } from '../../format/formatCount.ts';
import type { PublishedRecord } from '../../reconstruction/record/PublishedRecord.ts';
import type { TableDraft } from '../../state/tableDraft.ts';
import type { TableReading } from '../../state/tableReading.ts';
import { CheckList } from './CheckList.tsx';
import type { LoaderShown } from './LoaderControls.tsx';
import { MappingForm } from './MappingForm.tsx';
import { MeaningForm } from './MeaningForm.tsx';
import { ProblemList } from './ProblemList.tsx';
import { Understood } from './Understood.tsx';

export { cellKey } from '../../cohort/table/readSheet.ts';
export { pageSession } from '../../state/pageSession.ts';
export { figuresOfTable } from './figuresOfTable.ts';
export { levelChange } from './levelChange.ts';
export { mappingChange } from './mappingChange.ts';
export { isMended, mendedDraft } from '../../state/mendedDraft.ts';
export { stageSentence } from '../kit/sentences/stageSentence.ts';
export { awayFor } from './awayFor.ts';
export { newDraft } from '../../state/tableDraft.ts';
export { readDraft, sessionOf } from '../../state/tableReading.ts';

interface PanelActions {
  readonly leaveOut: () => void;
}

/** What the loader shows of a table as it has been read: what was understood of it, and what its columns mean. */
export function panels(
  reading: TableReading,
  record: PublishedRecord,
  series: Series,
  { leaveOut }: PanelActions,
): Pick<LoaderShown, 'problems' | 'meanings'> {
  const { mapping, problems, checks, columns, sheet, session } = reading;
  const isUnchecked = mapping.claims && problems.length === 0 && session !== null;
  return {
    problems: (
      <>
        <Understood {...reading} />
        {problems.length > 0 && <ProblemList problems={problems} lost={reading.lost} onLeaveOut={leaveOut} />}
      </>
    ),
    meanings: (
      <>
        <MappingForm {...reading} delimiter={sheet.delimiter} />
        {record.facts.length > 0 && <Claim isOn={mapping.claims} series={series} />}
        {mapping.claims && <MeaningForm {...{ columns, attributes: record.attributes, ...mapping }} />}
        {checks && <CheckList checks={checks} />}
        {!checks && isUnchecked && (
          <p>
            {`The record counts ${record.time.many}; choose ${record.time.many} above to check the table against it.`}
          </p>
        )}
      </>
    ),
  };
}

function Claim({ isOn, series }: { readonly isOn: boolean; readonly series: Series }) {
  return (
    <label class="claim">
      <input type="checkbox" data-claims="" form="choices" checked={isOn} />
      {` These are the patients of this publication: check the table against what was published (“${series.title}”)`}
    </label>
  );
}

/** What has come of a table, in a sentence or two. */
export function summary(
  { session, counts, problems, questions, read: understood }: TableReading,
  draft: TableDraft,
): string {
  const out = understood.excluded.reduce((sum, { rows }) => sum + rows, 0);
  const lost = understood.excluded.reduce((sum, { events }) => sum + events, 0);
  const left =
    out === 0 || questions.length > 0
      ? ''
      : ` ${formatCount(out)} left out${lost === 0 ? '' : `, ${formatCount(lost)} of them with the event`}.`;
  if (session) {
    return `${draft.name}: ${counted(counts.patients, PATIENTS)}, ${counted(counts.events, session.series.outcome)}.${left} Every figure of this page is drawn from it.`;
  }
  const read = `${draft.name}: ${counted(counts.rows, { one: 'row', many: 'rows' })} read.${left}`;
  const [question] = questions;
  const asked = question === undefined ? '' : ` Asked: ${question.says}`;
  const mend =
    problems.length === 0
      ? ''
      : ` ${counted(problems.length, { one: 'thing', many: 'things' })} to be put right.`;
  return `${read}${mend}${asked} Until then the figures show the publication.`;
}
