import type { Series } from '../../cohort/Series.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';

/** "Survival after hepatectomy by primary site". */
export function survivalTitle(model: SurvivalModel, series: Series, mortality: boolean): string {
  const by = model.grouping
    ? ` by ${model.grouping.label.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())}`
    : '';
  return `${mortality ? 'Mortality' : 'Survival'} after ${series.time.zero}${by}`;
}
