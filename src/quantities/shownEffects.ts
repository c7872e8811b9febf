import type { CohortSet } from '../cohort/CohortSet.ts';
import type { Series } from '../cohort/Series.ts';
import { formatCount } from '../format/formatCount.ts';
import { formatP } from '../format/formatP.ts';
import { uncapitalized } from '../format/words.ts';
import { restrictedMeanTest } from '../survival/index.ts';
import type { Quantity } from './Quantity.ts';

/**
 * How the restricted mean survival of two groups compares in the table shown first, up to the first departure without the outcome
 * (until then nothing is missing): `shown-site-restricted-mean-until`, `…-difference`, `…-asymptotic-p`, `…-p`, for each grouping of
 * two levels that was known at time zero.
 */
export function shownEffects(series: Series, set: CohortSet): Quantity[] {
  const { patients } = set.central;
  const until = patients.find(({ event }) => !event)?.time;
  if (until === undefined) return [];
  const { many } = series.time;
  return series.groupings.flatMap(({ id, label, levels, knownAtTimeZero }) => {
    const [first, second, ...more] = levels.map((level) =>
      patients
        .filter(({ attributes }) => attributes[id] === level.id)
        .map(({ time, event }) => ({ time, event })),
    );
    if (first === undefined || second === undefined || more.length > 0 || !knownAtTimeZero) return [];
    const test = restrictedMeanTest(first, second, { tau: until });
    if (test === null) return [];
    const of = (
      suffix: string,
      value: number | null,
      text: string,
      unit: string | null,
      how: string,
    ): Quantity => ({
      id: `shown-${id}-restricted-mean-${suffix}`,
      value,
      text,
      unit,
      status: 'illustrative',
      how: `${how} It belongs to the table shown first: the compatible one whose times are nearest to the average of all.`,
      facts: [],
    });
    const what = `mean survival up to ${until} ${many} between the groups of “${uncapitalized(label)}”`;
    return [
      of('until', until, formatCount(until), many, `When the first patient left without the outcome.`),
      of(
        'difference',
        Math.abs(test.difference),
        String(Math.round(Math.abs(test.difference))),
        many,
        `The difference in ${what}.`,
      ),
      of(
        'asymptotic-p',
        test.asymptoticP,
        formatP(test.asymptoticP),
        null,
        `The two-sided P value for the ${what}, read from the normal distribution.`,
      ),
      of(
        'p',
        test.p,
        formatP(test.p),
        null,
        `The two-sided P value for the ${what}, over every way to deal the patients into these groups.`,
      ),
    ];
  });
}
