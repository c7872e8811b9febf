import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTeaching } from '../../src/layouts/openTeaching.ts';
import { checkExercises } from '../../src/publication/checkExercises.ts';
import { exerciseText } from '../../src/publication/exerciseText.ts';
import { loadExercises } from '../../src/publication/loadExercises.ts';
import { loadPublication } from '../../src/publication/loadPublication.ts';
import { folderOf, testRoot } from '../publicationForTests.ts';
import { altered, messageOf } from './altered.ts';

const teaching = openTeaching('abstract', testRoot);
const ids = [...teaching.quantities.keys()];

/** What is said of the publication with one passage of one exercise replaced. */
function check(name: string, passage: string, replacement: string): string {
  return messageOf(() => {
    const root = altered(`exercises/${name}.mdx`, passage, replacement);
    checkExercises(loadPublication('abstract', root), ids, (id) => teaching.quantities.get(id)?.value);
  });
}

/** What is said of the publication with such a link at the end of an exercise. */
function saidOfLink(address: string): string {
  return messageOf(() => {
    const file = 'exercises/5-median.mdx';
    const source = readFileSync(join(folderOf('abstract'), file), 'utf8');
    loadPublication('abstract', altered(file, source, `${source}\n[more](${address})\n`));
  });
}

describe('loadExercises', () => {
  it('reads the exercises in the order of their numbers', () => {
    const names = loadExercises('abstract', testRoot).map(({ name }) => Number.parseInt(name, 10));
    expect(names.length).toBeGreaterThanOrEqual(8);
    expect(names).toEqual(names.map((_, index) => index + 1));
  });

  it('refuses two of one address, and two of one number, by their names', () => {
    const root = altered('exercises/5-median.mdx', 'kind', 'kind');
    const folder = join(root, 'content', 'abstract', 'exercises');
    copyFileSync(join(folder, '5-median.mdx'), join(folder, '9-median.mdx'));
    copyFileSync(join(folder, '5-median.mdx'), join(folder, '05-other.mdx'));
    expect(messageOf(() => loadExercises('abstract', root)).split('\n')).toEqual([
      'content/abstract/exercises/5-median.mdx:1:1: 5 is the number of 05-other.mdx too; expected another one, by which the exercises are ordered',
      'content/abstract/exercises/9-median.mdx:1:1: "median" is the address of 5-median.mdx too; expected another name behind the number',
    ]);
  });

  describe.each([
    [
      'to no page',
      '../../nowhere/',
      /no page of this site stands there\. Expected the way from this page, such as \.\.\/\.\.\/explore\//u,
    ],
    ['to a page from the wrong place', '../explore/', /no page of this site stands there/u],
    ['a step too far up', '../../../explore/', /no page of this site stands there/u],
    ['to an exercise with a slip', '../first-stop/', /Did you mean "\/teach\/first-step\/"/u],
    ['to no place of its page', '#how-to-cite', /nothing on this page has that name/u],
    ['to no place of the article', '../../#what-was-sen', /nothing on the article’s page has that name/u],
    ['to no place of the appraisal', '../../appraisal/#nowhere', /nothing on that page has that name/u],
  ])('refuses a link %s', (_, address, expected) => {
    it(address, () => {
      const said = saidOfLink(address);
      expect(said).toMatch(expected);
      const [, file, line] = /^(.*?):(\d+):\d+: \]\(/u.exec(said) ?? [];
      expect(file).toBe('content/abstract/exercises/5-median.mdx');
      expect(Number(line)).toBeGreaterThan(20);
      expect(said.split('\n')).toHaveLength(1);
    });
  });

  it.each([
    '../../',
    '../../#curve',
    '../first-step/',
    '../answers/',
    '../../explore/',
    '#references',
    'https://example.org',
  ])('takes a link to %s', (address) => {
    expect(saidOfLink(address)).toBe('');
  });

  it('finds none where a publication has no such folder', () => {
    expect(loadExercises('abstract', '/nowhere')).toEqual([]);
  });

  it.each([
    [
      'two options of one text',
      '7-does-it-fit-mine',
      'How the surgeons’ experience compares with yours',
      'Whether somebody like this patient would have been in it',
      /ask\.options\[\d\]\.text: .*; expected a text that no other one has/u,
    ],
    [
      'a kind',
      '3-first-step',
      'kind: number',
      'kind: numbers',
      /^content\S+3-first-step\.mdx:\d+:\d+: ask\.kind: /u,
    ],
    [
      'a time that is too long',
      '3-first-step',
      'seconds: 120',
      'seconds: 1200',
      /seconds: 1200; expected ten minutes or less/u,
    ],
    [
      'a time in which it can’t be read',
      '3-first-step',
      'seconds: 120',
      'seconds: 40',
      /seconds: 40; reading its \d+ words takes \d+ at 200 words a minute; expected more than that/u,
    ],
    [
      'a concept',
      '3-first-step',
      'concepts: [at-risk',
      'concepts: [at-risc',
      /concepts\[0\]: "at-risc"; expected one of time-zero, .* Did you mean "at-risk"/u,
    ],
    [
      'the table of a reading',
      '1-read-the-curve',
      'table: read-twelve\n  read',
      'table: read-twelwe\n  read',
      'ask.table: "read-twelwe" is not a table of this exercise',
    ],
    [
      'several options that are all right',
      '7-does-it-fit-mine',
      'why: That is about readers.',
      'why: That is about readers.\n      rigth: true',
      'unknown key "rigth"',
    ],
    [
      'an unknown key',
      '3-first-step',
      'tolerance: 1\n  measure',
      'tolerance: 1\n  mesure',
      'unknown key "mesure". Did you mean "measure"',
    ],
    [
      'a measure',
      '3-first-step',
      'tolerance: 1\n  measure: share',
      'tolerance: 1\n  measure: percent',
      /ask\.measure: /u,
    ],
    [
      'a tempting value that the tolerance takes for right',
      '3-first-step',
      'value: share-dead',
      'value: survival-after-first-death',
      'with a tolerance of 1 right; expected it farther from 83.33',
    ],
    [
      'a rate without a unit',
      '6-mean-follow-up',
      'measure: time',
      'measure: rate',
      'ask.unit: a rate without its unit; expected one such as "per 10 years"',
    ],
    [
      'a count without bounds',
      '6-mean-follow-up',
      'measure: time',
      'measure: count',
      /6-mean-follow-up\.mdx:\d+:\d+: ask\.bounds: a count without its bounds; expected the least and the most that it can be, such as \{ from: 0, to: 12 \}/u,
    ],
    [
      'an answer outside its bounds',
      '6-mean-follow-up',
      'measure: time',
      'measure: time\n  bounds: { from: 0, to: 100 }',
      'ask.answer: "mean-of-others" is 134.2; expected an answer from 0 to 100',
    ],
    ['exits', '3-first-step', '6+ 9+', '6? 9+', '3-first-step.mdx:'],
    [
      'a misspelt quantity in a text',
      '3-first-step',
      'after {early-death} months',
      'after {early-deth} months',
      'question: "early-deth" is not a quantity. Did you mean "early-death"',
    ],
    [
      'a misspelt answer',
      '3-first-step',
      'answer: survival-after-first-death',
      'answer: survival-after-first-deth',
      'ask.answer: "survival-after-first-deth" is not a quantity.',
    ],
    ...['14', '"14"'].map((number): [string, string, string, string, string] => [
      `an answer that is a number itself: ${number}`,
      '3-first-step',
      'answer: survival-after-first-death',
      `answer: ${number}`,
      `ask.answer: "14"; expected the name of a quantity, or of a number of this exercise`,
    ]),
    [
      'an answer that is not one number',
      '3-first-step',
      'answer: survival-after-first-death',
      'answer: resection-exact-p-list',
      '"resection-exact-p-list" is not one number',
    ],
    [
      'two right options',
      '5-median',
      '      why: So it is, if touching',
      '      right: true\n      why: So it is, if touching',
      '2 options are right; expected exactly one',
    ],
    [
      'a bin that isn’t there',
      '2-event-or-censored',
      'bin: neither',
      'bin: nether',
      '"nether" is not the id of a bin. Did you mean "neither"',
    ],
    [
      'a table that isn’t there',
      '4-draw-it',
      'table: shown',
      'table: showed',
      'ask.table: "showed" is not a table of this exercise',
    ],
    [
      'a component of the explanation',
      '3-first-step',
      '<Stat of="n" as="words" />',
      '<Stat of="m" as="words" />',
      '<Stat of>: "m" is not a quantity',
    ],
  ])('stops at %s that is wrong, with its place', (_, name, passage, replacement, expected) => {
    const message = check(name, passage, replacement);
    expect(message).toMatch(new RegExp(`^content/abstract/exercises/${name}\\.mdx:\\d+:\\d+: `, 'u'));
    if (typeof expected === 'string') expect(message).toContain(expected);
    else expect(message).toMatch(expected);
  });

  it('finds nothing wrong with the exercises as they stand', () => {
    expect(check('3-first-step', 'seconds: 120', 'seconds: 121')).toBe('');
  });
});

describe('exerciseText', () => {
  it('parts words from quantities', () => {
    expect(exerciseText('{n|Words} of {all}, no more')).toEqual([
      { quantity: 'n', as: 'Words' },
      ' of ',
      { quantity: 'all', as: undefined },
      ', no more',
    ]);
  });
  it('refuses another form', () => {
    expect(() => exerciseText('{n|roman}')).toThrow(
      'expected {quantity}, {quantity|words} or {quantity|Words}',
    );
  });
});

describe('the tests before and after', () => {
  it('ask each concept once', () => {
    expect(check('1-read-the-curve', 'seconds: 120', 'seconds: 120\ntest: true')).toBe('');
    expect(check('5-median', 'concepts: [median,', 'test: true\nconcepts: [at-risk,')).toMatch(
      /5-median\.mdx:\d+:\d+: test: the first concept of "first-step", which is in the tests, is "at-risk" too; expected one exercise of a concept/u,
    );
  });
  it('take no question that shows what is right', () => {
    expect(check('4-draw-it', 'seconds: 210', 'seconds: 210\ntest: true')).toMatch(
      /test: a question of kind draw; expected choice, several, spot, number, read in the tests/u,
    );
  });
});
