import { exactName } from '../../../format/exactName.ts';
import { counted } from '../../../format/counted.ts';
import type { Series } from '../../../cohort/Series.ts';
import type { SurvivalModel } from '../../../rows/survivalModel.ts';
import { formatP } from '../../../format/formatP.ts';
import { capitalized, uncapitalized } from '../../../format/words.ts';
import type { GroupTest } from '../../../rows/groupTest.ts';
import { inSentence } from './inSentence.ts';
import { groupsCompared } from './groupsCompared.ts';
import { arrangementSentence } from './arrangementSentence.ts';

/** What a survival figure shows now, in one breath: read aloud after a change, and copied with the figure. */
export function statusSentence(
  model: SurvivalModel,
  series: Series,
  state: { showEnvelope: boolean; showBand: boolean; mortality: boolean },
): string {
  const { grouping, arrangements, arrangement, test, leftOut } = model;
  const shown = state.mortality ? 'Mortality' : 'Survival';
  if (!grouping || grouping.label === '') return `${shown} of ${uncapitalized(series.everyone)}.`;
  const numbered = `Arrangement ${arrangement + 1} of ${arrangements.length}`;
  // An arrangement tells of everybody, and so of a row that is not drawn.
  const which = model.isTable
    ? ''
    : arrangements.length > 1
      ? leftOut === null
        ? ` ${numbered}: ${arrangementSentence(arrangements, arrangement, grouping, series)}`
        : ` ${numbered}.`
      : ' The record allows one arrangement.';
  const compared = grouping.joins && test ? ` ${groupsCompared(model.strata)}` : '';
  const tests = test ? `${compared}${testsSentence(test)}` : '';
  return `${shown} by ${inSentence(grouping.label, series)}.${which}${tests}`;
}

/** The P values that exist. */
function testsSentence({ sizes, logRankP, exactP, floor, deals, sampled }: GroupTest): string {
  const parts = [
    ...(logRankP === null ? [] : [`log-rank P ${formatP(logRankP)}`]),
    ...(exactP === null
      ? []
      : [
          `${exactName(sampled)} log-rank P ${formatP(exactP)}` +
            (sampled && deals !== null
              ? `, from ${counted(deals, { one: 'random deal', many: 'random deals' })}`
              : ''),
        ]),
    ...(floor === null
      ? []
      : [`the smallest exact P of any ${sizes.join(' against ')} is ${formatP(floor)}`]),
  ];
  return parts.length === 0 ? '' : ` ${capitalized(parts.join('; '))}.`;
}
