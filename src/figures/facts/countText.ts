import { nounFor } from '../../format/counted.ts';
import { formatCount } from '../../format/formatCount.ts';
import type { AnswerRow } from '../../rows/answerRow.ts';

/** "3,641,816 sets of times, 70,857,712,128 tables"; very large counts by their power of ten. */
export function countText(answer: AnswerRow): string {
  if (answer.kind === 'none') return 'no count';
  const of = (digits: string, one: string, many: string) =>
    `${largeCount(digits)} ${nounFor(BigInt(digits), { one, many })}`;
  return `${of(answer.timeVectors, 'set of times', 'sets of times')}, ${of(answer.tables, 'table', 'tables')}`;
}

/** A count as digits up to a thousand million million; beyond that "about 5.7 × 10¹⁹". */
export function largeCount(digits: string): string {
  if (digits.length <= 15) return formatCount(BigInt(digits));
  const [mantissa = '', exponent = ''] = Number(digits).toExponential(1).split('e+');
  const power = [...exponent].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
  return `about ${mantissa} × 10${power}`;
}
