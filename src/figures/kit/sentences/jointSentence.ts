import type { Arrangement } from '../../../cohort/CohortSet.ts';
import type { Grouping, Series } from '../../../cohort/Series.ts';
import { listed } from '../../../format/listed.ts';
import { ordinal } from '../../../format/ordinal.ts';
import { words } from '../../../format/words.ts';

/**
 * An arrangement of a grouping made of others, group by group: "Small intestine, complete resection: died second and third. Other
 * sites, complete resection: three alive when follow-up ended. In none of these: died first."
 */
export function jointSentence(arrangement: Arrangement, grouping: Grouping, series: Series): string {
  const { deaths, survivors, example } = arrangement;
  const { happened, without } = series.outcome;
  const ofLevel = (level: string | null, alive: number): string | null => {
    const ranks = deaths.flatMap((held, place) =>
      held === level ? [ordinal(place + 1, deaths.length)] : [],
    );
    const parts = [
      ...(ranks.length === 0 ? [] : [`${happened} ${listed(ranks)}`]),
      ...(alive === 0 ? [] : [`${words(alive)} ${without} when follow-up ended`]),
    ];
    return parts.length === 0 ? null : listed(parts);
  };
  const isOutside = ({ event, attributes }: (typeof example.patients)[number]) =>
    !event && (attributes[grouping.id] ?? null) === null;
  const said = [
    ...grouping.levels.map(({ id, label }) => ({ label, fate: ofLevel(id, survivors[id] ?? 0) })),
    { label: 'In none of these', fate: ofLevel(null, example.patients.filter(isOutside).length) },
  ];
  return said.flatMap(({ label, fate }) => (fate === null ? [] : [`${label}: ${fate}.`])).join(' ');
}
