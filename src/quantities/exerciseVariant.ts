import { seededGroups } from '../rows/teach/seededTable.ts';
import { seededRandom } from '../survival/index.ts';
import { computedText, computedValue } from './computedValue.ts';
import type { GroupedTable } from './exerciseTables.ts';
import type { Quantities, Quantity } from './Quantity.ts';
import { tellsApart } from './tellsApart.ts';
import type { VariantSource } from './variantSource.ts';

/** An exercise with other numbers: its tables, and the quantities that depend on them. */
export interface Variant {
  readonly tables: ReadonlyMap<string, GroupedTable>;
  readonly quantities: Quantities;
}

/** So many tables are drawn before it is given up. */
const MOST_DRAWS = 1000;

/**
 * An exercise as a seed draws it. A table is drawn anew until every number exists, no exit lies at a time that is asked about, and
 * every wrong answer that was foreseen differs from the right one by three tolerances or more, as do two heights that are compared,
 * and a curve to be drawn differs from every wrong one that is looked for.
 *
 * @throws RangeError where no table is found
 */
export function exerciseVariant(source: VariantSource, seed: number): Variant {
  const random = seededRandom(seed);
  for (let draw = 0; draw < MOST_DRAWS; draw++) {
    const tables = new Map(
      source.tables.map(({ id, labels, until, seed: rule }) => [
        id,
        seededGroups(rule, labels, until, random),
      ]),
    );
    const quantities = asQuantities(source, tables);
    if (quantities && tellsApart(source, tables, quantities)) return { tables, quantities };
  }
  throw new RangeError(
    `no table among ${MOST_DRAWS} of "${source.tables.map(({ id }) => id).join(', ')}" tells its answers apart`,
  );
}

/** Null where one of the numbers doesn't exist. */
function asQuantities(source: VariantSource, tables: ReadonlyMap<string, GroupedTable>): Quantities | null {
  const made = new Map<string, Quantity>();
  try {
    for (const number of source.numbers) {
      const value = computedValue(number, {
        tableOf: (id) => tables.get(id) ?? [],
        valueOf: (id) => made.get(id)?.value ?? source.known[id] ?? null,
      });
      const text = computedText(value, number.as);
      made.set(number.id, { id: number.id, value, text, unit: null, status: 'example', how: '', facts: [] });
    }
    return made;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
