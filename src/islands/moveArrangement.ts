import type { Grouping } from '../cohort/Series.ts';
import type { ArticleSession } from './articleSession.ts';

/**
 * Shows the table `step` arrangements further on, around the end to the beginning. Returns a sentence on what else had to move, to
 * be added to the arrangement's words; empty where nothing had.
 */
export function moveArrangement(
  { store, setFor, series }: ArticleSession,
  grouping: Grouping,
  step: number,
): string {
  const { cohort: shown, reading } = store.get();
  const set = setFor(reading);
  const count = set?.arrangements(grouping.id).length ?? 0;
  if (!set || count < 2) return '';
  const index = set.arrangementOf(shown, grouping.id) ?? 0;
  const { cohort, alsoMoved } = set.withArrangement(shown, grouping.id, (index + step + count) % count);
  store.set({ cohort }, 'push');
  const labels = series.groupings.filter((each) => alsoMoved.includes(each.id)).map((each) => each.label);
  return labels.length === 0 ? '' : ` To keep to the record, this also moved: ${labels.join(', ')}.`;
}
