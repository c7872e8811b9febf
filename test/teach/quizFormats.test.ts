import { unzipSync } from 'fflate';
import { parse } from 'gift-pegjs';
import { DOMParser } from 'linkedom';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { openTeaching } from '../../src/layouts/openTeaching.ts';
import { ankiText } from '../../src/teach/packages/ankiText.ts';
import { canvasQti } from '../../src/teach/packages/canvasQti.ts';
import { giftText } from '../../src/teach/packages/giftText.ts';
import { qti21 } from '../../src/teach/packages/qti21.ts';
import { seatItems } from '../../src/teach/packages/seatItems.ts';
import { versionsOf } from '../../src/teach/packages/versionsOf.ts';
import { seededRoot } from './seededRoot.ts';

const open = openTeaching('abstract', seededRoot());
const STEPS = ['Count those at risk.', 'Multiply by the share that stays.', 'Draw the step.', 'Go on.'];
const [first] = open.publication.exercises;
/** An exercise that asks for an order, as none of the publication does. */
const ordered = {
  ...first!,
  id: 'in-order',
  matter: {
    ...first!.matter,
    ask: { kind: 'order', steps: STEPS.map((text) => ({ text, why: `${text} So.` })) } as const,
  },
};
const exercises = [...open.publication.exercises, ordered];
const items = seatItems(
  { ...open, publication: { ...open.publication, exercises } },
  ({ matter }) => matter.concepts[0] ?? '',
);
const several = versionsOf(items).filter(({ versions }) => versions.length > 1);
const kinds = (kind: string) => items.filter(({ question }) => question.kind === kind);

function xmlIn(zip: Uint8Array): ReadonlyMap<string, XMLDocument> {
  return new Map(
    Object.entries(unzipSync(zip)).map(([name, bytes]) => [
      name,
      new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/xml') as unknown as XMLDocument,
    ]),
  );
}

const all = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)];
const ids = (elements: readonly Element[], name: string) => elements.map((each) => each.getAttribute(name));

describe('giftText', () => {
  const parsed = parse(giftText(items, 'Course'));
  const questions = parsed.filter(({ type }) => type !== 'Category');
  const typeOf = (kind: string) => questions.filter(({ type }) => type === kind);

  it('is read by a parser of GIFT: every question once, of its kind', () => {
    expect(questions).toHaveLength(items.length);
    expect(typeOf('Numerical')).toHaveLength(kinds('number').length);
    expect(typeOf('Matching')).toHaveLength(kinds('match').length);
    expect(typeOf('MC')).toHaveLength(kinds('choice').length);
  });
  it('is read with its keys: the right number with its tolerance, the right options', () => {
    for (const [index, { question, id }] of items.entries()) {
      const read = questions.find((each) => JSON.stringify(each).includes(`(${id})`));
      expect(read, `${index} ${id}`).toBeDefined();
      if (question.kind === 'number' && read?.type === 'Numerical') {
        const [first] = read.choices as { text: { number: number; range: number } }[];
        expect(first?.text.number).toBeCloseTo(question.answer, 5);
        expect(first?.text.range).toBe(question.tolerance);
      }
      if (question.kind === 'choice' && read?.type === 'MC')
        expect(read.choices.filter(({ isCorrect, weight }) => isCorrect || (weight ?? 0) > 0)).toHaveLength(
          question.options.filter(({ right }) => right).length,
        );
    }
  });
});

describe('canvasQti', () => {
  const files = xmlIn(canvasQti(items, 'A & B'));
  const manifest = files.get('imsmanifest.xml')!;
  const quiz = files.get('quiz.xml')!;

  it('has its manifest in the root, which names the quiz and no identifier of it', () => {
    expect(ids(all(manifest, 'resource'), 'type')).toEqual(['imsqti_xmlv1p2']);
    expect(ids(all(manifest, 'file'), 'href')).toEqual(['quiz.xml']);
    const named = ids(all(manifest, '[identifier]'), 'identifier');
    const inside = ids(all(quiz, '[ident]'), 'ident');
    expect(named.filter((id) => inside.includes(id))).toEqual([]);
  });
  it('draws one of the versions of a question, from a group that has them alone', () => {
    const groups = all(quiz, 'section > section');
    expect(ids(groups, 'ident')).toEqual(several.map(({ id }) => `group_${id.replaceAll('-', '_')}`));
    for (const [index, group] of groups.entries()) {
      expect(group.querySelector('selection_number')?.textContent).toBe('1');
      expect(group.querySelector('points_per_item')?.textContent).toBe('1');
      expect(ids(all(group, 'item'), 'ident')).toEqual(
        several[index]!.versions.map(({ id }) => id.replaceAll('-', '_')),
      );
    }
    const named = ids(all(quiz, 'section, item'), 'ident');
    expect(new Set(named).size).toBe(named.length);
  });
  it('has every question once, with a kind that Canvas knows', () => {
    const found = all(quiz, 'item');
    expect(ids(found, 'ident')).toEqual(items.map(({ id }) => id.replaceAll('-', '_')));
    expect(new Set(ids(found, 'ident')).size).toBe(items.length);
    const types = found.map((each) => each.querySelector('fieldentry')?.textContent);
    expect(types).toEqual(
      items.map(({ question }) =>
        question.kind === 'choice'
          ? `multiple_${question.several ? 'answers' : 'choice'}_question`
          : `${question.kind === 'number' ? 'numerical' : 'matching'}_question`,
      ),
    );
  });
  it('asks for nothing that isn’t in the question, and gives all of 100 for what is right', () => {
    for (const item of all(quiz, 'item')) {
      const asked = ids(all(item, 'response_lid, response_str'), 'ident');
      const labels = ids(all(item, 'response_label'), 'ident');
      for (const equal of all(item, 'varequal')) {
        expect(asked).toContain(equal.getAttribute('respident'));
        if (item.querySelector('response_lid')) expect(labels).toContain(equal.textContent);
      }
      const sum = all(item, 'setvar').reduce((total, each) => total + Number(each.textContent), 0);
      expect(sum).toBeGreaterThan(99.9);
      expect(sum).toBeLessThan(100.1);
      const shown = ids(all(item, 'displayfeedback'), 'linkrefid');
      expect(shown.sort()).toEqual(ids(all(item, 'itemfeedback'), 'ident').sort());
    }
  });
});

