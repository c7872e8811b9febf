import { escapedXml } from '../../publication/escapedXml.ts';
import type { QuizItem } from './quizItems.ts';
import { paragraphs } from './paragraphs.ts';
import { roundedText } from './roundedText.ts';
import { shownNumber } from './shownNumber.ts';
import { versionsOf } from './versionsOf.ts';
import { zipped } from './zipped.ts';

/** A sign of an option or a pair: a positive number, because Canvas gives others new ones. */
const FIRST = 1000;

/**
 * Questions as Canvas imports them: QTI 1.2 with the kinds that Canvas names in its metadata. The reason of an option is shown with it;
 * the foreseen wrong numbers stand with what is read after the answer, since Canvas has no place for them. The versions of a question
 * are a group, from which Canvas draws one.
 */
export function canvasQti(items: readonly QuizItem[], course: string): Uint8Array {
  return zipped([
    ['imsmanifest.xml', MANIFEST],
    ['quiz.xml', quizXml(items, course)],
  ]);
}

// Its identifiers are not those of what is in the quiz: Canvas takes the same one twice for a fault.
const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="package" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1">
  <metadata>
    <schema>IMS Content</schema>
    <schemaversion>1.1.3</schemaversion>
  </metadata>
  <organizations />
  <resources>
    <resource identifier="resource-quiz" type="imsqti_xmlv1p2" href="quiz.xml">
      <file href="quiz.xml" />
    </resource>
  </resources>
</manifest>
`;

function quizXml(items: readonly QuizItem[], course: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2">
<assessment ident="quiz" title="${escapedXml(course)}">
<section ident="root_section">
${versionsOf(items)
  .map(({ id, title, versions }) => {
    const all = versions.map(itemXml).join('\n');
    return versions.length === 1 ? all : groupXml(identOf(id), title, all);
  })
  .join('\n')}
</section>
</assessment>
</questestinterop>
`;
}

function groupXml(ident: string, title: string, all: string): string {
  return `<section ident="group_${ident}" title="${escapedXml(title)}">
<selection_ordering><selection><selection_number>1</selection_number><selection_extension><points_per_item>1</points_per_item></selection_extension></selection></selection_ordering>
${all}
</section>`;
}

function itemXml(item: QuizItem): string {
  const { question } = item;
  const type =
    question.kind === 'number'
      ? 'numerical_question'
      : question.kind === 'match'
        ? 'matching_question'
        : question.several
          ? 'multiple_answers_question'
          : 'multiple_choice_question';
  const { asked, judged, reasons } = answersXml(item);
  return [
    `<item ident="${identOf(item.id)}" title="${escapedXml(item.title)}">`,
    '<itemmetadata><qtimetadata>',
    field('question_type', type),
    field('points_possible', '1'),
    '</qtimetadata></itemmetadata>',
    `<presentation>${material(item.text)}${asked}</presentation>`,
    '<resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal" /></outcomes>',
    condition('Yes', '<other />', display('general_fb')),
    ...judged,
    '</resprocessing>',
    feedback('general_fb', [item.explain, ...reasons.said].join('\n')),
    ...reasons.shown,
    '</item>',
  ].join('\n');
}

/** Canvas' New Quizzes take letters, digits and underscores. */
function identOf(id: string): string {
  return id.replace(/\W/gu, '_');
}

interface AnswersXml {
  readonly asked: string;
  readonly judged: readonly string[];
  readonly reasons: { readonly said: readonly string[]; readonly shown: readonly string[] };
}

function answersXml({ question }: QuizItem): AnswersXml {
  switch (question.kind) {
    case 'choice': {
      const ident = (index: number) => String(FIRST + index);
      const labels = question.options.map(({ text }, index) => label(ident(index), text));
      const rights = question.options.map(({ right }, index) => {
        const equal = isEqual('response1', ident(index));
        return right ? equal : `<not>${equal}</not>`;
      });
      const only = isEqual('response1', ident(question.options.findIndex(({ right }) => right)));
      return {
        asked: `<response_lid ident="response1" rcardinality="${question.several ? 'Multiple' : 'Single'}"><render_choice>${labels.join('')}</render_choice></response_lid>`,
        judged: [
          ...question.options.map((_, index) =>
            condition('Yes', isEqual('response1', ident(index)), display(`${ident(index)}_fb`)),
          ),
          condition('No', question.several ? `<and>${rights.join('')}</and>` : only, score('Set', 100)),
        ],
        reasons: {
          said: [],
          shown: question.options.map(({ why }, index) => feedback(`${ident(index)}_fb`, why)),
        },
      };
    }
    case 'number': {
      const [from, to] = [question.answer - question.tolerance, question.answer + question.tolerance];
      const near = `<and><vargte respident="response1">${roundedText(from)}</vargte><varlte respident="response1">${roundedText(to)}</varlte></and>`;
      return {
        asked:
          '<response_str ident="response1" rcardinality="Single"><render_fib fibtype="Decimal"><response_label ident="answer1" /></render_fib></response_str>',
        judged: [
          condition(
            'No',
            `<or>${isEqual('response1', roundedText(question.answer))}${near}</or>`,
            score('Set', 100),
          ),
        ],
        reasons: {
          said: question.tempting.map(({ value, why }) => `Not ${shownNumber(value)}: ${why}`),
          shown: [],
        },
      };
    }
    case 'match': {
      const rights = [...new Set(question.pairs.map(({ right }) => right))];
      const place = (right: string) => String(2 * FIRST + rights.indexOf(right));
      const labels = rights.map((right) => label(place(right), right)).join('');
      const credit = Math.round(1e4 / question.pairs.length) / 100;
      return {
        asked: question.pairs
          .map(
            ({ left }, index) =>
              `<response_lid ident="response_${FIRST + index}">${material(left)}<render_choice>${labels}</render_choice></response_lid>`,
          )
          .join(''),
        judged: question.pairs.map(({ right }, index) =>
          condition('Yes', isEqual(`response_${FIRST + index}`, place(right)), score('Add', credit)),
        ),
        reasons: { said: question.why, shown: [] },
      };
    }
  }
}

function field(name: string, value: string): string {
  return `<qtimetadatafield><fieldlabel>${name}</fieldlabel><fieldentry>${value}</fieldentry></qtimetadatafield>`;
}

function label(ident: string, text: string): string {
  return `<response_label ident="${ident}">${material(text)}</response_label>`;
}

function material(text: string): string {
  return `<material><mattext texttype="text/html">${escapedXml(paragraphs(text))}</mattext></material>`;
}

function feedback(ident: string, text: string): string {
  return `<itemfeedback ident="${ident}"><flow_mat>${material(text)}</flow_mat></itemfeedback>`;
}

function condition(goesOn: 'Yes' | 'No', when: string, then: string): string {
  return `<respcondition continue="${goesOn}"><conditionvar>${when}</conditionvar>${then}</respcondition>`;
}

function isEqual(response: string, value: string): string {
  return `<varequal respident="${response}">${value}</varequal>`;
}

function score(action: 'Set' | 'Add', value: number): string {
  return `<setvar action="${action}" varname="SCORE">${value}</setvar>`;
}

function display(ident: string): string {
  return `<displayfeedback feedbacktype="Response" linkrefid="${ident}" />`;
}
