import type { TableQuestion } from '../../cohort/table/OutcomeReading.ts';
import type { TableProblem } from '../../cohort/table/TableProblem.ts';
import type { Understanding } from '../../cohort/table/Understanding.ts';
import { understoodLines } from '../../cohort/table/understoodInWords.ts';
import { askedId } from './askedOf.ts';

interface UnderstoodProps {
  readonly read: Understanding;
  readonly questions: readonly TableQuestion[];
  readonly problems: readonly TableProblem[];
}

/** What was understood of a table, as it stands before anything is drawn, with the questions that are open. */
export function Understood({ read, questions, problems }: UnderstoodProps) {
  const lines = understoodLines({ ...read, questions, groupings: [] }, null).filter(
    ({ name }) => name !== 'Problem' && name !== 'Question',
  );
  return (
    <dl class="understood" data-part="understood">
      {lines.map(({ name, words }) => (
        <>
          {/* Rows that can still be put right aren't out of it. */}
          {name !== '' && <dt>{name === 'Left out' && problems.length > 0 ? 'Not counted' : name}</dt>}
          <dd>{words}</dd>
        </>
      ))}
      {questions.map(({ about, says }, place) => (
        <>
          <dt>Question</dt>
          <dd>
            <span id={askedId(place)}>{says}</span>{' '}
            <button type="button" class="text-button" data-answer={about} aria-describedby={askedId(place)}>
              Answer it
            </button>
          </dd>
        </>
      ))}
    </dl>
  );
}
