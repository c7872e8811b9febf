import type { Publication } from '../publication/loadPublication.ts';
import type { Reconstruction } from '../reconstruction/reconstruct.ts';
import { assumptionQuantities } from './assumptionQuantities.ts';
import { citedQuantities } from './citedQuantities.ts';
import { contextQuantities } from './contextQuantities.ts';
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
 * @throws RangeError if two quantities share an id, as a cited number might with a fact
 */
export function quantities(publication: Publication, set = onlyCohorts(publication)): Quantities {
  const { record, series, table } = publication;
  const { patients } = publication.sheets;
  const all =
    table === null
      ? ofRecord(publication, set)
      : [
          ...tableQuantities(record, series, set),
          ...groupEffects(series, table.patients),
          ...(patients === null ? [] : tableOneQuantities(record, series, patients)),
        ];
  return registryOf(publication, [...all, ...floorQuantities(), ...citedQuantities(publication)]);
}

function ofRecord(publication: Publication, set: Reconstruction): Quantity[] {
  const { record, series } = publication;
  return [
    ...factQuantities(record),
    ...assumptionQuantities(record),
    ...countQuantities(record, series, set),
    ...followUpQuantities(record, series, set),
    ...exitQuantities(record, series, set),
    ...landmarkQuantities(record, series, set),
    ...followUpNeeded(record, series, set),
    ...levelQuantities(record, series, set),
    ...groupingQuantities(record, series, set),
    ...effectQuantities(record, series, set),
    ...familyQuantities(record, series, set),
    ...sampleQuantities(record, series, set),
    ...missingQuantities(record, series),
    ...monthQuantities(record, series, set),
    ...trendQuantities(record, series),
    ...readingQuantities(record, series, namedIn(publication)),
    ...recomputedQuantities(record, set, namedIn(publication)),
    ...shownQuantities(series, set),
    ...shownEffects(series, set),
    ...contextQuantities(publication, set),
  ];
}

function registryOf(publication: Publication, all: readonly Quantity[]): Quantities {
  const registry = new Map<string, Quantity>();
  for (const quantity of all) {
    const taken = registry.get(quantity.id);
    if (taken !== undefined) {
      throw new RangeError(
        `content/${publication.id} makes two quantities with the id "${quantity.id}": ${taken.text} (${taken.status}) and ` +
          `${quantity.text} (${quantity.status}); expected another id in cited.yaml or record.yaml`,
      );
    }
    registry.set(quantity.id, quantity);
  }
  return registry;
}

/** The ids that the article and its appraisal name. */
function namedIn({ used, appraisal }: Publication): string[] {
  return [...used, ...(appraisal ?? [])].flatMap(({ name, props }) =>
    name === 'Stat' && typeof props['of'] === 'string' ? [props['of']] : [],
  );
}
