import type { Ask } from '../publication/askSchema.ts';
import type { ComputedNumber } from '../publication/computedNumber.ts';
import type { Exercise } from '../publication/loadExercises.ts';
import { coincidingCurves } from '../rows/teach/judgeDrawing.ts';
import type { Misconception } from '../rows/teach/wrongCurves.ts';
import { readKey } from '../rows/teach/readKey.ts';
import { seededGroups, type SeededTable } from '../rows/teach/seededTable.ts';
import { seededRandom } from '../survival/index.ts';
import { computedText, computedValue } from './computedValue.ts';
import type { GroupedTable } from './exerciseTables.ts';
import type { Quantities, Quantity } from './Quantity.ts';
import { readTask, type TableTask } from './readTask.ts';

/** What an exercise is drawn anew from: plain data, so that a browser draws the same as a build. */
export interface VariantSource {
  readonly tables: readonly {
    readonly id: string;
    /** Of its groups. */
    readonly labels: readonly string[];
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
  /** What is read off a figure of these tables: the key follows from the patients. */
  readonly reads: readonly {
    readonly task: TableTask;
    readonly tempting: readonly string[];
    /** In the unit of its axis: percentage points, or time. */
    readonly apart: number;
  }[];
  /** What is drawn of these tables, in a field that ends with their last exit. */
  readonly draws: readonly { readonly table: string; readonly misconceptions: readonly Misconception[] }[];
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
            labels: table.groups.map(({ label }) => label),
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
  const reads = [matter.ask, matter.transfer.ask].flatMap((ask) => readOf(ask, drawn));
  const named = [...numbers.flatMap(namedBy), ...[...keys, ...reads].flatMap(({ tempting }) => tempting)];
  return {
    tables,
    numbers,
    known: Object.fromEntries(
      named.filter((id) => !own.has(id)).map((id) => [id, quantities.get(id)?.value ?? null]),
    ),
    keys,
    reads,
    draws: [matter.ask, matter.transfer.ask].flatMap((ask) =>
      ask.kind === 'draw' && drawn.has(ask.table)
        ? [{ table: ask.table, misconceptions: ask.misconceptions }]
        : [],
    ),
  };
}

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
    if (
      quantities &&
      isClear(source, tables) &&
      isTold(source, quantities) &&
      isReadable(source, tables, quantities) &&
      isDrawable(source, tables)
    )
      return { tables, quantities };
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

function isClear({ numbers, reads }: VariantSource, tables: ReadonlyMap<string, GroupedTable>): boolean {
  const asked = [
    ...numbers.flatMap((number) =>
      'at' in number && typeof number.at === 'number' ? [{ table: number.table, at: number.at }] : [],
    ),
    ...reads.flatMap(({ task }) => [
      ...('at' in task ? [{ table: task.table, at: task.at }] : []),
      ...('to' in task ? [{ table: task.table, at: task.to }] : []),
    ]),
  ];
  return asked.every(({ table, at }) =>
    (tables.get(table) ?? []).every(({ patients }) => patients.every(({ time }) => Math.abs(time - at) > 1)),
  );
}

/** Whether everything that is read off a table is there, and can't be taken for what tempts, or for nothing. */
function isReadable(
  { reads, known }: VariantSource,
  tables: ReadonlyMap<string, GroupedTable>,
  quantities: Quantities,
): boolean {
  return reads.every(({ task, tempting, apart }) => {
    const patients = (tables.get(task.table) ?? []).flatMap((group) => group.patients);
    try {
      const key = readKey(patients, task);
      if (key.axis === null) return key.chosen.length > 0 && key.chosen.length < patients.length;
      const scale = key.axis === 'height' ? 100 : 1;
      const [value = NaN, other] = key.values;
      const others = tempting.map((id) => scale * (quantities.get(id)?.value ?? known[id] ?? NaN));
      return (other === undefined ? others : [...others, other]).every((wrong) =>
        isApart(wrong - value, apart),
      );
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  });
}

/** Whether a curve fills its field, and no slip draws it, or the same as another slip. */
function isDrawable(
  { tables: rules, draws }: VariantSource,
  tables: ReadonlyMap<string, GroupedTable>,
): boolean {
  return draws.every(({ table, misconceptions }) => {
    const patients = (tables.get(table) ?? []).flatMap((group) => group.patients);
    const until = rules.find(({ id }) => id === table)?.until;
    return (
      Math.max(...patients.map(({ time }) => time)) === until &&
      coincidingCurves(patients, misconceptions).length === 0
    );
  });
}

function isApart(far: number, apart: number): boolean {
  return Math.abs(far) > 1e-9 && Math.abs(far) >= apart - 1e-9;
}

function isTold({ keys, known }: VariantSource, quantities: Quantities): boolean {
  const valueOf = (id: string) => quantities.get(id)?.value ?? known[id] ?? NaN;
  return keys.every(({ answer, tempting, apart }) =>
    tempting.every((id) => isApart(valueOf(id) - valueOf(answer), apart)),
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

function readOf(ask: Ask, drawn: ReadonlySet<string>): VariantSource['reads'] {
  if (ask.kind !== 'read' || !drawn.has(ask.table)) return [];
  return [
    {
      task: readTask(ask),
      tempting: 'tempting' in ask ? ask.tempting.map(({ value }) => value) : [],
      apart: 'tolerance' in ask ? TOLERANCES * ask.tolerance : 0,
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
