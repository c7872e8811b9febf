import { nounFor, PATIENTS, PERCENTAGE_POINTS } from '../format/counted.ts';
import type { EnvelopeStep } from '../cohort/CohortSet.ts';
import type { Series } from '../cohort/Series.ts';
import type { Reconstruction } from '../reconstruction/reconstruct.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { formatCount } from '../format/formatCount.ts';
import { formatPercent } from '../format/formatPercent.ts';
import type { Quantity } from './Quantity.ts';
import { sourcesInWords, timeSources } from './sources.ts';

/**
 * What the record allows at each landmark of series.yaml, say 60: `landmark-60-years`; `survival-60-lowest`, `…-highest`;
 * `alive-60-fewest`, `…-most` (patients not known to have died); `limits-60-lowest`, `…-highest`: the ends of the confidence limits
 * over every table; with `open-60`, the width in percentage points of what the record leaves open, and `limits-60-narrowest`, that of
 * the narrowest limits of any table.
 */
export function landmarkQuantities(record: PublishedRecord, series: Series, set: Reconstruction): Quantity[] {
  const [envelope] = set.envelope(set.central, null);
  const n = set.central.patients.length;
  const sources = timeSources(record);
  const base = { status: 'inferred' as const, facts: [...sources.facts, ...sources.assumptions] };
  const because = sourcesInWords(sources);
  return series.time.landmarks.flatMap((time) => {
    const at = `${time} ${series.time.many}`;
    const { lower, upper } = inForce(envelope?.steps ?? [], time);
    const events = set.bounds.eventsBy(time);
    const share = (id: string, value: number, how: string): Quantity => ({
      ...base,
      id,
      value,
      text: formatPercent(value),
      unit: null,
      how: `${how} ${because}`,
    });
    const alive = (id: string, value: number, how: string): Quantity => ({
      ...base,
      id,
      value,
      text: formatCount(value),
      unit: nounFor(value, PATIENTS),
      how: `${how} ${because}`,
    });
    return [
      ...years(time, series),
      share(`survival-${time}-lowest`, lower, `The smallest survival at ${at} that any table allows.`),
      share(`survival-${time}-highest`, upper, `The largest survival at ${at} that any table allows.`),
      alive(`alive-${time}-fewest`, n - (events.at(-1) ?? 0), `All but those who may have died by ${at}.`),
      alive(`alive-${time}-most`, n - (events[0] ?? 0), `All but those who must have died by ${at}.`),
      ...limitsQuantities(),
    ];

    function points(id: string, value: number, how: string): Quantity {
      const rounded = Math.round(value * 100);
      return { ...share(id, value, how), text: String(rounded), unit: nounFor(rounded, PERCENTAGE_POINTS) };
    }

    function limitsQuantities(): Quantity[] {
      const all = set.bounds.limitsAt(time);
      const ends = all.flatMap(({ lower, upper }) =>
        lower === null || upper === null ? [] : [{ lower, upper }],
      );
      if (ends.length === 0 || ends.length < all.length) return [];
      const what = `95\u202f% limits (beta product) of survival at ${at}, over every table that agrees.`;
      return [
        share(
          `limits-${time}-lowest`,
          Math.min(...ends.map((each) => each.lower)),
          `The lowest end of the ${what}`,
        ),
        share(
          `limits-${time}-highest`,
          Math.max(...ends.map((each) => each.upper)),
          `The highest end of the ${what}`,
        ),
        points(
          `open-${time}`,
          upper - lower,
          `From the smallest to the largest survival at ${at} that any table allows.`,
        ),
        points(
          `limits-${time}-narrowest`,
          Math.min(...ends.map((each) => each.upper - each.lower)),
          `The distance between the ${what.replace(', over every table that agrees', ', in the table where they are nearest to each other')}`,
        ),
      ];
    }
  });
}

function years(time: number, { time: { perYear } }: Series): Quantity[] {
  if (perYear === null || time % perYear !== 0) return [];
  const value = time / perYear;
  return [
    {
      id: `landmark-${time}-years`,
      value,
      text: formatCount(value),
      unit: nounFor(value, { one: 'year', many: 'years' }),
      status: 'computed',
      how: `A time that this page has chosen to look at, in years.`,
      facts: [],
    },
  ];
}

function inForce<Step extends Pick<EnvelopeStep, 'from'>>(steps: readonly Step[], time: number): Step {
  const step = steps.findLast(({ from }) => from <= time);
  if (step === undefined)
    throw new RangeError(`landmarkQuantities requires steps from time 0 on, received none at ${time}`);
  return step;
}
