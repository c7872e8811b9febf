import { counted } from '../../format/counted.ts';
import { problemInWords, type TableProblem } from '../../cohort/table/TableProblem.ts';
import { formatCount } from '../../format/formatCount.ts';
import { element } from '../kit/element.ts';

/** So many problems are listed; the rest are counted. */
const LISTED = 12;

/**
 * What is wrong with a table, by row and column, each with a place to put it right, and a way to leave the rows out, which says how
 * many of them had the event (`lost`). Inputs carry the
 * cell's row and column.
 */
export function problemList(
  problems: readonly TableProblem[],
  lost: number,
  document: Document,
): HTMLElement {
  const rows = new Set(problems.flatMap(({ row }) => row ?? []));
  const hidden = problems.length - LISTED;
  const item = (problem: TableProblem) => {
    const { row, column, found } = problem;
    const words = element(document, 'span', {}, problemInWords(problem));
    if (row === null || column === null || row === 1) return element(document, 'li', {}, words);
    const input = element(document, 'input', {
      ...{ type: 'text', value: found ?? '', 'data-row': String(row), 'data-column': column },
      ...{ 'aria-label': `Row ${row}, column ${column}`, autocomplete: 'off', spellcheck: 'false' },
    });
    return element(document, 'li', {}, words, input);
  };
  const count = `${counted(problems.length, { one: 'thing is', many: 'things are' })} to be put right before the figures can follow.`;
  return element(
    document,
    'div',
    { class: 'table-problems' },
    element(
      document,
      'p',
      {},
      element(document, 'strong', {}, count),
      ' Correct the cells here, or in the text below; the file itself stays as it is.',
    ),
    element(document, 'ol', {}, ...problems.slice(0, LISTED).map(item)),
    ...(hidden > 0 ? [element(document, 'p', {}, `And ${formatCount(hidden)} more.`)] : []),
    ...(rows.size > 0 && !rows.has(1)
      ? [
          element(
            document,
            'button',
            { type: 'button', class: 'text-button', 'data-action': 'leave-out' },
            `${rows.size === 1 ? 'Leave this row out' : `Leave these ${formatCount(rows.size)} rows out`}${lost === 0 ? '' : ` (${formatCount(lost)} had the event)`}`,
          ),
        ]
      : []),
  );
}
