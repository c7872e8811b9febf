import type { NamedColumn } from './NamedColumn.ts';
import { numberWith } from './numberWith.ts';
import type { TimeUnit } from './TableMapping.ts';
import { isCodeTold } from './sentinelTimes.ts';
import { unitOfCell } from './unitOfCell.ts';

/** The units behind the figures of cells ("12 months"), each with how many cells have it, and how many times have none. */
export interface UnitsOfCells {
  readonly units: ReadonlyMap<TimeUnit, number>;
  readonly bare: number;
  /** One of the cells without a unit. */
  readonly bareAs: string;
}

/** `code`: what is said, or asked, to be no time. */
export function unitsOfCells(columns: readonly NamedColumn[], code: number | undefined): UnitsOfCells {
  const units = new Map<TimeUnit, number>();
  let [bare, bareAs] = [0, ''];
  for (const { column } of columns)
    for (const { label, count } of column.values) {
      const unit = unitOfCell(label);
      if (unit !== null) units.set(unit, (units.get(unit) ?? 0) + count);
      else if (isBareTime(numberWith(label, column.marks), code)) {
        bare += count;
        bareAs ||= label;
      }
    }
  return { units, bare, bareAs };
}

/** No time is none in every unit, and a code is no time, nor is what lies below none. */
function isBareTime(time: number | null, code: number | undefined): boolean {
  return time !== null && time > 0 && !(code !== undefined && isCodeTold(time, code));
}
