import type { EnvelopeStep } from '../cohort/CohortSet.ts';
import type { Series } from '../cohort/Series.ts';
import type { Reconstruction } from '../reconstruction/reconstruct.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { survivalLimits } from '../survival/index.ts';
import { formatCount } from '../format/formatCount.ts';
import { formatPercent } from '../format/formatPercent.ts';
import { exitRanges, type ExitRange } from './exitRanges.ts';
import type { Quantity } from './Quantity.ts';
import { sourcesInWords, timeSources } from './sources.ts';

/**
 * What the record allows at each landmark of series.yaml, say 60: `landmark-60-years`; `survival-60-lowest`, `…-highest`;
 * `alive-60-fewest`, `…-most` (patients not known to have died); and, where nobody can have left without the outcome by then,
 * `limits-60-lowest`, `…-highest`: the ends of the confidence limits over every table; with `open-60`, the width in percentage points of
 * what the record leaves open, and `limits-60-narrowest`, that of the narrowest limits of any table.
 */
export function landmarkQuantities(record: PublishedRecord, series: Series, set: Reconstruction): Quantity[] {
  const [envelope] = set.envelope(set.central, null);
  const ranges = exitRanges(set);
  const sources = timeSources(record);
  const base = { status: 'inferred' as const, facts: [...sources.facts, ...sources.assumptions] };
  const because = sourcesInWords(sources);
  return series.time.landmarks.flatMap((time) => {
    const at = `${time} ${series.time.many}`;
    const { lower, upper } = inForce(envelope?.steps ?? [], time);
    const deaths = deathsBy(time, ranges);
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
      unit: 'patients',
      how: `${how} ${because}`,
    });
    return [
      ...years(time, series),
      share(`survival-${time}-lowest`, lower, `The smallest survival at ${at} that any table allows.`),
      share(`survival-${time}-highest`, upper, `The largest survival at ${at} that any table allows.`),
      alive(`alive-${time}-fewest`, ranges.length - deaths.most, `All but those who may have died by ${at}.`),
      alive(
        `alive-${time}-most`,
        ranges.length - deaths.fewest,
        `All but those who must have died by ${at}.`,
      ),
      ...limitsQuantities(time),
    ];

    function points(id: string, value: number, how: string): Quantity {
      return { ...share(id, value, how), text: String(Math.round(value * 100)), unit: 'percentage points' };
    }

    function limitsQuantities(landmark: number): Quantity[] {
      const ends = limitsOverAll(landmark, ranges);
      if (ends === null) return [];
      const what = `95\u202f% limits (beta product) of survival at ${at}, over every table that agrees.`;
      return [
        share(`limits-${landmark}-lowest`, ends.lower, `The lowest end of the ${what}`),
        share(`limits-${landmark}-highest`, ends.upper, `The highest end of the ${what}`),
        points(
          `open-${landmark}`,
          upper - lower,
          `From the smallest to the largest survival at ${at} that any table allows.`,
        ),
        points(
          `limits-${landmark}-narrowest`,
          ends.narrowest,
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
      unit: value === 1 ? 'year' : 'years',
      status: 'computed',
      how: `A time that this page has chosen to look at, in years.`,
      facts: [],
    },
  ];
}

function deathsBy(time: number, ranges: readonly ExitRange[]): { fewest: number; most: number } {
  const deaths = ranges.filter(({ event }) => event);
  return {
    fewest: deaths.filter(({ latest }) => latest <= time).length,
    most: deaths.filter(({ earliest }) => earliest <= time).length,
  };
}

/** The union of the limits at a time. Before any departure they depend on the number of deaths alone. */
function limitsOverAll(
  time: number,
  ranges: readonly ExitRange[],
): { lower: number; upper: number; narrowest: number } | null {
  if (ranges.some(({ event, earliest }) => !event && earliest <= time)) return null;
  const { fewest, most } = deathsBy(time, ranges);
  const ends = Array.from({ length: most - fewest + 1 }, (_, index) => {
    const deaths = fewest + index;
    const cohort = ranges.map((_, position) => ({
      time: position < deaths ? (time * (position + 1)) / (deaths + 1) : time + 1,
      event: position < deaths,
    }));
    return inForce(survivalLimits(cohort, { method: 'beta-product' }), time);
  });
  const lower = ends.flatMap((each) => each.lower ?? []);
  const upper = ends.flatMap((each) => each.upper ?? []);
  return lower.length < ends.length || upper.length < ends.length
    ? null
    : {
        lower: Math.min(...lower),
        upper: Math.max(...upper),
        narrowest: Math.min(...upper.map((end, index) => end - (lower[index] ?? 0))),
      };
}

function inForce<Step extends Pick<EnvelopeStep, 'from'>>(steps: readonly Step[], time: number): Step {
  const step = steps.findLast(({ from }) => from <= time);
  if (step === undefined)
    throw new RangeError(`landmarkQuantities requires steps from time 0 on, received none at ${time}`);
  return step;
}
