import type { Understanding } from '../../cohort/table/Understanding.ts';
import { Refusal } from '../Refusal.ts';

/** Refuses a column for groups or strata that is the time, the outcome, or the patient's name: what is told apart by it is the answer itself. */
export function refuseRole(option: string, column: string, read: Understanding): void {
  const { time, event, entry, id } = read;
  const roles = [
    [event?.column === column, 'the outcome'],
    [time?.columns.includes(column) === true || time?.start === column, 'the time'],
    [entry === column, 'when rows enter'],
    [id === column, 'who a row is of'],
  ] as const;
  const role = roles.find(([isIt]) => isIt);
  if (role)
    throw new Refusal(
      `--${option}: column ${JSON.stringify(column)} is ${role[1]}; expected one that tells patients apart`,
    );
}
