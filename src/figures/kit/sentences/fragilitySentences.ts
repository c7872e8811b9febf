import type { Series } from '../../../cohort/Series.ts';
import { formatPercent, formatPercentRange } from '../../../format/formatPercent.ts';
import { formatTime } from '../../../format/formatTime.ts';
import { listed } from '../../../format/listed.ts';
import { FRAGILITY_LIMIT, fragilityOf, type StepCurve } from '../../../rows/fragilityOf.ts';
import { stateRows } from '../../../rows/stateRows.ts';
import type { Stratum } from '../../../rows/Stratum.ts';
import { medianSentence } from './medianSentence.ts';

export interface FragilityOptions {
  readonly time: number;
  readonly years: boolean;
  readonly mortality: boolean;
  readonly leaveOneOut: boolean;
  readonly extremes: boolean;
  readonly oneMore: boolean;
  readonly median: boolean;
}

/** What the curves beside the curve say, at the time read off: one sentence for each that is drawn. A caption names their marks. */
export function fragilitySentences(
  strata: readonly Stratum[],
  series: Series,
  options: FragilityOptions,
): string[] {
  const { mortality, time } = options;
  const at = formatTime(time, series, options.years);
  const what = mortality ? 'mortality' : 'survival';
  const flip = (share: number) => (mortality ? 1 - share : share);
  const several = strata.length > 1;
  const forEach = (say: (stratum: Stratum) => string | null): string =>
    listed(
      strata.flatMap((stratum) => {
        const said = say(stratum);
        return said === null ? [] : [several ? `${stratum.label}: ${said}` : said];
      }),
    );
  const sentences: string[] = [];
  if (options.leaveOneOut) {
    const shares = forEach((stratum) => {
      if (stratum.n > FRAGILITY_LIMIT) return `more than ${FRAGILITY_LIMIT} patients, not drawn`;
      return rangeAt(fragilityOf(stratum).leaveOneOut(), time, flip);
    });
    sentences.push(
      `${several ? 'Each curve' : 'The curve'} without each of its rows in turn. At ${at}, ${what}: ${shares || 'nobody is followed'}.`,
    );
  }
  if (options.extremes) {
    const shares = forEach((stratum) => rangeAt(fragilityOf(stratum).extremes(), time, flip));
    sentences.push(
      `Had everybody who left ${series.outcome.happened} on leaving, and had nobody. At ${at}, ${what}: ${shares || 'nobody is followed'}.`,
    );
  }
  if (options.oneMore) {
    const shares = forEach((stratum) => {
      const [state] = stateRows([stratum], [time]);
      return state?.withOneMore == null || state.survival === null
        ? null
        : `${formatPercent(flip(state.withOneMore))} instead of ${formatPercent(flip(state.survival))}`;
    });
    sentences.push(
      `Had one more ${series.outcome.happened} there. At ${at}, ${what}: ${shares || 'nobody is followed'}.`,
    );
  }
  if (options.median) {
    const medians = strata.map(
      (stratum) => `${several ? `${stratum.label}: ` : ''}${medianSentence(stratum, series, options.years)}.`,
    );
    sentences.push(`Median survival. ${medians.join(' ')}`);
  }
  return sentences;
}

/** The smallest and the largest of some curves at a time; null where all of them have ended. */
function rangeAt(curves: readonly StepCurve[], time: number, flip: (share: number) => number): string | null {
  const values = curves.flatMap(({ points }) => {
    const end = points.at(-1);
    const point = points.findLast((each) => each.time <= time);
    return !point || !end || (time > end.time && end.survival > 0) ? [] : [flip(point.survival)];
  });
  return values.length === 0 ? null : formatPercentRange(Math.min(...values), Math.max(...values));
}
