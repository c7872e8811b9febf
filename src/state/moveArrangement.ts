import type { Cohort } from '../cohort/Cohort.ts';
import type { Grouping } from '../cohort/Series.ts';
import type { PageSession } from './pageSession.ts';

/**
 * The table `step` arrangements further on, around the end to the beginning; and a sentence on what else has to move for it, to
 * be added to the arrangement's words, empty where nothing has.
 */
export function moveArrangement(
  { store, setFor, series }: Pick<PageSession, 'store' | 'setFor' | 'series'>,
  grouping: Grouping,
  step: number,
): { readonly cohort: Cohort; readonly alsoMoved: string } {
  const { cohort: shown, reading } = store.get();
  const set = setFor(reading);
  const count = set?.arrangements(grouping.id).length ?? 0;
  if (!set || count < 2) return { cohort: shown, alsoMoved: '' };
  const index = set.arrangementOf(shown, grouping.id) ?? 0;
  const { cohort, alsoMoved } = set.withArrangement(shown, grouping.id, (index + step + count) % count);
  const labels = series.groupings.filter((each) => alsoMoved.includes(each.id)).map((each) => each.label);
  return {
    cohort,
    alsoMoved: labels.length === 0 ? '' : ` To keep to the record, this also moved: ${labels.join(', ')}.`,
  };
}
