import { countedInWords, PATIENTS } from '../../format/counted.ts';
import { formatPercent } from '../../format/formatPercent.ts';
import { inWords } from '../../format/inWords.ts';
import { METHOD_NAMES } from '../../format/methodNames.ts';
import { capitalized } from '../../format/words.ts';
import type { CoverageRows } from '../../rows/coverageRows.ts';

/** "five of six" */
export function allButOne({ patients }: CoverageRows): string {
  return `${inWords(patients - 1)} of ${inWords(patients)}`;
}

export function coverageTitle({ patients, level }: CoverageRows): string {
  return `How often ${formatPercent(level)} limits hold the true survival, with ${countedInWords(patients, PATIENTS)}`;
}

/** What the default limits keep of their promise, for the caption's first sentence. */
export function coveragePromise({ level, rows: [first] }: CoverageRows): string {
  if (first === undefined)
    throw new RangeError('coveragePromise requires the coverage of at least one method');
  const limits = `${capitalized(METHOD_NAMES[first.method])} limits`;
  const promise =
    first.least >= level
      ? `keep their promise of ${formatPercent(level)}`
      : `fall short of ${formatPercent(level)} somewhere`;
  return `${limits} ${promise}: their lowest coverage is ${formatPercent(first.least)}.`;
}

/** What the limits do that do worst, and how the chart is read. */
export function coverageSentence(data: CoverageRows): string {
  const { level, from, to, rows } = data;
  const worst = rows.reduce((a, b) => (b.least < a.least ? b : a));
  return (
    `${capitalized(METHOD_NAMES[worst.method])} limits hold the true survival in as few as ${formatPercent(worst.least)} of series, ` +
    `and in ${formatPercent(worst.atAllButOne)} where ${allButOne(data)} survive on average. ` +
    `Dashed line: the nominal ${formatPercent(level)}. Shaded: what the coverage lacks to it. True survival runs from ${formatPercent(from)} to ${formatPercent(to)}; nobody is censored before that time.`
  );
}
