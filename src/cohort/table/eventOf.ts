import type { TableChoices } from './TableChoices.ts';
import type { EventReading } from './Understanding.ts';
import { plainFigures } from './cellText.ts';
import { type NamedColumn } from './NamedColumn.ts';
import { findColumns } from './findColumns.ts';
import { placedBy } from './placedBy.ts';
import { readOutcome } from './readOutcome.ts';

export function eventOf(
  found: ReturnType<typeof findColumns>,
  choices: TableChoices,
  ends: readonly NamedColumn[],
  byName: (name: string | null | undefined) => NamedColumn | undefined,
): EventReading | null {
  const column = byName(choices.event) ?? found.event;
  if (!column) return null;
  const isTime = ends.some((end) => end.column === column.column);
  if (choices.happened === undefined && (found.eventIsFilled || (isTime && column.column.plus > 0))) {
    const { values, missingAs, name } = column.column;
    const plus = !found.eventIsFilled;
    const marked = (label: string) => /\+|＋|>|＞|≥|≧/u.test(label);
    const spelt = values.flatMap(({ spellings }) => spellings);
    return {
      column: name,
      by: plus ? 'plus' : 'filled',
      happened: plus ? bySize(spelt.filter((label) => !marked(label))) : spelt,
      without: plus ? bySize(spelt.filter(marked)) : missingAs,
      other: [],
      unknown: [],
      outcome: column.name.endpoint === 'os' || column.name.endpoint === null ? 'death' : 'relapse',
      why: plus
        ? 'times with a plus are censored at that time, the others are events'
        : `a value in “${name}” says that it happened`,
      question: null,
    };
  }
  const reading = readOutcome(column.column, column.name);
  if (choices.happened === undefined && choices.without === undefined && choices.unknown === undefined)
    return { ...reading, column: column.column.name, by: 'value' };
  return { ...placedBy(column, reading, choices), column: column.column.name, by: 'value' };
}

function bySize(labels: readonly string[]): string[] {
  const size = (label: string) => Number(/\d+(\.\d+)?/u.exec(plainFigures(label))?.[0]);
  return [...labels].sort((a, b) => size(a) - size(b));
}
