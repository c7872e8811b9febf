import { tellsDrawings } from '../rows/teach/mistakenDrawings.ts';
import { readKey } from '../rows/teach/readKey.ts';
import { fitsSeed } from '../rows/teach/seededTable.ts';
import { levelJustAbove } from '../rows/teach/levelJustAbove.ts';
import type { GroupedTable } from './exerciseTables.ts';
import type { Quantities } from './Quantity.ts';
import type { VariantSource } from './variantSource.ts';

type Tables = ReadonlyMap<string, GroupedTable>;

/** Whether the tables of a seed tell each answer that is asked for from every wrong one that was foreseen. */
export function tellsApart(source: VariantSource, tables: Tables, quantities: Quantities): boolean {
  return (
    isFitting(source, tables) &&
    isClear(source, tables) &&
    isTold(source, quantities) &&
    isReadable(source, tables, quantities) &&
    isDrawable(source, tables)
  );
}

/** Whether each group ends as the rule of its table says. */
function isFitting({ tables: rules }: VariantSource, tables: Tables): boolean {
  return rules.every(({ id, seed }) =>
    (tables.get(id) ?? []).every(({ patients }) => fitsSeed(patients, seed)),
  );
}

/** Whether nobody leaves at a time that is asked about. */
function isClear({ numbers, reads }: VariantSource, tables: Tables): boolean {
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
function isReadable({ reads, known }: VariantSource, tables: Tables, quantities: Quantities): boolean {
  return reads.every(({ task, tempting, apart }) => {
    const patients = (tables.get(task.table) ?? []).flatMap((group) => group.patients);
    try {
      const key = readKey(patients, task);
      if (levelJustAbove(patients, task) !== null) return false;
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

/** Whether a curve fills its field, and each slip is told from it, and from the other slips, where it is drawn. */
function isDrawable({ tables: rules, draws }: VariantSource, tables: Tables): boolean {
  return draws.every(({ table, misconceptions }) => {
    const patients = (tables.get(table) ?? []).flatMap((group) => group.patients);
    const until = rules.find(({ id }) => id === table)?.until;
    return Math.max(...patients.map(({ time }) => time)) === until && tellsDrawings(patients, misconceptions);
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
