import { nounFor, PATIENTS } from '../format/counted.ts';
import type { CohortSet } from '../cohort/CohortSet.ts';
import type { Series } from '../cohort/Series.ts';
import { formatCount } from '../format/formatCount.ts';
import { formatPercent } from '../format/formatPercent.ts';
import { uncapitalized } from '../format/words.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { kaplanMeier, medianSurvival, reverseKaplanMeier, stateAt } from '../survival/index.ts';
import { groupingQuantities } from './groupingQuantities.ts';
import { levelQuantities } from './levelQuantities.ts';
import type { Quantity } from './Quantity.ts';
import { shownQuantities } from './shownQuantities.ts';

/**
 * The numbers of a publication that holds its patient table: `patients`, `deaths` (the outcome's word), `survivors`; follow-up; what
 * `shownQuantities` has, without its prefix; the levels' numbers and survival at each landmark; the groupings' tests.
 */
export function tableQuantities(record: PublishedRecord, series: Series, set: CohortSet): Quantity[] {
  const belongs = 'Computed from the table of patients.';
  const { patients } = set.central;
  const { outcome, time: unit } = series;
  const count = (id: string, value: number, how: string): Quantity => ({
    ...{ id, value, text: formatCount(value), unit: nounFor(value, PATIENTS), status: 'derived', facts: [] },
    how: `${how} ${belongs}`,
  });
  const time = (id: string, value: number | null, how: string): Quantity => ({
    ...{ id, value, unit: value === null ? null : unit.many, status: 'derived', facts: [] },
    text: value === null ? 'not reached' : String(Math.round(value * 10) / 10),
    how: `${how} ${belongs}`,
  });
  const events = patients.filter(({ event }) => event).length;
  return [
    count('patients', patients.length, 'The rows of the table.'),
    count(outcome.many, events, `Patients who ${outcome.happened}.`),
    count('survivors', patients.length - events, `Patients who were ${outcome.without} when last seen.`),
    time('shortest-follow-up', patients[0]?.time ?? null, 'The first exit.'),
    time('longest-follow-up', patients.at(-1)?.time ?? null, 'The last exit.'),
    computed(
      time(
        'median-follow-up',
        medianSurvival(reverseKaplanMeier(patients)).infimum,
        `The median by the reverse Kaplan-Meier estimate, in which a ${outcome.one} ends the watch and leaving is what is waited for.`,
      ),
    ),
    ...unit.landmarks.map((at) => ({
      ...computed(time(`landmark-${at}`, at, 'A time that this page looks at.')),
      how: 'A time that this page looks at.',
    })),
    ...shownQuantities(series, set, { prefix: '', status: 'derived', method: 'computed', belongs }),
    ...levelQuantities(record, series, set).map((each) => ({ ...each, status: 'derived' as const })),
    ...levelSurvival(),
    ...groupingQuantities(record, series, set)
      .filter(({ id }) => !id.endsWith('-arrangements'))
      .map(computed),
  ];

  function levelSurvival(): Quantity[] {
    return series.groupings.flatMap((grouping) =>
      grouping.levels.flatMap((level): Quantity[] => {
        const members = patients.filter(({ attributes }) => attributes[grouping.id] === level.id);
        const what = `${uncapitalized(grouping.label)}: ${uncapitalized(level.label)}`;
        const median = medianSurvival(kaplanMeier(members)).infimum;
        return [
          ...unit.landmarks.map((landmark): Quantity => {
            const { survival } = stateAt(members, landmark);
            return {
              ...{ id: `${grouping.id}-${level.id}-survival-${landmark}`, value: survival, unit: null },
              ...{ status: 'computed', facts: [] },
              text: survival === null ? 'not known' : formatPercent(survival),
              how: `The Kaplan-Meier estimate at ${landmark} ${unit.many} (${what}). ${belongs}`,
            };
          }),
          computed(time(`${grouping.id}-${level.id}-median`, median, `The median survival (${what}).`)),
        ];
      }),
    );
  }

  function computed(quantity: Quantity): Quantity {
    return { ...quantity, status: 'computed' };
  }
}
