import type { Grouping, Series } from '../../cohort/Series.ts';
import { countedInWords, nounFor, PATIENTS } from '../../format/counted.ts';
import { capitalized, uncapitalized } from '../../format/words.ts';
import type { TableOneProps } from './TableOneFigure.tsx';

export function tableOneTitle({ everyone }: Series, grouping: Grouping | null): string {
  return grouping === null ? `${everyone} in numbers` : `The patients by ${uncapitalized(grouping.label)}`;
}

/** How the table is read, whoever stands in no group of it, and what has to be known of groups that came about later. */
export function tableOneNotes({
  grouping,
  variables,
  said,
}: Pick<TableOneProps, 'grouping' | 'variables' | 'said'>): string[] {
  const lines = variables.flatMap((variable) => variable.lines);
  const isSome = (kind: string) => lines.some(({ cells }) => cells.some((cell) => cell.kind === kind));
  const known = isSome('count') ? ' of those whose value is known' : '';
  const without = grouping === null ? 0 : (said(`${grouping.id}-unknown`).value ?? 0);
  return [
    ...(isSome('share') ? [`Patients, and their share${known}.`] : []),
    ...(isSome('median') ? ['Of numbers the median, with the lowest and the highest.'] : []),
    ...(without > 0 && grouping !== null
      ? [
          `${capitalized(countedInWords(without, PATIENTS))} whose ${uncapitalized(grouping.label)} isn’t known ${nounFor(without, { one: 'stands', many: 'stand' })} in the last column alone.`,
        ]
      : []),
    ...(grouping?.caution ? [grouping.caution] : []),
  ];
}
