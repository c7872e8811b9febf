import type { Series } from '../cohort/Series.ts';
import type { GroupedTable } from '../quantities/exerciseTables.ts';

interface Props {
  readonly groups: GroupedTable;
  /** What the publication calls the outcome. */
  readonly outcome: Series['outcome'];
}

/** The patients of a small table, group by group: when each left, and how. */
export function ExitList({ groups, outcome }: Props) {
  const how = ({ event, competing = false }: { event: boolean; competing?: boolean }) =>
    event ? outcome.happened : competing ? 'competing event' : outcome.without;
  return (
    <ul class="ask-table">
      {groups.map(({ label, patients }) => (
        <li key={label}>
          {label !== '' && `${label}: `}
          {patients.map((patient, index) => (
            <>
              {index > 0 && ', '}
              <span class="ask-exit">{`${patient.time} ${how(patient)}`}</span>
            </>
          ))}
        </li>
      ))}
    </ul>
  );
}
