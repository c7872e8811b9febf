import type { Cohort } from '../cohort/Cohort.ts';
import type { CohortSet } from '../cohort/CohortSet.ts';
import type { Series } from '../cohort/Series.ts';

/**
 * The table `step` arrangements of the chosen grouping further on, around the end to the beginning, and a sentence on what else had
 * to move; empty where nothing had. Null where there is no other arrangement.
 */
export function moveArrangement(
  set: Pick<CohortSet, 'arrangements' | 'arrangementOf' | 'withArrangement'>,
  series: Series,
  { cohort, grouping }: { readonly cohort: Cohort; readonly grouping: string | null },
  step: number,
): { readonly cohort: Cohort; readonly also: string } | null {
  if (grouping === null) return null;
  const count = set.arrangements(grouping).length;
  if (count < 2) return null;
  const index = set.arrangementOf(cohort, grouping) ?? 0;
  const moved = set.withArrangement(cohort, grouping, (index + step + count) % count);
  // A grouping made of others doesn't move without them.
  const own = series.groupings.find(({ id }) => id === grouping)?.joins ?? [];
  const labels = series.groupings
    .filter(({ id }) => moved.alsoMoved.includes(id) && !own.includes(id))
    .map(({ label }) => label);
  const also = labels.length === 0 ? '' : ` To keep to the record, this also moved: ${labels.join(', ')}.`;
  return { cohort: moved.cohort, also };
}
