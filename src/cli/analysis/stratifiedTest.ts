import { isMissing, valueKey } from '../../cohort/table/cellText.ts';
import type { TimedRow } from '../../cohort/table/TimedRow.ts';
import {
  stratifiedLogRankTest,
  stratifiedLogRankTestOfIntervals,
  type LogRankTest,
} from '../../survival/index.ts';
import { intervalsOf } from './intervalsOf.ts';
import type { RowsByGroup } from './RowsByGroup.ts';

/** The log-rank test within the levels of a column; rows without a level are in no stratum, and counted. */
export interface StratifiedTest {
  readonly column: string;
  readonly strata: number;
  readonly missing: { readonly rows: number; readonly events: number };
  readonly test: LogRankTest;
}

export function stratifiedTest(
  { groups, isLate }: RowsByGroup,
  { column, index }: { readonly column: string; readonly index: number },
): StratifiedTest {
  const names = [...groups.keys()];
  const strata = new Map<string, TimedRow[][]>();
  let [rows, events] = [0, 0];
  for (const [g, name] of names.entries())
    for (const row of groups.get(name) ?? []) {
      const cell = row.cells[index] ?? '';
      if (isMissing(cell)) {
        rows++;
        if (row.event) events++;
        continue;
      }
      const key = valueKey(cell);
      const stratum = strata.get(key) ?? names.map(() => []);
      strata.set(key, stratum);
      stratum[g]!.push(row);
    }
  const all = strata.size === 0 ? [names.map(() => [])] : [...strata.values()];
  const test = isLate
    ? stratifiedLogRankTestOfIntervals(all.map((stratum) => stratum.map((part) => intervalsOf(part))))
    : stratifiedLogRankTest(all);
  return { column, strata: strata.size, missing: { rows, events }, test };
}
