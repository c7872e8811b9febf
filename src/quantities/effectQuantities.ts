import type { Patient } from '../cohort/Cohort.ts';
import type { CohortSet } from '../cohort/CohortSet.ts';
import type { Grouping, Series } from '../cohort/Series.ts';
import { formatCount } from '../format/formatCount.ts';
import { formatP } from '../format/formatP.ts';
import { uncapitalized } from '../format/words.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { coxModel, firthCox, leaveOneOut, logRankTest, type Observation } from '../survival/index.ts';
import type { Quantity } from './Quantity.ts';
import { groupingSources, sourcesInWords } from './sources.ts';

interface Grouped extends Observation {
  readonly isFirst: boolean;
}

/**
 * How large an effect the order of exits speaks of, and how much rests on one patient, for each grouping with one arrangement:
 * `site-hazard-ratio` (plain, "infinite" where it runs away), `site-firth-ratio`, `…-lower`, `…-upper`, `…-p`; the log-rank P
 * without any one patient, `site-p-without-one-lowest`, `…-highest`; and with any one patient in the other group,
 * `site-p-with-one-moved-lowest`, `…-highest`. The hazard is that of the first-named level against the second.
 */
export function effectQuantities(record: PublishedRecord, series: Series, set: CohortSet): Quantity[] {
  return series.groupings.flatMap((grouping) => {
    const [arrangement, ...others] = set.arrangements(grouping.id);
    if (arrangement === undefined || others.length > 0 || grouping.levels.length !== 2) return [];
    const patients = grouped(grouping, arrangement.example.patients);
    const side = (all: readonly Grouped[], isFirst: boolean): Observation[] =>
      all.filter((each) => each.isFirst === isFirst).map(({ time, event }) => ({ time, event }));
    const [first, second] = [side(patients, true), side(patients, false)];
    const firth = firthCox(second, first);
    if (firth === null) return [];
    const sources = groupingSources(record, grouping.id);
    const because = sourcesInWords(sources);
    const of = (suffix: string, value: number | null, text: string, how: string): Quantity => ({
      id: `${grouping.id}-${suffix}`,
      value,
      text,
      unit: null,
      status: 'inferred',
      how: `${how} ${because}`,
      facts: [...sources.facts, ...sources.assumptions],
    });
    const [one, two] = grouping.levels.map(({ label }) => uncapitalized(label));
    const whose = `of “${one ?? ''}” against “${two ?? ''}”. It depends on the order of exits, not on their dates.`;
    const plain = coxModel([second, first])?.effects[0]?.hazardRatio ?? null;
    const p = (all: readonly Grouped[]): number | null => logRankTest([side(all, true), side(all, false)]).p;
    const without = leaveOneOut(patients, p);
    const moved = patients.map((_, index) =>
      p(patients.map((each, at) => (at === index ? { ...each, isFirst: !each.isFirst } : each))),
    );
    return [
      of(
        'hazard-ratio',
        plain,
        plain === null ? 'infinite' : ratio(plain),
        `The hazard ratio of a Cox model ${whose}${plain === null ? ' Its likelihood rises without end, so the estimate has no finite value.' : ''}`,
      ),
      of(
        'firth-ratio',
        firth.hazardRatio,
        ratio(firth.hazardRatio),
        `The hazard ratio with Firth’s penalty ${whose}`,
      ),
      of(
        'firth-lower',
        firth.lower,
        ratio(firth.lower),
        `The lower 95\u202f% limit (profile likelihood) of the hazard ratio with Firth’s penalty ${whose}`,
      ),
      of(
        'firth-upper',
        firth.upper,
        ratio(firth.upper),
        `The upper 95\u202f% limit (profile likelihood) of the hazard ratio with Firth’s penalty ${whose}`,
      ),
      of('firth-p', firth.p, formatP(firth.p), `The P value of the penalised likelihood-ratio test ${whose}`),
      ...ends('p-without-one', without, 'left out'),
      ...ends('p-with-one-moved', moved, 'moved to the other group'),
    ];

    function ends(suffix: string, values: readonly (number | null)[], what: string): Quantity[] {
      const known = values.filter((value) => value !== null);
      if (known.length === 0) return [];
      return (['lowest', 'highest'] as const).map((end) => {
        const value = end === 'lowest' ? Math.min(...known) : Math.max(...known);
        const how = `The ${end} P value of the two-sided log-rank test, read from chi-square, with any one patient ${what}.`;
        return of(`${suffix}-${end}`, value, formatP(value), how);
      });
    }
  });
}

function grouped({ id, levels }: Grouping, patients: readonly Patient[]): Grouped[] {
  return patients.flatMap(({ time, event, attributes }) =>
    levels.some((level) => level.id === attributes[id])
      ? [{ time, event, isFirst: attributes[id] === levels[0]?.id }]
      : [],
  );
}

/** A ratio as pages print it: one decimal below 10, whole above. */
function ratio(value: number): string {
  return value < 10 ? value.toFixed(1) : formatCount(Math.round(value));
}
