import { valueKey } from '../cohort/table/cellText.ts';
import type { Sheet } from '../cohort/table/readSheet.ts';
import type { TableFile } from './tableSchema.ts';

/** Times that say that they went on, "12+" or ">12", of patients to whom it happened: one of the two is a slip. */
export function openTimes({ time, event }: TableFile, { header, rows }: Sheet) {
  const [timeAt, eventAt] = [header.indexOf(time), header.indexOf(event.column)];
  const happened = event.happened.map(valueKey);
  return rows.flatMap(({ row, cells }) => {
    const [cell, outcome] = [(cells[timeAt] ?? '').trim(), cells[eventAt] ?? ''];
    if (!/^[>≥]|\+$/u.test(cell) || !happened.includes(valueKey(outcome))) return [];
    const message = `"${cell}" says that the time went on, and “${outcome}” that it ended; expected a time without the sign, or another outcome.`;
    return [{ row, column: time, message }];
  });
}
