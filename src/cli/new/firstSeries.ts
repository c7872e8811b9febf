import type { Series } from '../../cohort/Series.ts';

/** The words of a series that nothing is known of yet but its title and what time is counted from. */
export function firstSeries(title: string, zero: string): Series {
  return {
    ...{ title, subtitle: `${title}: every curve, table and number computed from the data.`, paper: null },
    standing: 'For reading and teaching; not medical advice.',
    disclaimer: ['This page is not medical advice, and not a guideline for anybody’s treatment.'],
    time: { one: 'month', many: 'months', zero, perYear: 12, landmarks: [] },
    outcome: { one: 'death', many: 'deaths', happened: 'died', without: 'alive' },
    ...{ everyone: 'All patients', groupings: [], story: [] },
  };
}
