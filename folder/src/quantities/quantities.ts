import type { Publication } from '../publication/loadPublication.ts';
import { assumptionQuantities } from './assumptionQuantities.ts';
import { citedQuantities } from './citedQuantities.ts';
import { countQuantities } from './countQuantities.ts';
import { exitQuantities } from './exitQuantities.ts';
import { factQuantities } from './factQuantities.ts';
import { followUpNeeded } from './followUpNeeded.ts';
import { floorQuantities } from './floorQuantities.ts';
import { followUpQuantities } from './followUpQuantities.ts';
import { groupingQuantities } from './groupingQuantities.ts';
import { landmarkQuantities } from './landmarkQuantities.ts';
import { levelQuantities } from './levelQuantities.ts';
import { onlyCohorts } from './onlyCohorts.ts';
import type { Quantities, Quantity } from './Quantity.ts';
import { shownQuantities } from './shownQuantities.ts';

/**
 * Every number that the prose of a publication may name, made from its record, its cohort set and its cited numbers.
 *
 * @throws RangeError if two quantities share an id, as a cited number might with a fact
 */
export function quantities(publication: Publication, set = onlyCohorts(publication)): Quantities {
  const { record, series } = publication;
  const all = [
    ...factQuantities(record),
    ...assumptionQuantities(record),
    ...countQuantities(record, series, set),
    ...followUpQuantities(record, series, set),
    ...exitQuantities(record, series, set),
    ...landmarkQuantities(record, series, set),
    ...followUpNeeded(record, series, set),
    ...levelQuantities(record, series, set),
    ...groupingQuantities(record, series, set),
    ...shownQuantities(series, set),
    ...floorQuantities(),
    ...citedQuantities(publication),
  ];
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
