import { describe, expect, it } from 'vitest';
import { answerFile, readAnswerFile } from '../../../src/rows/teach/answerFile.ts';
import { testResult } from '../../../src/rows/teach/testResult.ts';

const items = [
  { id: 'a', concept: 'risk table' },
  { id: 'b', concept: 'tail' },
  { id: 'c', concept: 'time zero' },
];
const made = (right: boolean, at = 1) => ({ response: '1', right, at });

describe('the tests before and after', () => {
  it('are set side by side, concept by concept', () => {
    const answers = {
      'a-before': [made(false)],
      'b-before': [made(true)],
      'c-before': [made(false)],
      'a-after': [made(true)],
      'b-after': [made(true)],
      'c-after': [made(false)],
    };
    expect(testResult(answers, items)).toEqual({
      rows: [
        { concept: 'risk table', before: false, after: true },
        { concept: 'tail', before: true, after: true },
        { concept: 'time zero', before: false, after: false },
      ],
      before: { right: 1, answered: 3 },
      after: { right: 2, answered: 3 },
    });
  });
  it('count first tries, and nothing that was answered in the exercises themselves', () => {
    const answers = { 'a-before': [made(false, 1), made(true, 2)], 'b-ask': [made(true)] };
    const { rows, before, after } = testResult(answers, items);
    expect(rows.map((row) => row.before)).toEqual([false, null, null]);
    expect([before, after]).toEqual([
      { right: 0, answered: 1 },
      { right: 0, answered: 0 },
    ]);
  });
  it('go with the file that a learner saves', () => {
    const answers = { 'a-before': [made(false)], 'a-after': [made(true)], 'b-ask': [made(true)] };
    const text = answerFile(answers, 'abstract', () => '2026-03-01');
    const read = readAnswerFile(text, 'answers.json', 'abstract', Date.now());
    expect('answers' in read && testResult(read.answers, items)).toEqual(testResult(answers, items));
  });
});
