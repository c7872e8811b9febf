import { describe, expect, it } from 'vitest';
import { answerFile, readAnswerFile } from '../../../src/rows/teach/answerFile.ts';
import { mergeAnswers, parseAnswers, type Answers } from '../../../src/rows/teach/answers.ts';

const AT = Date.UTC(2026, 2, 1, 18);
const answers: Answers = {
  'a-ask': [
    { response: '17', right: false, at: AT, sure: 'sure' },
    { response: '83', right: true, at: AT + 60_000 },
  ],
  'a-transfer': [{ response: '0:100 10:83', right: true, at: AT + 120_000, sure: 'guess' }],
};
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const file = answerFile(answers, 'series', dayOf);
const NOW = AT + 86_400_000;
const read = (text: string) => readAnswerFile(text, 'mine.json', 'series', NOW);

describe('a file of answers', () => {
  it('gives every try back, and shows first try, sureness, day, box and review', () => {
    expect(read(file)).toEqual({ answers });
    expect(JSON.parse(file)).toMatchObject({
      publication: 'series',
      questions: {
        'a-ask': {
          box: 1,
          due: '2026-03-02',
          tries: [{ response: '17', sure: 'sure', date: '2026-03-01' }, { response: '83' }],
        },
      },
    });
  });

  it('has the days that the page prints, not those of another clock', () => {
    const late = answerFile(answers, 'series', (at) => dayOf(at + 8 * 3_600_000));
    expect(JSON.parse(late)).toMatchObject({
      questions: { 'a-ask': { due: '2026-03-03', tries: [{ date: '2026-03-02' }, { date: '2026-03-02' }] } },
    });
  });

  it('is merged into what is known, the newest answer last, without loss', () => {
    const here: Answers = { 'a-ask': [{ response: '50', right: false, at: AT + 1000 }] };
    const taken = read(file);
    if ('says' in taken) throw new Error(taken.says);
    expect(mergeAnswers(here, taken.answers)['a-ask']!.map(({ response }) => response)).toEqual([
      '17',
      '50',
      '83',
    ]);
  });

  it('keeps which answer it was, and takes nothing from what is known when one’s own file is added', () => {
    const here: Answers = { q: [{ response: '17', right: false, at: AT, sure: 'sure', outcome: 2 }] };
    expect(read(answerFile(here, 'series', dayOf))).toEqual({ answers: here });
    const bare: Answers = { q: [{ response: '17', right: false, at: AT }] };
    expect(mergeAnswers(here, bare)).toEqual(here);
    expect(mergeAnswers(bare, here)).toEqual(here);
  });

  it.each([
    ['', 'it is no JSON'],
    ['name,time\na,10', 'it is no JSON'],
    ['{"kind":"answers to exercises"}', 'it holds codes for a teacher, from “A code for your teacher”'],
    ['[]', 'it has no "kind": "answers of a learner"; expected a file that was saved on this page'],
    ['{"kind":"answers of a learner","version":2}', 'its version is 2; expected 1'],
    [file.replace('"series"', '"another"'), 'its answers belong to "another"; expected "series"'],
    [file.replace('"right": false', '"right": "no"'), 'try 1 at "a-ask" is {"response":"17","right":"no"'],
    [file.replace(String(AT), '1e300'), 'try 1 at "a-ask" is {"response":"17"'],
    [
      file.replace(String(AT), String(NOW + 2 * 86_400_000)),
      'try 1 at "a-ask" was given on 2026-03-04; expected no day to come',
    ],
    [file.replace('"tries"', '"tried"'), 'the tries at "a-ask" are missing; expected a list'],
    [
      JSON.stringify({ ...(JSON.parse(file) as object), questions: [] }),
      '"questions" is []; expected an object',
    ],
    ['x'.repeat(4_000_001), 'it has more than 4 million characters'],
  ])('that is another one gets one sentence, and nothing is taken: %.40s', (text, why) => {
    const taken = read(text);
    if ('answers' in taken) throw new Error('it was taken');
    expect(taken.says).toContain(`Nothing was taken from mine.json: ${why}`);
  });

  it('takes tries from a clock that is a day ahead, and questions of any name', () => {
    const ahead: Answers = { constructor: [{ response: '1', right: true, at: NOW + 80_000_000 }] };
    expect(read(answerFile(ahead, 'series', dayOf))).toEqual({ answers: ahead });
    const proto = file.replace('"a-ask"', '"__proto__"');
    const taken = read(proto);
    expect('answers' in taken && Object.keys(taken.answers)).toEqual(['__proto__', 'a-transfer']);
  });

  it('reads many tries at one question in a time that grows with them', () => {
    const tries = Array.from({ length: 20_000 }, (_, at) => ({ response: 'x', right: false, at }));
    const many = JSON.parse(file) as { questions: object };
    const before = performance.now();
    const taken = read(JSON.stringify({ ...many, questions: { q: { tries } } }));
    expect('answers' in taken && taken.answers['q']).toHaveLength(20_000);
    // Merged one by one they took minutes.
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it('of an earlier version of the page is read, without what no clock can have shown', () => {
    const kept = {
      q: [
        { response: '1', right: true, at: AT },
        { response: '1', right: true, at: 1e300 },
      ],
    };
    expect(parseAnswers(JSON.stringify(kept))).toEqual({ q: [kept.q[0]] });
  });
});