describe('qti21', () => {
  const files = xmlIn(qti21(items, 'A & B'));
  const manifest = files.get('imsmanifest.xml')!;

  it('has a manifest, a test and a file for each question, and names each of them', () => {
    const named = ids(all(manifest, 'file'), 'href');
    expect(named).toEqual([...files.keys()].filter((name) => name !== 'imsmanifest.xml'));
    expect(ids(all(files.get('test.xml')!, 'assessmentItemRef'), 'href')).toEqual(named.slice(1));
    expect(ids(all(manifest, 'dependency'), 'identifierref')).toEqual(
      ids(all(manifest, 'resource'), 'identifier').slice(1),
    );
  });
  it('selects one of the versions of a question, from a section that has them alone', () => {
    const sections = all(files.get('test.xml')!, 'assessmentSection > assessmentSection');
    expect(ids(sections, 'identifier')).toEqual(several.map(({ id }) => `section-${id}`));
    for (const [index, section] of sections.entries()) {
      expect(section.querySelector('selection')?.getAttribute('select')).toBe('1');
      expect(ids(all(section, 'assessmentItemRef'), 'identifier')).toEqual(
        several[index]!.versions.map(({ id }) => id),
      );
    }
  });
  it('declares a right answer that can be given, of the type that is asked for', () => {
    for (const { id, question } of items) {
      const item = files.get(`items/${id}.xml`)!;
      const values = all(item, 'correctResponse > value').map(({ textContent }) => textContent);
      expect(values.length, id).toBeGreaterThan(0);
      const choices = ids(all(item, 'simpleChoice, simpleAssociableChoice'), 'identifier');
      expect(new Set(choices).size).toBe(choices.length);
      if (question.kind === 'number') expect(Number(values[0])).toBeCloseTo(question.answer, 5);
      else for (const part of values.flatMap((value) => value.split(' '))) expect(choices).toContain(part);
      const declared = new Set(ids(all(item, 'responseDeclaration, outcomeDeclaration'), 'identifier'));
      for (const name of ids(all(item, 'variable, correct, setOutcomeValue'), 'identifier'))
        expect(declared).toContain(name);
      expect(all(item, '[responseIdentifier]')).toHaveLength(1);
    }
  });
});

describe('ankiText', () => {
  const text = ankiText(items, 'Six patients: one  abstract');
  const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const cards = Papa.parse<string[]>(rows.join('\n'), { delimiter: '\t', quoteChar: '\u0000' }).data;

  it('has a card of four cells for each exercise with such a question, each with an id of its own', () => {
    expect(cards).toHaveLength(items.filter(({ id }) => id.endsWith('-ask')).length);
    expect(new Set(cards.map((each) => each.length))).toEqual(new Set([4]));
    expect(new Set(cards.map(([id]) => id)).size).toBe(cards.length);
    expect(cards.every(([, , , tag]) => tag !== '' && !/\s/u.test(tag!))).toBe(true);
  });
  it('says in its first lines how it is read', () => {
    expect(
      text.startsWith('#separator:tab\n#html:true\n#notetype:Basic\n#deck:Six patients: one abstract\n'),
    ).toBe(true);
    expect(text).toContain('\n#guid column:1\n#tags column:4\n');
  });
  it('doesn’t give an order away in front', () => {
    const front = cards.find(([id]) => id === 'in-order-ask')![1]!;
    const places = STEPS.map((step) => front.indexOf(step));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).not.toEqual([...places].sort((a, b) => a - b));
  });
  it('escapes what is markup', () => {
    const made = ankiText([{ ...items[0]!, id: 'x-ask', text: 'a < b\nc' }], 'C');
    expect(made).toContain('a &lt; b<br>c');
  });
});
