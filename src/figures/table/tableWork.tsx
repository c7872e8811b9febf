/** All that reading a table needs, in one piece that is loaded when the first table is brought. */
import { counted, PATIENTS } from '../../format/counted.ts';
import type { Series } from '../../cohort/Series.ts';
import { problemInWords } from '../../cohort/table/TableProblem.ts';
import { formatCount } from '../../format/formatCount.ts';
import { listed } from '../../format/listed.ts';
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
export function summary(reading: TableReading, draft: TableDraft): string {
  const { session, counts, problems, questions, read: understood } = reading;
  const out = understood.excluded.reduce((sum, { rows }) => sum + rows, 0);
  const lost = understood.excluded.reduce((sum, { events }) => sum + events, 0);
  const left =
    out === 0 || session === null
      ? ''
      : ` ${formatCount(out)} left out${lost === 0 ? '' : `, ${formatCount(lost)} of them with the event`}.`;
  if (session) {
    return `${draft.name}: ${counted(counts.patients, PATIENTS)}, ${counted(counts.events, session.series.outcome)}.${left} Every figure of this page is drawn from it. ${howItIsDrawn(reading)}`;
  }
  const read = `${draft.name}: ${counted(counts.rows, { one: 'row', many: 'rows' })} read.${left}`;
  const [problem] = problems;
  const [question] = questions;
  const asked = question === undefined ? '' : ` Asked: ${question.says}`;
  const mend =
    problem === undefined
      ? ''
      : ` ${counted(problems.length, { one: 'thing', many: 'things' })} to be put right${problems.length > 1 ? ', first' : ''}: ${problemInWords(problem)}`;
  return `${read}${mend}${asked} Until then the figures show the publication.`;
}

/** What a choice of the columns changes, so that it is heard: the unit, the groupings, and what isn't known of these. */
function howItIsDrawn({ read, mapping }: TableReading): string {
  const { groupings, known } = mapping;
  const unit = read.time?.unit ?? null;
  const quoted = (names: readonly string[]) => listed(names.map((name) => `“${name}”`));
  const open = groupings.filter(
    (name) =>
      known[name] === undefined &&
      read.groupings.some((each) => each.column === name && each.knownAtStart === null),
  );
  const later = groupings.filter((name) => known[name] === false);
  return [
    unit === null ? 'The unit of time is not known.' : `Time is in ${unit}s.`,
    ...(groupings.length === 0 ? [] : [`The patients can be grouped by ${quoted(groupings)}.`]),
    ...(later.length === 0 ? [] : [`Not known at time zero: ${quoted(later)}.`]),
    ...(open.length === 0
      ? []
      : [
          `${open.length === 1 ? 'Was' : 'Were'} ${quoted(open)} known at time zero? Say so where the columns are named.`,
        ]),
  ].join(' ');
}
