import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/rows/teach/answers.ts';
import {
  KEPT_CHARACTERS,
  answersKept,
  keptText,
  seatKept,
  shortName,
} from '../../../src/rows/teach/keptText.ts';

const answers: Answers = {
  'first-step-ask': [
    { response: '17', right: false, at: 1000, sure: 'sure' },
    { response: '83 %', right: false, at: 2000 },
    { response: '5/6', right: true, at: 4000, sure: 'guess' },
  ],
  'draw-it-ask': [{ response: '0:100 10:83', right: true, at: 3000 }],
};
const ids = ['first-step-ask', 'draw-it-ask', 'other-ask'];

describe('keptText', () => {
  it('keeps of each question whether the first try was right, and the last one as it was given, in order', () => {
    expect(answersKept(keptText(answers), ids)).toEqual({
      'first-step-ask': [
        { response: '?', right: false, at: 0, sure: 'sure' },
        { response: '5/6', right: true, at: 2, sure: 'guess' },
      ],
      'draw-it-ask': [{ response: '0:100 10:83', right: true, at: 1 }],
    });
  });
  it('gives the same text again, of what it gave', () => {
    const text = keptText(answers);
    expect(keptText(answersKept(text, ids))).toBe(text);
  });
  it('takes any sign in an answer, and writes printable ASCII', () => {
    for (const response of ['8３ %', '½', 'a|b~c', '٨٣', '%7C']) {
      const text = keptText({ 'first-step-ask': [{ response, right: true, at: 1 }] });
      expect(text).toMatch(/^[ -~]+$/u);
      expect(answersKept(text, ids)['first-step-ask']?.[0]?.response).toBe(response);
    }
  });
  it('writes half a character as one that isn’t known', () => {
    const text = keptText({ 'first-step-ask': [{ response: '8\ud800', right: true, at: 1 }] });
    expect(answersKept(text, ids)['first-step-ask']?.[0]?.response).toBe('8\ufffd');
  });
  it('keeps the seat beside the answers, which are read as without one', () => {
    const seat = { group: 'K7Q', seat: 12 };
    const text = keptText(answers, seat);
    expect(seatKept(text)).toEqual(seat);
    expect(keptText(answersKept(text, ids))).toBe(keptText(answers));
    for (const none of ['', keptText(answers), '1|#class=K7Q', '2|#class=K7Q&seat=12'])
      expect(seatKept(none)).toBeNull();
  });
  it('never has more than 4,096 characters: the longest answers go first, that they were given stays', () => {
    const many = Object.fromEntries(
      Array.from({ length: 100 }, (_, n) => [
        `question-${n}`,
        [{ response: 'x'.repeat(n * 3), right: n % 2 === 0, at: n }],
      ]),
    );
    const names = Object.keys(many);
    const text = keptText(many, { group: 'COURSE', seat: 99 });
    expect(text.length).toBeLessThanOrEqual(KEPT_CHARACTERS);
    const again = answersKept(text, names);
    expect(Object.keys(again)).toHaveLength(100);
    expect(again['question-1']?.[0]?.response).toBe('xxx');
    expect(again['question-99']?.[0]).toMatchObject({ response: '?', right: false });
  });
  it('leaves out what is no answer to these questions, and a text of another kind', () => {
    expect(answersKept(keptText(answers), ['other-ask'])).toEqual({});
    for (const text of ['', 'null', '2|abc1x', '1', '1|', '1|zzz', `1|${shortName('other-ask')}9x`])
      expect(answersKept(text, ids)).toEqual({});
  });
});
