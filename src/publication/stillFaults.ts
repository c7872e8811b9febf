import type { Cohort } from '../cohort/Cohort.ts';
import { followUpLimit } from '../reconstruction/record/followUpLimit.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import type { Problem } from './ContentError.ts';
import type { UsedComponent } from './scanArticle.ts';

/** Figures of curves that are to end at a time that is none, or at one that nobody of the table reaches. */
export function stillFaults(
  used: readonly UsedComponent[],
  {
    table,
    record,
  }: { readonly table?: Cohort | null | undefined; readonly record?: PublishedRecord | undefined },
): Problem[] {
  const limit = record && followUpLimit(record)?.value;
  const last = table
    ? Math.max(0, ...table.patients.map(({ time }) => time))
    : typeof limit === 'number'
      ? limit
      : null;
  return used.flatMap(({ file, line, column, name, props }) => {
    const to = props['to'];
    if (name !== 'SurvivalFigure' || typeof to !== 'string' || to.trim() === '') return [];
    const time = Number(to);
    const message =
      !Number.isFinite(time) || time <= 0
        ? `"${to}"; expected a number above 0, in the unit of the series, such as "24".`
        : last !== null && time > last
          ? `"${to}" lies beyond ${table ? 'the last follow-up, which ends at' : 'the longest follow-up that the record allows,'} ${last}; expected less, or no end: without one all of it is drawn.`
          : null;
    return message === null ? [] : [{ ...{ file, line, column, inside: '<SurvivalFigure to>' }, message }];
  });
}
