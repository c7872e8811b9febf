import type { NamedColumn } from './NamedColumn.ts';
import { numberWith } from './numberWith.ts';
import type { TimeUnit } from './TableMapping.ts';
import { unitOfCell } from './unitOfCell.ts';

/** The units behind the figures of cells ("12 months"), each with how many cells have it, and how many times have none. */
export interface UnitsOfCells {
  readonly units: ReadonlyMap<TimeUnit, number>;
  readonly bare: number;
  /** One of the cells without a unit. */
  readonly bareAs: string;
}

export function unitsOfCells(columns: readonly NamedColumn[]): UnitsOfCells {
  const units = new Map<TimeUnit, number>();
  let [bare, bareAs] = [0, ''];
  for (const { column } of columns)
    for (const { label, count } of column.values) {
      const unit = unitOfCell(label);
      if (unit !== null) units.set(unit, (units.get(unit) ?? 0) + count);
      // No time is none in every unit.
      else if ((numberWith(label, column.marks) ?? 0) !== 0) {
        bare += count;
        bareAs ||= label;
      }
    }
  return { units, bare, bareAs };
}
