import { inHundredths } from '../rows/teach/readAnswer.ts';
import type { Ask } from '../publication/askSchema.ts';
import type { ComputedNumber } from '../publication/computedNumber.ts';
import type { Exercise } from '../publication/loadExercises.ts';
import type { SeededTable } from '../rows/teach/seededTable.ts';
import type { Misconception } from '../rows/teach/wrongCurves.ts';
import type { Quantities } from './Quantity.ts';
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

/** A wrong answer that was foreseen is told from the right one by so many tolerances. */
const TOLERANCES = 3;

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

function keyOf(ask: Ask, own: ReadonlySet<string>): VariantSource['keys'] {
  if (ask.kind !== 'number' || !own.has(ask.answer)) return [];
  const tempting = ask.tempting.map(({ value }) => value);
  return [
    {
      answer: ask.answer,
      tempting,
      apart: (TOLERANCES * ask.tolerance) / (inHundredths(ask.measure) ? 100 : 1),
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
export function namedBy(number: ComputedNumber): string[] {
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
