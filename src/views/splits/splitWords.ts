import { counted, nounFor } from '../../format/counted.ts';
import type { Grouping, Series } from '../../cohort/Series.ts';
import { formatCount } from '../../format/formatCount.ts';
import { formatP } from '../../format/formatP.ts';
import { listed } from '../../format/listed.ts';
import { uncapitalized, words } from '../../format/words.ts';
import { MOST_SPLIT, type Split, type SplitRows } from '../../rows/splitRows.ts';
import { inSentence } from '../../figures/kit/sentences/inSentence.ts';

/** The P value below which readers are used to look up. */
const ALARM = 0.05;

/** "rows a, b and c against d, e and f: log-rank P 0.025, exact P 0.10". */
export function splitWords({ groups, logRankP, exactP }: Split): string {
  const [few, many] = groups;
  const rows = nounFor(few.length, { one: 'row', many: 'rows' });
  return `${rows} ${listed(few)} against ${listed(many)}: log-rank P ${formatP(logRankP)}, exact P ${formatP(exactP)}`;
}

/** What the strip shows, as a heading. */
export function splitsTitle({ patients, count, families }: SplitRows): string {
  const these = patients < 100 ? words(patients) : formatCount(patients);
  return families === null
    ? `One of many ways to split ${these} in two`
    : `${count === 1 ? 'The' : 'All'} ${counted(count, { one: 'way', many: 'ways' })} to split these ${these} in two`;
}

/** What is read off, or where the reader's own split lies. */
export function splitReading(
  rows: SplitRows,
  grouping: Grouping | null,
  read: Split | null,
  series: Series,
): string {
  if (rows.families === null) return '';
  if (read !== null && read !== rows.chosen)
    return `Of ${uncapitalized(series.everyone)}, ${splitWords(read)}.`;
  if (rows.chosen !== null && grouping !== null)
    return `By ${inSentence(grouping.label, series)}: ${splitWords(rows.chosen)}.`;
  return grouping === null
    ? 'Choose a grouping to see where its split lies.'
    : 'This grouping does not split these patients in two.';
}

/** How the strip is read, and what it comes to. */
export function splitsNote({ patients, count, families }: SplitRows): string {
  if (families === null)
    return `For up to ${words(MOST_SPLIT)} patients every split is drawn here, with both of its P values. ${formatCount(patients)} have too many; how far the split that is shown lies from the middle of them all is what its exact P value says.`;
  const splits = families.flatMap((family) => family.splits);
  const low = (of: (split: Split) => number | null) =>
    splits.filter((split) => (of(split) ?? 1) <= ALARM).length;
  const inWords = (found: number) => (found === 0 ? 'none' : found < 100 ? words(found) : formatCount(found));
  return (
    'Each split has a mark above, at its log-rank P from chi-square, and one below, at its exact P, which ranks splits by how far observed lies from expected. Diamonds: the split by this grouping. ' +
    'Grey: no exact P of these sizes can lie there, whatever happens, if follow-up is alike in both groups. ' +
    `Of the ${formatCount(count)}, ${inWords(low(({ logRankP }) => logRankP))} have a log-rank P of ${ALARM} or less, and ${inWords(low(({ exactP }) => exactP))} an exact one.`
  );
}
