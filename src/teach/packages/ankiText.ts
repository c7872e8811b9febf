import { escapedXml } from '../../publication/escapedXml.ts';
import type { QuizItem, QuizQuestion } from './quizItems.ts';
import { shownNumber } from './shownNumber.ts';

/**
 * Questions as cards that Anki imports (a text with tabs; Anki 2.1.54 and later): in front the question, behind it the answer with its
 * reasons. A card keeps its id, so that importing a later version changes it and leaves its learner's dates alone. Only one thing is
 * asked of each exercise: what is asked elsewhere repeats its idea.
 */
export function ankiText(items: readonly QuizItem[], course: string): string {
  const cards = items.filter(({ id }) => id.endsWith('-ask'));
  return [
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    `#deck:${course.replaceAll(/\s+|::/gu, ' ')}`,
    '#guid column:1',
    '#tags column:4',
    ...cards.map((item) => [item.id, front(item), back(item), tag(item.part)].map(cell).join('\t')),
    '',
  ].join('\n');
}

function front({ text, question }: QuizItem): string {
  return [
    lines(text),
    ...(question.kind === 'choice' ? [list(question.options.map((option) => option.text))] : []),
    ...(question.kind === 'match'
      ? [list(question.pairs.map(({ left }) => left)), `→ ${escapedXml(rightsOf(question).join(' / '))}`]
      : []),
    ...(question.kind === 'number' && question.unit !== null ? [`(${escapedXml(question.unit)})`] : []),
  ].join('<br>');
}

function back({ question, explain, term }: QuizItem): string {
  return [list(reasons(question)), lines(explain), `<i>${escapedXml(term)}</i>`].join('<br>');
}

function reasons(question: QuizQuestion): string[] {
  switch (question.kind) {
    case 'choice':
      return question.options.map(({ text, right, why }) => `${right ? '✓' : '✗'} ${text} ${why}`);
    case 'number':
      return [
        `✓ ${shownNumber(question.answer)}${question.unit === null ? '' : ` ${question.unit}`}`,
        ...question.tempting.map(({ value, why }) => `✗ ${shownNumber(value)} ${why}`),
      ];
    case 'match':
      return question.pairs.map(
        ({ left, right }, index) => `${left}: ${right}. ${question.why[index] ?? ''}`,
      );
  }
}

function rightsOf({ pairs }: Extract<QuizQuestion, { kind: 'match' }>): readonly string[] {
  return [...new Set(pairs.map(({ right }) => right))].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
}

function lines(text: string): string {
  return text.split('\n').map(escapedXml).join('<br>');
}

function list(texts: readonly string[]): string {
  return `<ul>${texts.map((text) => `<li>${escapedXml(text)}</li>`).join('')}</ul>`;
}

/** Anki's tags have no spaces. */
function tag(part: string): string {
  return part.replaceAll(/\s+/gu, '-');
}

/** A cell may hold neither the separator nor a line's end. */
function cell(html: string): string {
  return html.replaceAll(/[\t\r\n]+/gu, ' ');
}
