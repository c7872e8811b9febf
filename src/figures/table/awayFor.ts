import type { LargeTable, TableReader } from '../../state/LargeTable.ts';
import type { TableAway, TableCurves } from '../../state/TableAway.ts';

/** A large table as its figures ask about it: what was computed once is kept. */
export function awayFor(reader: TableReader, table: LargeTable): TableAway {
  const known = new Map<string, TableCurves>();
  return {
    curves: async (choices, onStage) => {
      const key = JSON.stringify(choices);
      const curves = known.get(key) ?? (await reader.ask(table, { about: 'curves', choices }, onStage));
      known.set(key, curves);
      return curves;
    },
    text: (what, view, onStage) => reader.ask(table, { about: 'text', what, view }, onStage),
    stop: () => {
      reader.stop();
    },
  };
}
