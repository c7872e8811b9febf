import type { Arrangement } from '../../cohort/CohortSet.ts';
import type { Grouping, Series } from '../../cohort/Series.ts';
import { formatCount } from '../../format/formatCount.ts';
import { listed } from '../../format/listed.ts';
import { inSentence } from '../kit/sentences/inSentence.ts';

/** A grouping with the arrangements of its groups; a table has one. */
export interface ArrangedGrouping {
  readonly grouping: Grouping;
  readonly arrangements: readonly Arrangement[];
  readonly isTable: boolean;
}

/**
 * What the groupings hold, said while nothing is grouped: of a table how many patients each group has, of a record in how many ways
 * the groups can be arranged. One that is known only later is named as such before it is chosen. Empty without groupings.
 */
export function groupingsWords(all: readonly ArrangedGrouping[], series: Series): string {
  if (all.length === 0) return '';
  const named = ({ label, knownAtTimeZero }: Grouping) =>
    `by ${inSentence(label, series)}${knownAtTimeZero ? '' : ' (known only later)'}`;
  if (all.every(({ isTable }) => isTable)) {
    const held = all.map(
      ({ grouping, arrangements: [table] }) =>
        `${named(grouping)}: ${sizes(grouping, table, series).join(', ')}`,
    );
    return `Patients ${held.join('; ')}.`;
  }
  const ways = all.map(
    ({ grouping, arrangements }) => `${formatCount(arrangements.length)}\u00a0${named(grouping)}`,
  );
  return `Ways in which the record lets the groups be arranged: ${listed(ways)}.`;
}

function sizes({ levels }: Grouping, table: Arrangement | undefined, series: Series): string[] {
  return levels.map(({ id, label }) => {
    const events = table?.deaths.filter((held) => held === id).length ?? 0;
    return `${inSentence(label, series)} (${formatCount(events + (table?.survivors[id] ?? 0))})`;
  });
}
