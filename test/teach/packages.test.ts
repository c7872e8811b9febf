import { describe, expect, it } from 'vitest';
import { DOMParser } from 'linkedom';
import { openTeaching } from '../../src/layouts/openTeaching.ts';
import { giftText } from '../../src/teach/packages/giftText.ts';
import { moodleXml } from '../../src/teach/packages/moodleXml.ts';
import { packageFiles } from '../../src/teach/packages/packageFiles.ts';
import { quizItems, type QuizItem } from '../../src/teach/packages/quizItems.ts';
import { testRoot } from '../publicationForTests.ts';
import { seededRoot } from './seededRoot.ts';

const open = openTeaching('abstract', testRoot);
const items = quizItems(open, ({ matter }) => matter.concepts[0] ?? '');
const files = packageFiles(open, (id) => `/teach/${id}/`);

const made = (question: QuizItem['question'], text = 'Which?', id = 'one-ask'): QuizItem => ({
  id,
  asks: id,
  title: 'One',
  term: 'S(t)',
  part: 'The curve',
  text,
  hint: 'Look <again> & think.',
  explain: 'So.',
  question,
});

describe('quizItems', () => {
  it('holds every question that a learning system can ask, once, and names none by its braces', () => {
    const possible = open.publication.exercises
      .flatMap(({ matter }) => [matter.ask.kind, matter.transfer.ask.kind])
      .filter((kind) => !['read', 'draw', 'table'].includes(kind));
    expect(items).toHaveLength(possible.length);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(JSON.stringify(items)).not.toMatch(/\{[a-z]/u);
  });
  it('asks for a share in percent, with the keys that the page has', () => {
    const first = items.find(({ id }) => id === 'first-step-ask')!.question;
    expect(first).toMatchObject({ kind: 'number', tolerance: 1, unit: '%' });
    expect(first.kind === 'number' && first.answer).toBeCloseTo(500 / 6, 9);
    expect(first.kind === 'number' && first.tempting.map(({ value }) => Math.round(value))).toEqual([17, 50]);
  });
  it('lists the patients of a figure that stands above a question', () => {
    expect(items.find(({ id }) => id === 'dead-of-something-else-ask')!.text).toContain(
      '6 died, 10 competing event, 14 died, 20 competing event, 26 died, 27 died, 30 alive (months).',
    );
  });
});

describe('moodleXml', () => {
  const text = moodleXml(items, 'A/B');
  it('is XML with a question of a known type for each item, and full marks for what is right', () => {
    const document = new DOMParser().parseFromString(text, 'text/xml') as unknown as XMLDocument;
    const types = [...document.querySelectorAll('question')].map((each) => each.getAttribute('type') ?? '');
    expect(types.filter((type) => type !== 'category')).toHaveLength(items.length);
    expect([...new Set(types)].sort()).toEqual(['category', 'matching', 'multichoice', 'numerical']);
    for (const question of document.querySelectorAll('question')) {
      const fractions = [...question.querySelectorAll(':scope > answer')].map((each) =>
        Number(each.getAttribute('fraction')),
      );
      if (fractions.length === 0) continue;
      const sum = fractions.filter((each) => each > 0).reduce((total, each) => total + each, 0);
      expect(sum).toBeCloseTo(100, 3);
    }
  });
  it('escapes what is markup, in text and in the HTML inside of it', () => {
    const [, question = ''] = moodleXml(
      [made({ kind: 'choice', several: false, options: [{ text: '<5 & "x"', right: true, why: '' }] })],
      'A',
    ).split('</question>\n');
    expect(question).toContain('&lt;p&gt;&amp;lt;5 &amp;amp; &amp;quot;x&amp;quot;&lt;/p&gt;');
    expect(question).not.toContain('<5');
  });
});

describe('giftText', () => {
  it('writes choices, shares of several, numbers with their tolerance, and pairs', () => {
    expect(
      giftText(
        [
          made({
            kind: 'choice',
            several: false,
            options: [
              { text: 'a = b', right: true, why: 'Yes: so' },
              { text: '{c}', right: false, why: '' },
            ],
          }),
          made(
            {
              kind: 'number',
              answer: 83.3333333,
              tolerance: 1,
              unit: '%',
              tempting: [{ value: 17, why: 'No' }],
            },
            'Which?',
            'two-ask',
          ),
          made({ kind: 'match', pairs: [{ left: 'x', right: 'y' }], why: [] }, 'Which?', 'three-ask'),
        ],
        'Course',
      ),
    ).toBe(
      [
        '$CATEGORY: $course$/Course/The curve',
        '// one-ask\n::One (one-ask)::Which? {\n\t=a \\= b#Yes\\: so\n\t~\\{c\\}#\n\t####So.\n}',
        '// two-ask\n::One (two-ask)::Which? {#\n\t=83.333333:1\n\t=%0%17:1#No\n\t####So.\n}',
        '// three-ask\n::One (three-ask)::Which? {\n\t=x -> y\n\t####So.\n}\n',
      ].join('\n\n'),
    );
  });
  it('has no sign of its own in a text that isn’t escaped', () => {
    const answers = giftText(items, 'Course')
      .split('\n')
      .filter((line) => line.startsWith('\t~'));
    expect(answers.length).toBeGreaterThan(15);
    for (const line of answers) {
      const [text = '', ...rest] = line
        .slice(2)
        .replace(/^%-?[\d.]+%/u, '')
        .split(/(?<!\\)#/u);
      expect(rest, line).toHaveLength(1);
      expect(text).not.toMatch(/(?<!\\)[~={}:]/u);
    }
  });
});

describe('packageFiles', () => {
  it('counts a question with versions once, and says how many versions it has', () => {
    const seeded = packageFiles(openTeaching('abstract', seededRoot()), (id) => `/teach/${id}/`);
    const says = (list: typeof files) => list.find(({ name }) => name === 'quiz-moodle.xml')!.says;
    expect(says(files)).toBe(`for Moodle: ${items.length} questions; with the reason of each wrong answer`);
    expect(says(seeded)).toBe(
      `for Moodle: ${items.length} questions, one of them in ten versions with other numbers; with the reason of each wrong answer`,
    );
  });
  it('are the same text twice', () => {
    expect(packageFiles(open, (id) => `/teach/${id}/`)).toEqual(files);
  });
  it('list every exercise with its address', () => {
    const { items: list } = JSON.parse(
      new TextDecoder().decode(files.find(({ name }) => name === 'items.json')!.bytes),
    ) as {
      items: { id: string; address: string }[];
    };
    expect(list.map(({ address }) => address)).toEqual(
      open.publication.exercises.map(({ id }) => `/teach/${id}/`),
    );
  });
});
