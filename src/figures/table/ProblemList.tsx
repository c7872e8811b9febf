import { problemInWords, type TableProblem } from '../../cohort/table/TableProblem.ts';
import { counted } from '../../format/counted.ts';
import { formatCount } from '../../format/formatCount.ts';

interface ProblemListProps {
  readonly problems: readonly TableProblem[];
  /** How many of their rows had the event. */
  readonly lost: number;
  readonly onLeaveOut?: () => void;
}

/** So many problems are listed; the rest are counted. */
const LISTED = 12;

/**
 * What is wrong with a table, by row and column, each with a place to put it right, and a way to leave the rows out, which says how
 * many of them had the event. Inputs carry the cell's row and column.
 */
export function ProblemList({ problems, lost, onLeaveOut }: ProblemListProps) {
  const rows = new Set(problems.flatMap(({ row }) => row ?? []));
  const hidden = problems.length - LISTED;
  return (
    <div class="table-problems">
      <p>
        <strong>
          {`${counted(problems.length, { one: 'thing is', many: 'things are' })} to be put right before the figures can follow.`}
        </strong>
        {' Correct the cells here, or in the text below; the file itself stays as it is.'}
      </p>
      <ol>
        {problems.slice(0, LISTED).map((problem, place) => (
          <Problem key={problemInWords(problem)} id={`table-problem-${place + 1}`} problem={problem} />
        ))}
      </ol>
      {hidden > 0 && <p>{`And ${formatCount(hidden)} more.`}</p>}
      {rows.size > 0 && !rows.has(1) && (
        <button type="button" class="text-button" onClick={onLeaveOut}>
          {rows.size === 1 ? 'Leave this row out' : `Leave these ${formatCount(rows.size)} rows out`}
          {lost > 0 && ` (${formatCount(lost)} had the event)`}
        </button>
      )}
    </div>
  );
}

function Problem({ id, problem }: { readonly id: string; readonly problem: TableProblem }) {
  const { row, column, found } = problem;
  return (
    <li>
      <span id={id}>{problemInWords(problem)}</span>
      {row !== null && row !== 1 && column !== null && (
        <input
          {...{ type: 'text', value: found ?? '', 'data-row': String(row), 'data-column': column }}
          aria-label={`Row ${row}, column ${column}`}
          aria-invalid="true"
          aria-describedby={id}
          autocomplete="off"
          spellcheck={false}
        />
      )}
    </li>
  );
}
