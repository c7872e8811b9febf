import { escapedXml } from '../../publication/escapedXml.ts';
import { paragraphs } from './paragraphs.ts';
import type { QuizItem, QuizQuestion } from './quizItems.ts';
import { roundedText } from './roundedText.ts';
import { shownNumber } from './shownNumber.ts';
import { versionsOf } from './versionsOf.ts';
import { zipped } from './zipped.ts';

const NAMESPACE = 'http://www.imsglobal.org/xsd/imsqti_v2p1';

/**
 * Questions as a test by QTI 2.1 (IMS 2012): a file for each, all in one section; reasons and explanation are its feedback. The versions
 * of a question are a section of their own, of which one is selected.
 */
export function qti21(items: readonly QuizItem[], course: string): Uint8Array {
  return zipped([
    ['imsmanifest.xml', manifestXml(items)],
    ['test.xml', testXml(items, course)],
    ...items.map((item) => [fileOf(item), itemXml(item)] as const),
  ]);
}

function fileOf({ id }: QuizItem): string {
  return `items/${id}.xml`;
}

function manifestXml(items: readonly QuizItem[]): string {
  const resources = items.map(
    (item) =>
      `    <resource identifier="resource-${item.id}" type="imsqti_item_xmlv2p1" href="${fileOf(item)}"><file href="${fileOf(item)}" /></resource>`,
  );
  const needed = items.map(({ id }) => `<dependency identifierref="resource-${id}" />`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="package" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1">
  <metadata>
    <schema>QTIv2.1 Package</schema>
    <schemaversion>1.0.0</schemaversion>
  </metadata>
  <organizations />
  <resources>
    <resource identifier="resource-test" type="imsqti_test_xmlv2p1" href="test.xml"><file href="test.xml" />${needed.join('')}</resource>
${resources.join('\n')}
  </resources>
</manifest>
`;
}

function testXml(items: readonly QuizItem[], course: string): string {
  const references = versionsOf(items).map(({ id, title, versions }) => {
    const all = versions
      .map((item) => `<assessmentItemRef identifier="${item.id}" href="${fileOf(item)}" />`)
      .join('\n');
    return versions.length === 1
      ? all
      : `<assessmentSection identifier="section-${id}" title="${escapedXml(title)}" visible="false">
<selection select="1" />
${all}
</assessmentSection>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<assessmentTest xmlns="${NAMESPACE}" identifier="test" title="${escapedXml(course)}">
<testPart identifier="part" navigationMode="nonlinear" submissionMode="individual">
<assessmentSection identifier="section" title="${escapedXml(course)}" visible="true">
${references.join('\n')}
</assessmentSection>
</testPart>
</assessmentTest>
`;
}

function itemXml(item: QuizItem): string {
  const { declared, asked, judged } = responseXml(item.question);
  return `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="${NAMESPACE}" identifier="${item.id}" title="${escapedXml(item.title)}" adaptive="false" timeDependent="false">
${declared}
<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"><defaultValue><value>0</value></defaultValue></outcomeDeclaration>
<outcomeDeclaration identifier="EXPLAINED" cardinality="single" baseType="identifier" />
<itemBody>
${paragraphs(item.text)}
${asked}
</itemBody>
<responseProcessing>
<responseCondition><responseIf>${judged}<setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition>
<setOutcomeValue identifier="EXPLAINED"><baseValue baseType="identifier">explained</baseValue></setOutcomeValue>
</responseProcessing>
<modalFeedback outcomeIdentifier="EXPLAINED" identifier="explained" showHide="show">${paragraphs([...reasonsOf(item.question), item.explain].join('\n'))}</modalFeedback>
</assessmentItem>
`;
}

const AS_DECLARED = '<match><variable identifier="RESPONSE" /><correct identifier="RESPONSE" /></match>';

function responseXml(question: QuizQuestion): Readonly<Record<'declared' | 'asked' | 'judged', string>> {
  switch (question.kind) {
    case 'choice': {
      const rights = question.options.flatMap(({ right }, index) => (right ? [option(index)] : []));
      const choices = question.options.map(
        ({ text }, index) => `<simpleChoice identifier="${option(index)}">${escapedXml(text)}</simpleChoice>`,
      );
      return {
        declared: declaration(question.several ? 'multiple' : 'single', 'identifier', rights),
        asked: `<choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="${question.several ? 0 : 1}">${choices.join('')}</choiceInteraction>`,
        judged: AS_DECLARED,
      };
    }
    case 'number': {
      const { tolerance, unit } = question;
      return {
        declared: declaration('single', 'float', [roundedText(question.answer)]),
        asked: `<p><textEntryInteraction responseIdentifier="RESPONSE" expectedLength="8" />${unit === null ? '' : ` ${escapedXml(unit)}`}</p>`,
        judged: `<equal toleranceMode="absolute" tolerance="${tolerance} ${tolerance}"><variable identifier="RESPONSE" /><correct identifier="RESPONSE" /></equal>`,
      };
    }
    case 'match': {
      const rights = [...new Set(question.pairs.map(({ right }) => right))];
      const target = (right: string) => `target${rights.indexOf(right)}`;
      const choice = (identifier: string, most: number, text: string) =>
        `<simpleAssociableChoice identifier="${identifier}" matchMax="${most}">${escapedXml(text)}</simpleAssociableChoice>`;
      const sources = question.pairs.map(({ left }, index) => choice(option(index), 1, left));
      const targets = rights.map((right) => choice(target(right), question.pairs.length, right));
      return {
        declared: declaration(
          'multiple',
          'directedPair',
          question.pairs.map(({ right }, index) => `${option(index)} ${target(right)}`),
        ),
        asked: `<matchInteraction responseIdentifier="RESPONSE" shuffle="true" maxAssociations="${question.pairs.length}"><simpleMatchSet>${sources.join('')}</simpleMatchSet><simpleMatchSet>${targets.join('')}</simpleMatchSet></matchInteraction>`,
        judged: AS_DECLARED,
      };
    }
  }
}

/** Why each answer is right or wrong, in lines; read once an answer was given. */
function reasonsOf(question: QuizQuestion): readonly string[] {
  switch (question.kind) {
    case 'choice':
      return question.options.map(({ text, right, why }) => `${text} ${right ? 'Right.' : 'No.'} ${why}`);
    case 'number':
      return [
        `${shownNumber(question.answer)}. Right.`,
        ...question.tempting.map(({ value, why }) => `${shownNumber(value)}. No. ${why}`),
      ];
    case 'match':
      return question.pairs.map(({ left, right }, index) => `${left} ${right}. ${question.why[index] ?? ''}`);
  }
}

function declaration(cardinality: string, type: string, values: readonly string[]): string {
  const right = values.map((value) => `<value>${value}</value>`).join('');
  return `<responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="${type}"><correctResponse>${right}</correctResponse></responseDeclaration>`;
}

function option(index: number): string {
  return `option${index}`;
}
