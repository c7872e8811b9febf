import { nounFor } from '../../format/counted.ts';
import { formatCount } from '../../format/formatCount.ts';
import { formatPercentRange } from '../../format/formatPercent.ts';
import { listed } from '../../format/listed.ts';
import { capitalized, uncapitalized } from '../../format/words.ts';
import { inWords } from '../../format/inWords.ts';
import { isWithin, type ContextLine, type ContextOwn } from '../../rows/contextRows.ts';

/** "These six"; of a hundred and more, the number. */
export function theseInWords([first]: readonly ContextOwn[]): string {
  return first === undefined ? 'This series' : `These ${inWords(first.n)}`;
}

/** "5 years: 3 to 5 of 6 alive, 50 to 83 %, limits 12 to >99 %". */
export function ownWords(own: ContextOwn): string {
  const { years, survival, limits } = own;
  return `${years} years: ${ownCount(own)}, ${formatPercentRange(...survival)}, limits ${formatPercentRange(...limits)}`;
}

/** "3 to 5 of 6 alive"; where some may no longer have been followed, only the dead are known: "1 to 3 of 6 known to have died". */
export function ownCount({ n, alive: [fewest, most], isFollowed }: ContextOwn): string {
  const ends = isFollowed ? [fewest, most] : [n - most, n - fewest];
  const count = [...new Set(ends)].map(formatCount).join(' to ');
  return `${count} of ${formatCount(n)} ${isFollowed ? 'alive' : 'known to have died'}`;
}

/** "These six beside fourteen published series, and imatinib alone": those without the operation are named, not counted. */
export function contextTitle(lines: readonly ContextLine[], own: readonly ContextOwn[]): string {
  const series = ownLines(lines).map((line) => line.series);
  const operated = series.filter(({ benchmark }) => !benchmark).length;
  const others = series.filter(({ benchmark }) => benchmark).map(({ label }) => uncapitalized(label));
  return `${theseInWords(own)} beside ${inWords(operated)} published series${others.length === 0 ? '' : `, and ${listed(others)}`}`;
}

/** What may be read from the figure and what may not, counted from its rows: the main sentence, and the others. */
export function contextSentences(
  lines: readonly ContextLine[],
  own: readonly ContextOwn[],
): { readonly main: string; readonly others: string } {
  const points = lines.flatMap((line) => line.points);
  const comparable = points.filter(({ years }) => own.some((at) => at.years === years));
  const inside = comparable.filter((point) => isWithin(point, own)).length;
  const exact = points.filter(({ limits }) => limits === 'exact').length;
  const unlimited = points.filter(({ limits }) => limits === null).length;
  const unverified = ownLines(lines).filter(({ series }) => series.doi === null).length;
  const others = [
    'Points are never joined: each stands for other patients, chosen in other ways, and outside randomised trials whoever was operated on had been chosen for it.',
    exact > 0 &&
      'Where a source prints the number alive, its exact limits are drawn; they hold if all were followed that long.',
    unlimited > 0 &&
      `${unlimited === points.length ? 'No limits were' : 'Elsewhere no limits were'} found printed, and none are made: a percentage may come from a curve with censoring, and is then that of no number of patients.`,
    unverified > 0 &&
      `${capitalized(inWords(unverified))} of the series ${nounFor(unverified, { one: 'has', many: 'have' })} no DOI that we could verify.`,
  ];
  return {
    main: `${inside === comparable.length ? 'All' : `${formatCount(inside)} of`} ${formatCount(comparable.length)} printed percentages, with an operation and without, lie within the limits that the same time has here in one table or another.`,
    others: others.filter((sentence) => sentence !== false).join(' '),
  };
}

function ownLines(lines: readonly ContextLine[]): ContextLine[] {
  return lines.filter(({ comparedWith }) => comparedWith === null);
}
