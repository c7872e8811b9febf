import type { Series } from '../../cohort/Series.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';
import { formatP } from '../../format/formatP.ts';
import { arrangementSentence } from './arrangementSentence.ts';

/** What a survival figure shows now, in one breath: read aloud after a change, and copied with the figure. */
export function statusSentence(
  model: SurvivalModel,
  series: Series,
  state: { showEnvelope: boolean; showBand: boolean; mortality: boolean },
): string {
  const { grouping, arrangements, arrangement, test } = model;
  const shown = state.mortality ? 'Mortality' : 'Survival';
  if (!grouping) return `${shown} of ${series.everyone.toLowerCase()}.`;
  const which =
    arrangements.length > 1
      ? ` Arrangement ${arrangement + 1} of ${arrangements.length}: ${arrangementSentence(arrangements, arrangement, grouping, series)}`
      : ' The record allows one arrangement.';
  const tests = test
    ? ` Log-rank P ${formatP(test.logRankP)}; exact P ${formatP(test.exactP)}; the smallest exact P of any ${test.sizes.join(' against ')} is ${formatP(test.floor)}.`
    : '';
  return `${shown} by ${grouping.label}.${which}${tests}`;
}
