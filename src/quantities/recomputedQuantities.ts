import type { CohortSet } from '../cohort/CohortSet.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import type { Quantity } from './Quantity.ts';
import { recomputed } from './recomputed.ts';
import { allSources, sourcesInWords } from './sources.ts';

const HOW = {
  agree: 'print a statistic that the tables which agree with all the rest can give.',
  follow: 'follow from the others: without them there would be no more tables.',
  given:
    'can’t be checked from here: none prints a statistic, and without them there would be more tables, or they say what the rest have, which only its coding forces.',
} as const;

/**
 * How the statements of a record stand to what can be computed: `recomputed-statements`, and of these `recomputed-agree`,
 * `recomputed-follow` and `recomputed-given`.
 *
 * Every statement is left out in turn, which takes a second: none are made unless `named`, the ids that the prose names, has one.
 */
export function recomputedQuantities(
  record: PublishedRecord,
  set: CohortSet,
  named: readonly string[],
): Quantity[] {
  if (!named.some((id) => id.startsWith('recomputed-'))) return [];
  const rows = recomputed(record, set);
  const sources = allSources(record);
  const base = { unit: null, status: 'inferred' as const, facts: [...sources.facts, ...sources.assumptions] };
  const count = (standing: string) => rows.filter((row) => row.standing === standing).length;
  const counts = { agree: count('agrees'), follow: count('follows'), given: count('given') };
  return [
    {
      id: 'recomputed-statements',
      ...{ unit: null, status: 'computed' as const, facts: sources.facts },
      value: rows.length,
      text: String(rows.length),
      how: 'The statements of the record, as this page tells them apart.',
    },
    ...(['agree', 'follow', 'given'] as const).map((key) => ({
      ...base,
      id: `recomputed-${key}`,
      value: counts[key],
      text: String(counts[key]),
      how: `So many of the ${rows.length} statements ${HOW[key]} ${sourcesInWords(sources)}`,
    })),
  ];
}
