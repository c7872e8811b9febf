import type { Series } from '../../cohort/Series.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';
import { inSentence } from '../kit/sentences/inSentence.ts';

/** "Survival after hepatectomy by primary site". */
export function survivalTitle(model: SurvivalModel, series: Series, mortality: boolean): string {
  const by = model.grouping ? ` by ${inSentence(model.grouping.label, series)}` : '';
  return `${mortality ? 'Mortality' : 'Survival'} after ${series.time.zero}${by}`;
}
