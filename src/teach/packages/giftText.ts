import { categoryPath } from './categoryPath.ts';
import type { QuizItem } from './quizItems.ts';
import { questionBank } from './questionBank.ts';
import { roundedText } from './roundedText.ts';

/**
 * Questions in Moodle's GIFT format, which other systems read too. A wrong answer that was foreseen gets its reason as feedback; the
 * versions of a question have a category of their own.
 */
export function giftText(items: readonly QuizItem[], course: string): string {
  return questionBank(items)
    .flatMap(({ path, questions }) => [
      `$CATEGORY: ${categoryPath([course, ...path])}`,
      ...questions.map(question),
    ])
    .join('\n\n')
    .concat('\n');
}

function question(item: QuizItem): string {
  const text = item.text.split('\n').map(escaped).join('\\n');
  return [
    `// ${item.id}`,
    `::${escaped(item.title)} (${item.id})::${text} {${item.question.kind === 'number' ? '#' : ''}`,
    ...answers(item),
    `\t####${escaped(item.explain)}`,
    '}',
  ].join('\n');
}

function answers({ question: asked }: QuizItem): string[] {
  switch (asked.kind) {
    case 'choice': {
      const right = asked.options.filter((option) => option.right).length;
      const wrong = asked.options.length - right;
      return asked.options.map((option) => {
        const credit = option.right ? roundedText(100 / right, 5) : roundedText(-100 / wrong, 5);
        const mark = asked.several ? `~%${credit}%` : option.right ? '=' : '~';
        return `\t${mark}${escaped(option.text)}#${escaped(option.why)}`;
      });
    }
    case 'number':
      return [
        `\t=${roundedText(asked.answer)}:${asked.tolerance}`,
        ...asked.tempting.map(
          ({ value, why }) => `\t=%0%${roundedText(value)}:${asked.tolerance}#${escaped(why)}`,
        ),
      ];
    case 'match':
      return asked.pairs.map(({ left, right }) => `\t=${escaped(left)} -> ${escaped(right)}`);
  }
}

/** What GIFT takes for its own signs: ~ = # { } : and the backslash. */
function escaped(text: string): string {
  return text.replace(/[~=#{}:\\]/gu, (sign) => `\\${sign}`);
}
