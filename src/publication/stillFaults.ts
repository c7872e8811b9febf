import type { Cohort } from '../cohort/Cohort.ts';
import type { Problem } from './ContentError.ts';
import type { UsedComponent } from './scanArticle.ts';

/** Figures of curves that are to end at a time that is none, or at one that nobody of the table reaches. */
export function stillFaults(used: readonly UsedComponent[], table: Cohort | null | undefined): Problem[] {
  const last = Math.max(0, ...(table?.patients.map(({ time }) => time) ?? []));
  return used.flatMap(({ file, line, column, name, props }) => {
    const to = props['to'];
    if (name !== 'SurvivalFigure' || typeof to !== 'string' || to.trim() === '') return [];
    const time = Number(to);
    const message =
      !Number.isFinite(time) || time <= 0
        ? `"${to}"; expected a number above 0, in the unit of the series, such as "24".`
        : table && time > last
          ? `"${to}" lies beyond the last follow-up, which ends at ${last}; expected less, or no end: without one all of it is drawn.`
          : null;
    return message === null ? [] : [{ ...{ file, line, column, inside: '<SurvivalFigure to>' }, message }];
  });
}
