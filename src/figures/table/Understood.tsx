import type { TableQuestion } from '../../cohort/table/OutcomeReading.ts';
import type { Understanding } from '../../cohort/table/Understanding.ts';
import { understoodLines } from '../../cohort/table/understoodInWords.ts';

interface UnderstoodProps {
  readonly read: Understanding;
  readonly questions: readonly TableQuestion[];
}

/** What was understood of a table, as it stands before anything is drawn, with the questions that are open. */
export function Understood({ read, questions }: UnderstoodProps) {
  const lines = understoodLines({ ...read, questions, groupings: [] }, null).filter(
    ({ name }) => name !== 'Problem',
  );
  return (
    <dl class="understood" data-part="understood">
      {lines.map(({ name, words }) => (
        <>
          {name !== '' && <dt>{name}</dt>}
          <dd>{words}</dd>
        </>
      ))}
    </dl>
  );
}
