import { categoryPath } from './categoryPath.ts';
import { escapedXml } from '../../publication/escapedXml.ts';
import { paragraphs } from './paragraphs.ts';
import { questionBank } from './questionBank.ts';
import type { QuizItem } from './quizItems.ts';
import { roundedText } from './roundedText.ts';

/**
 * Questions as Moodle imports them ("Moodle XML"): choices, numbers with their tolerance, matching. A wrong answer that was foreseen
 * gets its reason as feedback; every question carries its concept's part as category, and its standard term as tag. The versions of a
 * question have a category of their own, from which a quiz draws one at random.
 */
export function moodleXml(items: readonly QuizItem[], course: string): string {
  const questions = questionBank(items).flatMap(({ path, questions: each }) => [
    category(categoryPath([course, ...path])),
    ...each.map(questionXml),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join('\n')}\n</quiz>\n`;
}

function category(path: string): string {
  return `<question type="category"><category><text>${escapedXml(path)}</text></category></question>`;
}

function questionXml(item: QuizItem): string {
  const { question } = item;
  const type = { choice: 'multichoice', number: 'numerical', match: 'matching' }[question.kind];
  const reasons = question.kind === 'match' ? question.why : [];
  return [
    `<question type="${type}">`,
    `<name><text>${escapedXml(`${item.title} (${item.id})`)}</text></name>`,
    `<questiontext format="html">${html(item.text)}</questiontext>`,
    `<generalfeedback format="html">${html([...reasons, item.explain].join('\n'))}</generalfeedback>`,
    '<defaultgrade>1</defaultgrade>',
    '<penalty>0.3333333</penalty>',
    `<idnumber>${escapedXml(item.id)}</idnumber>`,
    ...answersXml(item),
    ...(item.hint === null ? [] : [`<hint format="html">${html(item.hint)}</hint>`]),
    `<tags><tag><text>${escapedXml(item.term)}</text></tag></tags>`,
    '</question>',
  ].join('\n');
}

function answersXml({ question }: QuizItem): string[] {
  switch (question.kind) {
    case 'choice': {
      const right = question.options.filter((option) => option.right).length;
      const wrong = question.options.length - right;
      return [
        `<single>${question.several ? 'false' : 'true'}</single>`,
        '<shuffleanswers>true</shuffleanswers>',
        '<answernumbering>ABCD</answernumbering>',
        ...question.options.map((option) =>
          answer(
            option.right
              ? roundedText(100 / right, 5)
              : question.several
                ? roundedText(-100 / wrong, 5)
                : '0',
            `format="html"`,
            html(option.text),
            option.why,
          ),
        ),
      ];
    }
    case 'number':
      return [
        number('100', question.answer, question.tolerance, ''),
        ...question.tempting.map(({ value, why }) => number('0', value, question.tolerance, why)),
        ...(question.unit === null
          ? []
          : [
              `<units><unit><multiplier>1</multiplier><unit_name>${escapedXml(question.unit)}</unit_name></unit></units>`,
              '<unitgradingtype>0</unitgradingtype><unitpenalty>0</unitpenalty><showunits>1</showunits><unitsleft>0</unitsleft>',
            ]),
      ];
    case 'match':
      return [
        '<shuffleanswers>true</shuffleanswers>',
        ...question.pairs.map(
          ({ left, right }) =>
            `<subquestion format="html">${html(left)}<answer><text>${escapedXml(right)}</text></answer></subquestion>`,
        ),
      ];
  }
}

function number(credit: string, value: number, tolerance: number, why: string): string {
  return answer(
    credit,
    'format="moodle_auto_format"',
    `<text>${roundedText(value)}</text>`,
    why,
    `<tolerance>${tolerance}</tolerance>`,
  );
}

function answer(credit: string, format: string, text: string, why: string, more = ''): string {
  return `<answer fraction="${credit}" ${format}>${text}<feedback format="html">${html(why)}</feedback>${more}</answer>`;
}

/** Lines as paragraphs, escaped twice: once as HTML, once as XML. */
function html(text: string): string {
  return `<text>${text === '' ? '' : escapedXml(paragraphs(text))}</text>`;
}
