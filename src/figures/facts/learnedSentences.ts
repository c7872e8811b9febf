import { countedInWords } from '../../format/counted.ts';
import { formatTime } from '../../format/formatTime.ts';
import { landmarkTime } from '../../cohort/landmarkTime.ts';
import type { Series } from '../../cohort/Series.ts';
import { formatCount } from '../../format/formatCount.ts';
import { formatPercent, formatPercentRange } from '../../format/formatPercent.ts';
import { ordinal } from '../../format/ordinal.ts';
import { capitalized } from '../../format/words.ts';
import type { AnswerRow } from '../../rows/answerRow.ts';

type Answered = Extract<AnswerRow, { kind: 'cohorts' }>;

/** What became known with a step, in words: compared with the step before it. The first finite answer is told in full. */
export function learnedSentences(answer: AnswerRow, before: AnswerRow | null, series: Series): string[] {
  if (answer.kind === 'none') return [capitalized(`${answer.reason.replace(/\.$/u, '')}.`)];
  const last = before?.kind === 'cohorts' ? before : null;
  return [
    ...countSentences(answer, last),
    ...orderSentences(answer, last),
    ...rangeSentences(answer, last, series),
    ...survivalSentences(answer, last, series),
  ];
}

function countSentences(answer: Answered, last: Answered | null): string[] {
  if (!last) return ['Now the tables can be counted.'];
  const times = leftOf(last.timeVectors, answer.timeVectors, 'sets of times');
  if (times !== null) return [times];
  const tables = tablesSentence(answer, last);
  return tables === null ? ['Nothing changes.'] : [`The times stay as they were. ${tables}`];
}

/** How many of the tables of another answer one has left; null where all of them. */
export function tablesSentence(
  { tables }: Pick<Answered, 'tables'>,
  last: Pick<Answered, 'tables'>,
): string | null {
  return leftOf(last.tables, tables, 'tables');
}

/** Up to so many times fewer are said as a share: nobody counts one of every 9.8. */
const MOST_IN_PERCENT = 20;

/** How many are left: a share in percent while that is a whole number worth reading, else one of how many; null where all. */
function leftOf(before: string, after: string, what: string): string | null {
  if (before === after) return null;
  const hundredths = Number((BigInt(before) * 100n) / BigInt(after));
  if (hundredths < MOST_IN_PERCENT * 100) {
    const percent = Math.round(Number((BigInt(after) * 1000n) / BigInt(before)) / 10);
    return percent === 100 ? `Nearly all ${what} are left.` : `${percent}\u202f% of the ${what} are left.`;
  }
  return `Of every ${formatCount(Math.round(hundredths / 100))} ${what}, one is left.`;
}

function orderSentences(answer: Answered, last: Answered | null): string[] {
  if (last?.orders.length === answer.orders.length) return [];
  const count = answer.orders.length;
  return [
    `${capitalized(countedInWords(count, { one: 'order of deaths and departures is', many: 'orders of deaths and departures are' }))} left.`,
  ];
}

function rangeSentences(answer: Answered, last: Answered | null, series: Series): string[] {
  const [order] = answer.orders;
  if (answer.orders.length !== 1 || !order) return [];
  const deaths = [...order].filter((sign) => sign === 'D').length;
  const parts = answer.ranges.slice(0, deaths).flatMap(([earliest, latest], index) => {
    const old = last?.orders.length === 1 ? last.ranges[index] : null;
    if (earliest === latest || (old?.[0] === earliest && old[1] === latest)) return [];
    return [
      `the ${ordinal(index + 1, deaths)} ${series.outcome.one} lies between ${series.time.many} ${earliest} and ${latest}`,
    ];
  });
  return parts.length === 0 ? [] : [capitalized(`${parts.join(', ')}.`)];
}

function survivalSentences(answer: Answered, last: Answered | null, series: Series): string[] {
  const time = landmarkTime(series);
  if (time === 0) return [];
  const at = (each: Answered) => each.envelope.findLast((step) => step.from <= time);
  const [now, then] = [at(answer), last ? at(last) : undefined];
  if (!now || (then?.lower === now.lower && then.upper === now.upper)) return [];
  const isFixed = formatPercent(now.lower) === formatPercent(now.upper);
  return [
    `At ${formatTime(time, series, false)}, survival ${isFixed ? 'is' : 'can be anything from'} ${formatPercentRange(now.lower, now.upper)}.`,
  ];
}
