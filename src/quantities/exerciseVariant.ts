import type { Ask, ComputedNumber } from '../publication/exerciseSchema.ts';
import type { Exercise } from '../publication/loadExercises.ts';
import { seededTable, type SeededTable } from '../rows/teach/seededTable.ts';
import { seededRandom } from '../survival/index.ts';
import { computedText, computedValue } from './computedValue.ts';
import type { GroupedTable } from './exerciseTables.ts';
import type { Quantities, Quantity } from './Quantity.ts';

/** What an exercise is drawn anew from: plain data, so that a browser draws the same as a build. */
export interface VariantSource {
  readonly tables: readonly {
    readonly id: string;
    readonly label: string;
    readonly until: number;
    readonly seed: SeededTable;
  }[];
  /** The numbers that depend on these tables, in their order. */
  readonly numbers: readonly ComputedNumber[];
  /** The values of what they name besides. */
  readonly known: Readonly<Record<string, number | null>>;
  /** What is asked for: the answer, what tempts, and how far apart they have to be. */
  readonly keys: readonly {
    readonly answer: string;
    readonly tempting: readonly string[];
    readonly apart: number;
  }[];
}

/** An exercise with other numbers: its tables, and the quantities that depend on them. */
export interface Variant {
  readonly tables: ReadonlyMap<string, GroupedTable>;
  readonly quantities: Quantities;
}

/** A wrong answer that was foreseen is told from the right one by so many tolerances. */
const TOLERANCES = 3;

/** So many tables are drawn before it is given up. */
const MOST_DRAWS = 1000;

/** What an exercise is drawn anew from; null where all its tables stand fast. */
export function variantSource(
  { matter }: Pick<Exercise, 'matter'>,
  quantities: Quantities,
): VariantSource | null {
  const tables = matter.tables.flatMap((table) =>
    'groups' in table && table.seed !== null
      ? [
          {
            id: table.id,
            label: table.groups[0]?.label ?? '',
            until: lastExit(table.groups.map(({ exits }) => exits)),
            seed: table.seed,
          },
        ]
      : [],
  );
  if (tables.length === 0) return null;
  const drawn = new Set(tables.map(({ id }) => id));
  const own = new Set<string>();
  const numbers = matter.numbers.filter((number) => {
    const depends =
      ('table' in number && drawn.has(number.table)) || namedBy(number).some((id) => own.has(id));
    if (depends) own.add(number.id);
    return depends;
  });
  const keys = [matter.ask, matter.transfer.ask].flatMap((ask) => keyOf(ask, own));
  const named = [...numbers.flatMap(namedBy), ...keys.flatMap(({ tempting }) => tempting)];
  return {
    tables,
    numbers,
    known: Object.fromEntries(
      named.filter((id) => !own.has(id)).map((id) => [id, quantities.get(id)?.value ?? null]),
    ),
    keys,
  };
}

/**
 * An exercise as a seed draws it. A table is drawn anew until every number exists, no exit lies at a time that is asked about, and
 * every wrong answer that was foreseen differs from the right one by three tolerances or more.
 *
 * @throws RangeError where no table is found
 */
export function exerciseVariant(source: VariantSource, seed: number): Variant {
  const random = seededRandom(seed);
  for (let draw = 0; draw < MOST_DRAWS; draw++) {
    const tables = new Map(
      source.tables.map(({ id, label, until, seed: rule }) => [
        id,
        [{ label, patients: seededTable(rule, until, random) }],
      ]),
    );
    const quantities = asQuantities(source, tables);
    if (quantities && isClear(source, tables) && isTold(source, quantities)) return { tables, quantities };
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
      made.set(number.id, { id: number.id, value, text, unit: null, status: 'derived', how: '', facts: [] });
    }
    return made;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function isClear({ numbers }: VariantSource, tables: ReadonlyMap<string, GroupedTable>): boolean {
  return numbers.every(
    (number) =>
      !('at' in number && typeof number.at === 'number') ||
      (tables.get(number.table) ?? []).every(({ patients }) =>
        patients.every(({ time }) => Math.abs(time - (number.at as number)) > 1),
      ),
  );
}

function isTold({ keys, known }: VariantSource, quantities: Quantities): boolean {
  const valueOf = (id: string) => quantities.get(id)?.value ?? known[id] ?? NaN;
  return keys.every(({ answer, tempting, apart }) =>
    tempting.every((id) => {
      const far = Math.abs(valueOf(id) - valueOf(answer));
      return far > 1e-9 && far >= apart - 1e-9;
    }),
  );
}

function keyOf(ask: Ask, own: ReadonlySet<string>): VariantSource['keys'] {
  if (ask.kind !== 'number' || !own.has(ask.answer)) return [];
  const tempting = ask.tempting.map(({ value }) => value);
  return [
    {
      answer: ask.answer,
      tempting,
      apart: (TOLERANCES * ask.tolerance) / (ask.measure === 'share' ? 100 : 1),
    },
  ];
}

/** The quantities that a number is computed from. */
function namedBy(number: ComputedNumber): string[] {
  const operands = [
    ...('of' in number ? [number.of].flat() : []),
    ...('over' in number ? [number.over, number.under] : []),
    ...('take' in number ? [number.from, number.take] : []),
    ...('chance' in number ? [number.chance] : []),
    ...('tries' in number ? [number.tries] : []),
    ...('count' in number ? [number.count] : []),
  ];
  return number.compute === 'time' ? [] : operands.filter((operand) => typeof operand === 'string');
}

function lastExit(groups: readonly string[]): number {
  return Math.max(...groups.flatMap((exits) => exits.split(' ').map((exit) => Number.parseFloat(exit))));
}
