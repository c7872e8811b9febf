import type { Understanding } from '../../cohort/table/Understanding.ts';
import type { ColumnOptions } from '../columnChoices.ts';
import type { Answers } from './Answers.ts';
import { openKinds } from './openKinds.ts';

/** With more values than this the column is no outcome. */
const MOST_KINDS = 12;

/**
 * Asks of each value of the outcome that has no side whether it counts, and says how the same is told without questions. Null where
 * nothing is open, or nobody answers.
 */
export function askKinds(
  read: Understanding,
  answers: Answers,
): Pick<ColumnOptions, 'event' | 'censored'> | null {
  const { event } = read;
  const open = openKinds(read);
  if (event === null || open.length === 0 || open.length > MOST_KINDS) return null;
  const { values = [] } = read.columns.find(({ name }) => name === event.column) ?? {};
  const happened = new Set(event.happened);
  for (const [place, { key, label, count }] of open.entries()) {
    const rows = `${count} ${count === 1 ? 'row' : 'rows'}`;
    const first =
      place === 0 ? `“${event.column}”: a patient had the outcome, or left follow-up without it.\n` : '';
    const counts = answers.yesOrNobody(`${first}Does “${label}” (${rows}) count as the outcome? (yes or no)`);
    if (counts === null) return null;
    if (counts) happened.add(key);
  }
  const labels = (isOutcome: boolean) =>
    values.flatMap(({ key, label }) => (happened.has(key) === isOutcome ? [label] : [])).join(',');
  const said = { event: `${event.column}=${labels(true)}`, censored: labels(false) };
  if (said.censored === '' || labels(true) === '') return said.censored === '' ? { event: said.event } : null;
  process.stderr.write(`Without questions: --event "${said.event}" --censored "${said.censored}"\n\n`);
  return said;
}
