import { ContentError, type Problem } from '../publication/ContentError.ts';
import type { Publication } from '../publication/Publication.ts';
import type { Reconstruction } from '../reconstruction/reconstruct.ts';
import { assumptionQuantities } from './assumptionQuantities.ts';
import { citedQuantities } from './citedQuantities.ts';
import { contextQuantities } from './contextQuantities.ts';
import { countedTestQuantities } from './countedTestQuantities.ts';
import { countQuantities } from './countQuantities.ts';
import { effectQuantities } from './effectQuantities.ts';
import { exitQuantities } from './exitQuantities.ts';
import { factQuantities } from './factQuantities.ts';
import { familyQuantities } from './familyQuantities.ts';
import { followUpNeeded } from './followUpNeeded.ts';
import { floorQuantities } from './floorQuantities.ts';
import { followUpQuantities } from './followUpQuantities.ts';
import { groupEffects } from './groupEffects.ts';
import { groupingQuantities } from './groupingQuantities.ts';
import { landmarkQuantities } from './landmarkQuantities.ts';
import { levelQuantities } from './levelQuantities.ts';
import { missingQuantities } from './missingQuantities.ts';
import { monthQuantities } from './monthQuantities.ts';
import { onlyCohorts } from './onlyCohorts.ts';
import type { Quantities, Quantity } from './Quantity.ts';
import { readingQuantities } from './readingQuantities.ts';
import { recomputedQuantities } from './recomputedQuantities.ts';
import { sampleQuantities } from './sampleQuantities.ts';
import { shownEffects } from './shownEffects.ts';
import { shownQuantities } from './shownQuantities.ts';
import { tableOneQuantities } from './tableOneQuantities.ts';
import { tableQuantities } from './tableQuantities.ts';
import { trendQuantities } from './trendQuantities.ts';

/**
 * Every number that the prose of a publication may name, made from its record or its table, and its cited numbers.
 *
 * @throws ContentError if two quantities share an id, as a cited number might with a fact
 */
export function quantities(publication: Publication, set = onlyCohorts(publication)): Quantities {
  return registryOf(
    publication,
    quantityGroups(publication, set).flatMap((group) => group.quantities),
  );
}

/** Some quantities of a publication, under what they are about. */
export interface QuantityGroup {
  readonly title: string;
  readonly quantities: readonly Quantity[];
}

/** The same in groups, for whoever looks for a name; a group may be empty. */
export function quantityGroups(publication: Publication, set = onlyCohorts(publication)): QuantityGroup[] {
  const { record, series, table } = publication;
  const { patients } = publication.sheets;
  const own =
    table === null
      ? ofRecord(publication, set)
      : {
          'Patients, curves, tests': tableQuantities(record, series, set),
          'Hazard ratios, P values of all groups': groupEffects(series, table.patients),
          'Table 1': patients === null ? [] : tableOneQuantities(record, series, patients),
        };
  const all = {
    ...own,
    'The smallest P values': floorQuantities(),
    'Taken from the literature': citedQuantities(publication),
  };
  return Object.entries(all).map(([title, quantities]) => ({ title, quantities }));
}

function ofRecord(publication: Publication, set: Reconstruction): Record<string, Quantity[]> {
  const { record, series } = publication;
  return {
    'What the record states': factQuantities(record),
    'What is assumed': assumptionQuantities(record),
    'How many tables agree': countQuantities(record, series, set),
    'Follow-up': [...followUpQuantities(record, series, set), ...followUpNeeded(record, series, set)],
    'When patients leave': [...exitQuantities(record, series, set), ...monthQuantities(record, series, set)],
    'Survival at a time': landmarkQuantities(record, series, set),
    'Groupings and their tests': [
      ...levelQuantities(record, series, set),
      ...groupingQuantities(record, series, set),
      ...familyQuantities(record, series, set),
      ...trendQuantities(record, series),
      ...countedTestQuantities(record, series, set),
    ],
    'Hazard ratios': effectQuantities(record, series, set),
    'What few patients can’t tell': sampleQuantities(record, series, set),
    'What is missing, and what it would settle': [
      ...missingQuantities(record, series),
      ...recomputedQuantities(record, set, namedIn(publication)),
      ...readingQuantities(record, series, namedIn(publication)),
    ],
    'The table shown': [...shownQuantities(series, set), ...shownEffects(series, set)],
    'Beside other series': contextQuantities(publication, set),
  };
}

function registryOf(publication: Publication, all: readonly Quantity[]): Quantities {
  const registry = new Map<string, Quantity>();
  const problems: Problem[] = [];
  for (const quantity of all) {
    const { id, text, status } = quantity;
    const taken = registry.get(id);
    if (taken !== undefined) {
      const isCited = publication.cited.some((each) => each.id === id);
      const source = publication.table === null ? 'record.yaml' : 'table.yaml';
      const place = isCited
        ? publication.placeOfCited(id)
        : { file: `content/${publication.id}/${source}`, line: 1, column: 1 };
      const message = `"${id}" is the name of two numbers, ${taken.text} (${taken.status}) and ${text} (${status}); expected another id${isCited ? '' : ' for a column, a level, a fact or an assumption of this file'}`;
      problems.push({ ...place, inside: isCited ? 'id' : '', message });
    }
    registry.set(id, quantity);
  }
  if (problems.length > 0) throw new ContentError(problems);
  return registry;
}

/** The ids that the article and its appraisal name. */
function namedIn({ used, appraisal }: Publication): string[] {
  return [...used, ...(appraisal ?? [])].flatMap(({ name, props }) =>
    name === 'Stat' && typeof props['of'] === 'string' ? [props['of']] : [],
  );
}
