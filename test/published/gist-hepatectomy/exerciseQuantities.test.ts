import { describe, expect, it } from 'vitest';
import { openTeaching } from '../../../src/layouts/openTeaching.ts';
import { CONCEPTS } from '../../../src/publication/teachingConcepts.ts';
import { recordItems } from '../../../src/teach/recordItems.ts';
import { checkTableFacts } from '../../../src/rows/teach/checkTableFacts.ts';
import { exerciseTexts } from '../../../src/publication/exerciseTexts.ts';

const { quantities, publication, session } = openTeaching('gist-hepatectomy');
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
    ['exactly-alive', 20 * 0.2 ** 3 * 0.8 ** 3, 'twenty ways of three'],
    ['more-alive', 15 * 0.2 ** 4 * 0.8 ** 2 + 6 * 0.2 ** 5 * 0.8 + 0.2 ** 6, 'four, five or six'],
    ['total-of-others', 681 / 5, 'all months over five'],
    ['mean-gain-share', 134.2 / 113.5 - 1, 'the means'],
    [
      'read-height',
      (10 / 12) * (8 / 9) * (6 / 7) * (4 / 5) * (3 / 4),
      'two of twelve, then one of 9, of 7, of 5 and of 4',
    ],
    ['read-heads', 6 / 12, 'six of twelve had not died'],
    ['lost-first', 8 / 10, 'two of ten'],
    ['lost-second', (7 / 10) * (5 / 6) * (3 / 4), 'one of six, then one of four'],
    ['tick-after', (6 / 7) * (4 / 5) * (2 / 3), 'one of seven, of five, of three'],
    ['there-risk', 4, '52, 58, 63 and 70'],
    ['order-second', (4 / 5) * (2 / 3), 'one of five, then one of three'],
    ['fit-total', 60, 'three times twenty'],
    ['grim-total', 681, 'six means'],
    ['reached-height', (7 / 8) * (5 / 6), 'one of eight, then one of six'],
    ['tail-step', 7 / 8 / 2, 'half of what was left'],
    ['soon-risk', 1, 'one exit after 24'],
    // Leaving as the event: 8/9, 7/9, 6/9, 5/9, then 4/9 in month 9.
    ['soon-median', 9, 'the reverse curve'],
    ['axis-difference', 1 / 10, 'one of ten'],
    ['zero-from-operation', 24, 'the wait taken off'],
    ['left-usual', (5 / 6) * (3 / 4), 'one of six, then one of four'],
    ['left-low', 2 / 6, 'four of six dead'],
    ['else-incidence', 4 / 7, 'heads, for nobody left before'],
    ['else-naive', 1 - (6 / 7) * (4 / 5) * (2 / 3) * (1 / 2), 'the others censored'],
    ['else-both', 2 - (6 / 7) * (4 / 5) * (2 / 3) * (1 / 2) - (5 / 6) * (3 / 4), 'both'],
    ['come-conditional', ((7 / 10) * (5 / 6) * (3 / 4)) / (8 / 10), 'the later height over the earlier'],
    ['rate-hundred', 300 / (681 / 12), 'three deaths in 681 months'],
    ['expected-sum', 1 / 2 + 2 / 5 + 1 / 4, 'death by death'],
    ['cross-difference', 3 / 7, 'none against three of seven'],
    ['months-first', 6 + 6 * (3 / 4) + 6 * (1 / 2) + 6 * (1 / 4), 'four rectangles'],
    ['months-second', 14 + 10 * (3 / 4), 'two rectangles'],
    ['landmark-left', 4, '14, 20, 30 and 36'],
    ['chosen-crude', 9 / 12 - 8 / 13, 'nine of twelve, eight of thirteen'],
    ['stage-late-after', 20, '30, 20 and 10'],
    ['stage-early-after', 50, '60, 50 and 40'],
  ])('%s is %d by hand: %s', (id, expected) => {
    expect(value(id)).toBeCloseTo(expected, 12);
  });

  it.each([
    ['rate-hundred', 'event-rate'],
    ['mean-gain-share', 'mean-of-others'],
  ])('%s is no firmer than %s, and rests on the same', (id, from) => {
    expect(quantities.get(id)?.status).toBe('inferred');
    expect(quantities.get(id)?.facts.toSorted()).toEqual(quantities.get(from)?.facts.toSorted());
  });

  it('a sum of shares is printed with two digits, as its parts add up', () => {
    expect(quantities.get('expected-sum')!.text).toBe('1.15');
  });

  it('a hazard ratio solves the score equation of Cox, written out for these two groups', () => {
    const [first, second] = [
      [2, 4, 6, 30, 34, 38, 40],
      [14, 18, 22, 26, 31, 36, 39],
    ] as const;
    const deaths = [2, 4, 6, 14, 18, 22, 26, 31];
    const score = (ratio: number) =>
      deaths.reduce((sum, time) => {
        const [a, b] = [first, second].map((exits) => exits.filter((exit) => exit >= time).length);
        return (
          sum + ((second as readonly number[]).includes(time) ? 1 : 0) - (ratio * b!) / (a! + ratio * b!)
        );
      }, 0);
    expect(score(value('cross-ratio'))).toBeCloseTo(0, 9);
  });

  it('no other mean of the four is impossible, and no share of fewer than seven rounds to 43 %', () => {
    const possible = (mean: number) =>
      [0, 1].some((up) => Math.round(((Math.floor(mean * 6) + up) / 6) * 10) / 10 === mean);
    expect(['grim-fits', 'grim-below', 'grim-wrong', 'grim-above'].map((id) => possible(value(id)))).toEqual([
      true,
      true,
      false,
      true,
    ]);
    const rounds = (n: number) =>
      Array.from({ length: n + 1 }, (_, k) => Math.round((100 * k) / n)).includes(43);
    expect([1, 2, 3, 4, 5, 6].some(rounds)).toBe(false);
    expect(rounds(value('grim-patients'))).toBe(true);
  });

  it('a death after the last one of the other group leaves the log-rank P as it was', () => {
    expect(value('change-late')).toBe(value('change-none'));
    expect(value('change-between')).toBeCloseTo(0.11, 2);
    expect(value('change-first')).toBeCloseTo(0.28, 2);
  });
});

