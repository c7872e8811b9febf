import type { Answers } from '../../rows/teach/answers.ts';
import { testResult, type TestItem, type TestSum } from '../../rows/teach/testResult.ts';

interface Props {
  readonly answers: Answers;
  readonly items: readonly TestItem[];
}

/** What was known before and after, side by side, concept by concept; nothing until a question of the tests was answered. */
export function TestSheet({ answers, items }: Props) {
  const { rows, before, after } = testResult(answers, items);
  if (before.answered + after.answered === 0) return null;
  return (
    <>
      <h2 id="tests">Before and after</h2>
      <p>{testWords({ before, after }, items.length)}</p>
      <div class="record-table record-tests" tabindex={0} role="group" aria-label="Before and after">
        <table>
          <thead>
            <tr>
              <th scope="col">Concept</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.concept}>
                <th scope="row">{row.concept}</th>
                <td>{marked(row.before)}</td>
                <td>{marked(row.after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Both sums in words: "Right before: 3 of 8; after: 6 of 8." */
function testWords(
  { before, after }: { readonly before: TestSum; readonly after: TestSum },
  of: number,
): string {
  const said = ({ right, answered }: TestSum) =>
    answered === 0
      ? 'not taken yet'
      : answered < of
        ? `${right} of ${answered} answered so far`
        : `${right} of ${of}`;
  const sums = `Right before: ${said(before)}; after: ${said(after)}.`;
  if (before.answered < of || after.answered < of) return sums;
  return `${sums} The second questions ask the same concepts of other numbers: one more or fewer can be chance.`;
}

function marked(right: boolean | null) {
  if (right === null) return '–';
  return (
    <>
      <span aria-hidden="true">{right ? '✓' : '✗'}</span>
      <span class="visually-hidden">{right ? 'right' : 'wrong'}</span>
    </>
  );
}
