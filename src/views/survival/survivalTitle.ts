import type { Series } from '../../cohort/Series.ts';
import { uncapitalized } from '../../format/words.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';

/** "Survival after hepatectomy by primary site". */
export function survivalTitle(model: SurvivalModel, series: Series, mortality: boolean): string {
  const by = model.grouping ? ` by ${uncapitalized(model.grouping.label)}` : '';
  return `${mortality ? 'Mortality' : 'Survival'} after ${series.time.zero}${by}`;
}
