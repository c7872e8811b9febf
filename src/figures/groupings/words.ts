import type { CohortSet } from '../../cohort/CohortSet.ts';
import type { Grouping, Series } from '../../cohort/Series.ts';
import { counted, countedInWords, nounFor, PATIENTS } from '../../format/counted.ts';
import { formatCount } from '../../format/formatCount.ts';
import { exactName } from '../../format/exactName.ts';
import { formatP } from '../../format/formatP.ts';
import { words } from '../../format/words.ts';
import { inWords } from '../../format/inWords.ts';
import type { ArrangementRow, GroupingRow } from '../../rows/groupingRows.ts';
import type { GroupTest } from '../../rows/groupTest.ts';
import { MOST_SPLIT, type Split, type SplitRows } from '../../rows/splitRows.ts';
import { arrangementSentence } from '../kit/sentences/arrangementSentence.ts';
import { inSentence } from '../kit/sentences/inSentence.ts';
import { ALARM } from './pScale.ts';

/** "What each grouping could give: 23 arrangements and their P values". */
export function groupingsTitle(rows: readonly GroupingRow[], isTable: boolean): string {
  if (isTable) return 'What each grouping gives, by both P values';
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  return `What each grouping could give: ${counted(count, { one: 'arrangement', many: 'arrangements' })} and both P values of each`;
}

/** "log-rank P 0.11, exact P 0.33"; what doesn't exist is left out. */
export function testWords(test: GroupTest | null): string {
  const parts = [
    ...(test?.logRankP == null ? [] : [`log-rank P ${formatP(test.logRankP)}`]),
    ...(test?.exactP == null ? [] : [`${exactName(test.sampled)} P ${formatP(test.exactP)}`]),
  ];
  return parts.length === 0 ? 'there are no two groups to compare' : parts.join(', ');
}

/** "3 arrangements; no exact P below 0.067": how many there are, and where the walls of their sizes stand. */
export function panelNote({ arrangements, count }: GroupingRow, isTable: boolean): string {
  const floors = [...new Set(arrangements.flatMap(({ test }) => test?.floor ?? []))].sort((a, b) => a - b);
  const [lowest] = floors;
  const wall =
    lowest === undefined
      ? ''
      : floors.length === 1
        ? `no exact P below ${formatP(lowest)}`
        : `no exact P below ${floors.slice(0, -1).map(formatP).join(', ')} or ${formatP(floors.at(-1)!)}, by size`;
  const all = isTable ? '' : counted(count, { one: 'arrangement', many: 'arrangements' });
  const drawn = arrangements.length < count ? ', of which only the one shown is drawn' : '';
  return [`${all}${drawn}`, wall].filter((part) => part !== '').join('; ');
}

/** An arrangement in words with its P values: "Of the two incompletely resected patients, one died first and one died last: log-rank P 0.77, exact P 0.80". */
export function arrangementWords(
  set: Pick<CohortSet, 'arrangements' | 'isTable'>,
  { index, test }: ArrangementRow,
  grouping: Grouping,
  series: Series,
): string {
  const said = set.isTable
    ? `By ${inSentence(grouping.label, series)}`
    : arrangementSentence(set.arrangements(grouping.id), index, grouping, series).replace(/\.$/u, '');
  return `${said}: ${testWords(test)}`;
}

/** "All 31 ways to split these six in two". */
export function splitsTitle({ patients, count }: SplitRows): string {
  return `${count === 1 ? 'The' : 'All'} ${counted(count, { one: 'way', many: 'ways' })} to split these ${inWords(patients)} in two`;
}

/** What all splits come to: how many a reader would look up at, by each P. */
export function splitsFinding({ patients, count, families }: SplitRows): string {
  if (families === null)
    return `For up to ${words(MOST_SPLIT)} patients every way to split them in two is drawn here; ${countedInWords(patients, PATIENTS)} have too many.`;
  const splits = families.flatMap((family) => family.splits);
  const low = (of: (split: Split) => number | null) =>
    splits.filter((split) => (of(split) ?? 1) <= ALARM).length;
  const some = (found: number) => (found === 0 ? 'none' : inWords(found));
  const [byChiSquare, exactly] = [low(({ logRankP }) => logRankP), low(({ exactP }) => exactP)];
  if (count === 0) return 'There is no way to split fewer than two patients.';
  if (count === 1)
    return `The one way to split these ${inWords(patients)} in two has a log-rank P ${byChiSquare === 1 ? `of ${ALARM} or less` : `above ${ALARM}`}, and an exact one ${exactly === 1 ? `of ${ALARM} or less` : `above ${ALARM}`}.`;
  return `Of the ${formatCount(count)} ways to split these ${inWords(patients)} in two, ${some(byChiSquare)} ${nounFor(byChiSquare, { one: 'has', many: 'have' })} a log-rank P of ${ALARM} or less, and ${some(exactly)} an exact one.`;
}

/** Where the split that is shown lies; empty where none is. */
export function chosenSplit({ chosen }: SplitRows, grouping: Grouping | null, series: Series): string {
  if (!chosen || !grouping) return '';
  const [few, many] = chosen.groups;
  return `Dark: the split by ${inSentence(grouping.label, series)}, rows ${few.join(', ')} against ${many.join(', ')}: log-rank P ${formatP(chosen.logRankP)}, exact P ${formatP(chosen.exactP)}.`;
}
