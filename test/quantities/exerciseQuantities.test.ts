import { describe, expect, it } from 'vitest';
import { openTeaching } from '../../src/layouts/openTeaching.ts';
import { textsOf } from '../../src/publication/checkExercises.ts';

const { quantities, publication } = openTeaching('gist-hepatectomy');
const value = (id: string) => quantities.get(id)?.value ?? Number.NaN;

describe('the numbers of the exercises', () => {
  it.each([
    ['after-leaving', 3 / 4, 'three of the four still at risk'],
    ['drawn-second', (4 / 5) * (2 / 3), 'two factors'],
    ['one-sided-floor', 1 / 20, 'one of all deals'],
    ['family-five', 1 - 0.95 ** 5, 'five tests'],
    ['family-five-worse', 1 - 0.92 ** 5, 'five tests that err more often'],
    // 20 ways of three, 15 of four, 6 of five, 1 of six.
    [
      'three-alive',
      20 * 0.2 ** 3 * 0.8 ** 3 + 15 * 0.2 ** 4 * 0.8 ** 2 + 6 * 0.2 ** 5 * 0.8 + 0.2 ** 6,
      'the binomial tail, term by term',
    ],
    ['mean-gain-share', 134.2 / 113.5 - 1, 'the means'],
  ])('%s is %d by hand: %s', (id, expected) => {
    expect(value(id)).toBeCloseTo(expected, 12);
  });

  it('a death after the last one of the other group leaves the log-rank P as it was', () => {
    expect(value('change-late')).toBe(value('change-none'));
    expect(value('change-between')).toBeCloseTo(0.11, 2);
    expect(value('change-first')).toBeCloseTo(0.28, 2);
  });
});

/** What is typed into an exercise for a reader, without the quantities that it names. */
const texts = publication.exercises.flatMap(({ file, matter }) =>
  textsOf(matter).map(({ path, text }) => ({
    place: `${file}: ${path.join('.')}`,
    text: text.replace(/\{[^}]*\}/gu, ''),
  })),
);

describe('the words of the exercises', () => {
  it('there are some', () => {
    expect(texts.length).toBeGreaterThan(80);
  });
  it('type no digit', () => {
    expect(texts.filter(({ text }) => /\d/u.test(text)).map(({ place }) => place)).toEqual([]);
  });
  it('use no word that claims too much, and no straight quote', () => {
    const forbidden =
      /\b(significan\w*|prove[nsd]?|proof|clear(ly)?|obvious(ly)?|novel|simulated|synthetic|luck\w*|unique\w*)\b|['"]/iu;
    expect(texts.filter(({ text }) => forbidden.test(text)).map(({ place }) => place)).toEqual([]);
  });
});

/** Each number that is asked for, with its question. */
const asked = publication.exercises.flatMap(({ file, matter }) =>
  [
    { question: matter.question, ask: matter.ask },
    { question: matter.transfer.question, ask: matter.transfer.ask },
  ].flatMap(({ question, ask }) =>
    ask.kind === 'number' ? [{ file, question, ask, numbers: matter.numbers }] : [],
  ),
);

describe('a question for a number', () => {
  it('says that a P value is the exact one, where it is', () => {
    const ps = asked.filter(({ ask }) => ask.measure === 'p');
    expect(ps.length).toBeGreaterThan(3);
    expect(ps.filter(({ question }) => !question.includes('exact')).map(({ file }) => file)).toEqual([]);
  });
  it('says that tries are independent, where the answer supposes it', () => {
    const tries = asked.filter(({ ask, numbers }) =>
      numbers.some(({ id, compute }) => id === ask.answer && compute === 'at-least-one'),
    );
    expect(tries.length).toBeGreaterThan(1);
    expect(tries.filter(({ question }) => !question.includes('independent')).map(({ file }) => file)).toEqual(
      [],
    );
  });
});
