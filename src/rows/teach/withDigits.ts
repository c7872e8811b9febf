const ONES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const TEENS = ['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen'].concat([
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]);
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const UP_TO_NINETEEN = [...ONES, ...TEENS];
const WORD = new RegExp(
  String.raw`\b(?:(${TENS.join('|')})(?:[- ](${ONES.slice(1, 10).join('|')}))?|(${UP_TO_NINETEEN.join('|')}))\b`,
  'giu',
);

/** A text with its number words below a hundred as digits: "five of six" as "5 of 6". */
export function withDigits(text: string): string {
  return text.replace(WORD, (_, tens?: string, one?: string, small?: string) =>
    String(
      tens === undefined
        ? UP_TO_NINETEEN.indexOf(small!.toLowerCase())
        : 10 * (TENS.indexOf(tens.toLowerCase()) + 2) + Math.max(0, ONES.indexOf((one ?? '').toLowerCase())),
    ),
  );
}