/** What is typed into an exercise for a reader, without the quantities that it names. */
const texts = publication.exercises.flatMap(({ file, matter }) =>
  exerciseTexts(matter).map(({ path, text }) => ({
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

const matters = publication.exercises.map(({ file, matter }) => ({ file, matter }));

describe('the course', () => {
  it('has 35 items or more, and one at least for each of 40 concepts', () => {
    expect(matters.length).toBeGreaterThanOrEqual(35);
    expect(CONCEPTS.length).toBe(40);
    const met = new Set(matters.flatMap(({ matter }) => matter.concepts));
    expect(CONCEPTS.filter(({ id }) => !met.has(id)).map(({ id }) => id)).toEqual([]);
  });
  it('has every kind of question', () => {
    expect([...new Set(matters.map(({ matter }) => matter.ask.kind))].sort()).toEqual([
      'choice',
      'draw',
      'number',
      'order',
      'read',
      'several',
      'sort',
      'spot',
      'table',
    ]);
  });
  it('begins with reading', () => {
    const kinds = matters.slice(0, 4).map(({ matter }) => [matter.ask.kind, matter.transfer.ask.kind]);
    expect(kinds.filter((kind) => kind.includes('read')).length).toBe(4);
  });
  it('shows by its length which option is right in a third of the choices at most', () => {
    const choices = matters
      .flatMap(({ matter }) => [matter.ask, matter.transfer.ask])
      .flatMap((ask) => (ask.kind === 'choice' ? [ask.options] : []));
    const telling = choices.filter((options) => {
      const right = options.find((option) => option.right)!.text.length;
      return options.every((option) => option.right || option.text.length * 1.5 < right);
    });
    expect(choices.length).toBeGreaterThan(20);
    expect(telling.length * 3).toBeLessThan(choices.length);
  });
  it('has tables in which no two patients leave in one month, where patients are chosen by it', () => {
    for (const { file, matter } of matters)
      for (const ask of [matter.ask, matter.transfer.ask]) {
        if (ask.kind !== 'read') continue;
        const table = matter.tables.find(({ id }) => id === ask.table);
        const exits =
          table && 'groups' in table ? table.groups.flatMap(({ exits: text }) => text.split(' ')) : [];
        const times = exits.map((exit) => Number.parseInt(exit, 10));
        expect(new Set(times).size, file).toBe(times.length);
      }
  });
  it('has a table for the facts that one must meet', () => {
    const rows = [
      { time: 8, event: true },
      { time: 20, event: false },
      { time: 32, event: false },
    ];
    const asks = matters.flatMap(({ matter }) => (matter.ask.kind === 'table' ? [matter.ask] : []));
    expect(asks).toHaveLength(1);
    const facts = asks[0]!.facts.map((fact) => ({ ...fact, value: value(fact.value) }));
    expect(checkTableFacts(rows, facts).map(({ agrees }) => agrees)).toEqual(facts.map(() => true));
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

const numbers = publication.exercises.flatMap(({ id, matter }) =>
  [matter.ask, matter.transfer.ask].flatMap((ask) => (ask.kind === 'number' ? [{ id, ask }] : [])),
);

it.each(numbers.filter(({ ask }) => ask.measure === 'points'))(
  '$id says its wrong answers in percentage points, as the right one',
  ({ ask }) => {
    for (const each of [ask.answer, ...ask.tempting.map((wrong) => wrong.value)])
      expect(quantities.get(each)?.text).toMatch(/ percentage points?$/u);
  },
);

it.each(numbers)('$id has one text for what is right, in its reasons and in the record', ({ id, ask }) => {
  const item = recordItems({ publication, quantities, session }).find((each) => each.id === id)!;
  const { text } = quantities.get(ask.answer)!;
  expect([item.ask.so, item.transfer.so].some((so) => so === text || so?.startsWith(`${text} `))).toBe(true);
});
