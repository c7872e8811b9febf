import { countedInWords, PATIENTS } from '../../format/counted.ts';
import type { Series } from '../../cohort/Series.ts';
import { formatCount } from '../../format/formatCount.ts';
import { words } from '../../format/words.ts';
import type { DealRows } from '../../rows/dealRows.ts';
import { element } from '../element.ts';
import { inSentence } from '../sentences/inSentence.ts';

/** "All 20 ways to deal three deaths into groups of three and three". */
export function dealsTitle({ count, exits, groups }: DealRows, series: Series): string {
  const deaths = exits.filter(({ event }) => event).length;
  const all = count === null ? 'All ways' : `All ${formatCount(count)} ways`;
  return `${all} to deal ${countedInWords(deaths, series.outcome)} into groups of ${inWords(groups[0].n)} and ${inWords(groups[1].n)}`;
}

export function dealsCaption(rows: DealRows, series: Series, document: Document): HTMLElement {
  const [first, second] = rows.groups;
  return element(
    document,
    'p',
    { 'data-part': 'caption' },
    element(document, 'strong', {}, 'The times and outcomes stay; only the labels are dealt again.'),
    ` In each picture the ${countedInWords(rows.exits.length, PATIENTS)} stand in order of exit, those dealt to “${inSentence(first.label, series)}” on the upper line, those dealt to “${inSentence(second.label, series)}” on the lower.` +
      ` Deals stand over each other where their statistic is the same: ${series.outcome.many} among those on the upper line, less the ${series.outcome.many} expected there if the groups were alike.` +
      ' Every deal is as likely as any other if the label makes no difference and follow-up was alike in both groups.',
  );
}

function inWords(count: number): string {
  return count < 100 ? words(count) : formatCount(count);
}
