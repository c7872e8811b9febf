import { fittingText } from '../kit/fittingText.ts';
import { TEXT, type Layout } from '../kit/layout.ts';
import { labelWidth } from './labelBox.ts';

/** More lines than these are a paragraph, and no name. */
const MOST_LINES = 3;

/**
 * The ways to write a name in lines no longer than so many px, the fewest lines first. Only one that fits in none of them is cut: its
 * last line ends early.
 */
export function nameWays(label: string, room: number, layout: Layout): readonly (readonly string[])[] {
  // A percent sign stays with its number.
  const words = label.split(/ (?!%)/u);
  const ways = Array.from({ length: Math.min(MOST_LINES, words.length) }, (_, more) =>
    evenLines(words, more + 1, layout),
  );
  const whole = ways.filter((lines) => lines.every((line) => labelWidth(line, layout) <= room));
  return whole.length > 0 ? whole : [cutLines(words, room, layout)];
}

/** Words in so many lines, of which the longest is as short as can be. */
function evenLines(words: readonly string[], count: number, layout: Layout): readonly string[] {
  if (count === 1 || words.length === 1) return [words.join(' ')];
  const longest = (lines: readonly string[]) => Math.max(...lines.map((line) => labelWidth(line, layout)));
  const ways = words.slice(0, words.length - count + 1).map((_, last) => {
    const rest = evenLines(words.slice(last + 1), count - 1, layout);
    return [words.slice(0, last + 1).join(' '), ...rest];
  });
  return ways.reduce((best, each) => (longest(each) < longest(best) ? each : best));
}

/** As many words a line as fit, and of the last line as many letters. */
function cutLines(words: readonly string[], room: number, layout: Layout): readonly string[] {
  const lines: string[] = [];
  let rest = words;
  while (lines.length < MOST_LINES - 1 && rest.length > 1) {
    let count = 1;
    while (count < rest.length && labelWidth(rest.slice(0, count + 1).join(' '), layout) <= room) count++;
    lines.push(rest.slice(0, count).join(' '));
    rest = rest.slice(count);
  }
  const letters = { size: TEXT[layout], bold: true };
  return [...lines, rest.join(' ')]
    .filter((line) => line !== '')
    .map((line) => fittingText(line, room, letters));
}
