import type { Grouping, Series } from '../../cohort/Series.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';
import { inSentence } from '../kit/sentences/inSentence.ts';

/** "Survival after hepatectomy by primary site". */
export function survivalTitle(model: SurvivalModel, series: Series, mortality: boolean): string {
  return titleOf(model.grouping, series, mortality);
}

/** The same for any grouping; one that all who are drawn are in splits nobody. */
export function titleOf(grouping: Grouping | null, series: Series, mortality: boolean): string {
  const by = grouping && grouping.label !== '' ? ` by ${inSentence(grouping.label, series)}` : '';
  return `${mortality ? 'Mortality' : 'Survival'} after ${series.time.zero}${by}`;
}
