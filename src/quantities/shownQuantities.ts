import type { CohortSet } from '../cohort/CohortSet.ts';
import type { Series } from '../cohort/Series.ts';
import { kaplanMeier, medianSurvival, stateAt, survivalLimits } from '../survival/index.ts';
import { nounFor, PATIENTS } from '../format/counted.ts';
import { formatCount } from '../format/formatCount.ts';
import { formatPercent } from '../format/formatPercent.ts';
import { ordinal } from '../format/ordinal.ts';
import type { Quantity } from './Quantity.ts';

/** How a table's own numbers are named, and what stands about them. */
export interface TableWords {
  readonly prefix: string;
  readonly status: Quantity['status'];
  /** The status of what a method gives: estimates, limits, medians. */
  readonly method: Quantity['status'];
  readonly belongs: string;
}

const SHOWN: TableWords = {
  prefix: 'shown-',
  status: 'illustrative',
  method: 'illustrative',
  belongs:
    'It belongs to the table shown first: the compatible one whose times are nearest to the average of all.',
};

/** Events beyond these have no quantity of their own: nobody speaks of the eleventh death. */
const NAMED_EVENTS = 10;

/**
 * What holds in the table shown first: `shown-second-death`; at each landmark `shown-alive-60`, `shown-at-risk-60`, `shown-survival-60`,
 * `shown-limits-60-lower`, `…-upper`; `shown-survival-last`; `shown-median`, `shown-median-midpoint`, `shown-median-strict`.
 */
export function shownQuantities(series: Series, set: CohortSet, words: TableWords = SHOWN): Quantity[] {
  const patients = set.central.patients.map(({ time, event }) => ({ time, event }));
  const rows = kaplanMeier(patients);
  const limits = survivalLimits(patients, { method: 'beta-product' });
  const { outcome, time: unit } = series;
  const of = (
    id: string,
    value: number | null,
    text: string,
    unitOf: string | null,
    how: string,
    status = words.method,
  ): Quantity => ({
    id: `${words.prefix}${id}`,
    value,
    text,
    unit: unitOf,
    status,
    how: `${how} ${words.belongs}`,
    facts: [],
  });
  const deaths = patients.filter(({ event }) => event).slice(0, NAMED_EVENTS);
  const median = medianSurvival(rows);
  const month = (id: string, value: number | null, how: string, status = words.method): Quantity =>
    of(
      id,
      value,
      value === null ? 'not reached' : formatTimeOf(value),
      value === null ? null : unit.many,
      how,
      status,
    );
  const last = rows.at(-1)?.survival ?? 1;
  return [
    ...deaths.map(({ time }, index) =>
      month(
        `${ordinal(index + 1, Infinity)}-${outcome.one}`,
        time,
        `The time of the ${ordinal(index + 1, Infinity)} ${outcome.one}.`,
        words.status,
      ),
    ),
    ...unit.landmarks.flatMap((time) => {
      const { survival, died, atRisk, left } = stateAt(patients, time);
      const step = limits.findLast(({ from }) => from <= time);
      const at = `${time} ${unit.many}`;
      const alive = patients.length - died;
      return [
        of(
          `alive-${time}`,
          alive,
          formatCount(alive),
          nounFor(alive, PATIENTS),
          left === 0
            ? `Patients who had not ${outcome.happened} by ${at}, all of them followed longer.`
            : `Patients who are not known to have ${outcome.happened} by ${at}: ${atRisk} followed longer, and ${left} last seen by then, ${outcome.without}.`,
          words.status,
        ),
        of(
          `at-risk-${time}`,
          atRisk,
          formatCount(atRisk),
          nounFor(atRisk, PATIENTS),
          `Patients followed for more than ${at}, ${outcome.without} until then.`,
          words.status,
        ),
        of(
          `survival-${time}`,
          survival,
          survival === null ? 'not known' : formatPercent(survival),
          null,
          `The Kaplan-Meier estimate at ${at}.`,
        ),
        ...(['lower', 'upper'] as const).map((side) => {
          const value = step?.[side] ?? null;
          const text = value === null ? 'none' : formatPercent(value);
          return of(
            `limits-${time}-${side}`,
            value,
            text,
            null,
            `The ${side} 95\u202f% limit (beta product) at ${at}.`,
          );
        }),
      ];
    }),
    of('survival-last', last, formatPercent(last), null, 'The height at which the curve ends.'),
    month('median', median.infimum, 'The first time at which the curve is at one half or below.'),
    month(
      'median-midpoint',
      median.midpoint,
      'The middle of the stretch at one half, which R’s survival package gives when asked for the quantile.',
    ),
    month('median-strict', median.strict, 'The first time at which the curve is below one half.'),
  ];
}

function formatTimeOf(value: number): string {
  return Number.isInteger(value) ? formatCount(value) : value.toFixed(1);
}
