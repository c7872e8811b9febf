import type { Problem } from './ContentError.ts';
import { listFaults, type NamedSheets } from './sheetFaults.ts';
import type { UsedComponent } from './scanArticle.ts';

/** What is wrong with the columns of a Table 1; that a record has none is said elsewhere. */
export function tableOneFaults(used: readonly UsedComponent[], { patients }: NamedSheets): Problem[] {
  if (patients === null) return [];
  return used.flatMap(({ file, line, column, name, props }) =>
    name === 'TableOne'
      ? listFaults(patients, props['columns']).map((message) => ({
          ...{ file, line, column, inside: '<TableOne columns>', message },
        }))
      : [],
  );
}
