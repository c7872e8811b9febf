import type { Grouping, Series } from '../../cohort/Series.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';
import { capitalized } from '../../format/words.ts';
import { inSentence } from '../kit/sentences/inSentence.ts';

/** "Survival after hepatectomy by primary site"; of another outcome than death "Relapse-free after remission". */
export function survivalTitle(model: SurvivalModel, series: Series, mortality: boolean): string {
  return titleOf(model.grouping, series, mortality);
}

/** The same for any grouping; one that all who are drawn are in splits nobody. */
export function titleOf(grouping: Grouping | null, series: Series, mortality: boolean): string {
  const by = grouping && grouping.label !== '' ? ` by ${inSentence(grouping.label, series)}` : '';
  return `${measured(series, mortality)} after ${series.time.zero}${by}`;
}

/** What the axis counts: who lives has survival, who is free of anything else has its own name. */
function measured({ outcome }: Series, mortality: boolean): string {
  if (outcome.without === 'alive') return mortality ? 'Mortality' : 'Survival';
  return capitalized(mortality ? outcome.happened : outcome.without);
}
