import { endpointOfValues } from './endpointOfValues.ts';
import { type NamedColumn } from './NamedColumn.ts';
import { readOutcome } from './readOutcome.ts';
import { type OutcomeReading } from './OutcomeReading.ts';
import type { TableColumn } from './TableColumn.ts';

/** Another column that tells of the same outcome, with what its values mean. */
export interface SecondOutcome {
  readonly column: TableColumn;
  readonly happened: ReadonlySet<string>;
  readonly without: ReadonlySet<string>;
}

/** Names of deaths within a time or a place, or of one cause: those that it leaves out may have died too. */
const OF_A_PART = /\d|hospital|operative|early|surg|cause|specific|treatment|disease|other|cancer|tumou?r/u;

/** A second column that says of each patient whether they are alive; null where there is none whose values are all placed. */
export function sameOutcome(
  columns: readonly NamedColumn[],
  event: OutcomeReading & { readonly column: string },
): SecondOutcome | null {
  if (event.outcome !== 'death' || event.question !== null) return null;
  const isSurvival = (each: NamedColumn) =>
    (each.name.endpoint ?? endpointOfValues(each)) === 'os' &&
    !each.name.words.some((word) => OF_A_PART.test(word));
  const own = columns.find(({ column }) => column.name === event.column);
  if (own && own.name.endpoint !== null && own.name.endpoint !== 'os') return null;
  for (const each of columns) {
    const { column, name } = each;
    if (each === own || column.values.length === 0 || column.values.length > 6 || !isSurvival(each)) continue;
    const { happened, without, question } = readOutcome(column, name);
    if (question === null && happened.length > 0 && without.length > 0)
      return { column, happened: new Set(happened), without: new Set(without) };
  }
  return null;
}
