import type { RecordIssue } from './checkReferences.ts';
import { isWithin } from './isWithin.ts';
import type { Condition, PublishedRecord } from './PublishedRecord.ts';
import type { StatedCount } from './statedCounts.ts';

/** Levels of one attribute, or those with the outcome and those without, that add up to too many or too few. */
export function wrongSums(record: PublishedRecord, counts: readonly StatedCount[]): RecordIssue[] {
  const parts = [
    { levels: [true, false].map((event): Condition => ({ event })), missing: false },
    ...record.attributes.map(({ id, levels, missing }) => ({
      levels: levels.map((level): Condition => ({ levels: { [id]: [level.id] } })),
      missing,
    })),
  ];
  return parts.flatMap(({ levels, missing }) => {
    const bounds = levels.map((level) => {
      const same = counts.filter(({ where }) => isWithin(where, level) && isWithin(level, where));
      return {
        same,
        lowest: Math.max(
          0,
          ...counts.filter(({ where }) => isWithin(where, level)).map((each) => each.lowest),
        ),
        highest: Math.min(Infinity, ...same.map((each) => each.highest)),
      };
    });
    const last = bounds.flatMap(({ same }) => same).at(-1);
    const whole = counts.find(({ path }) => path.at(-2) === 'patients');
    if (last === undefined || whole === undefined) return [];
    const least = bounds.reduce((sum, { lowest }) => sum + lowest, 0);
    const most = bounds.reduce((sum, { highest }) => sum + highest, 0);
    const sum = least > whole.highest ? `${least} or more` : `${most} at most`;
    return least > whole.highest || (!missing && most < whole.lowest)
      ? [
          {
            path: last.path,
            message: `with the others of its kind ${sum}, where "${whole.id}" says ${whole.lowest}; expected parts that make the whole`,
          },
        ]
      : [];
  });
}
