import { describe, expect, it } from 'vitest';
import {
  awaitsSecondTry,
  countAnswers,
  mergeAnswers,
  parseAnswers,
  triesOf,
  withTry,
  type Answers,
} from '../../../src/rows/teach/answers.ts';

const made = (response: string, right: boolean, at: number) => ({ response, right, at });

describe('answers', () => {
  const wrong = withTry({}, 'q', made('17', false, 1));
  const both = withTry(wrong, 'q', made('83', true, 2));

  it('keep the first try, and the right one after it', () => {
    expect(both).toEqual({ q: [made('17', false, 1), made('83', true, 2)] });
    expect(countAnswers(both, ['q', 'r'])).toEqual({ answered: 1, first: 0, later: 1 });
  });

  it('count a first try that was right as such, whatever is tried later', () => {
    const first = withTry(withTry({}, 'q', made('83', true, 1)), 'q', made('17', false, 2));
    expect(countAnswers(first, ['q'])).toEqual({ answered: 1, first: 1, later: 0 });
  });

  it('count only the questions of the page', () => {
    expect(countAnswers(both, ['r'])).toEqual({ answered: 0, first: 0, later: 0 });
  });

  it.each([
    ['', false],
    ['w', true],
    ['ww', false],
    ['r', false],
    ['wr', false],
    ['www', true],
    ['rw', true],
    ['wrww', false],
  ])('after %o wait for a second try: %s', (tries, awaits) => {
    const all = [...tries].map((sign, at) => made('17', sign === 'r', at));
    expect(awaitsSecondTry(all)).toBe(awaits);
  });

  it('of two tabs are merged without loss, in any order, any number of times', () => {
    const one: Answers = { q: [made('17', false, 1), made('83', true, 5)], r: [made('2', true, 3)] };
    const other: Answers = { q: [made('17', false, 1), made('50', false, 4)], s: [made('0', true, 2)] };
    const merged = mergeAnswers(one, other);
    expect(merged['q']).toEqual([made('17', false, 1), made('50', false, 4), made('83', true, 5)]);
    expect(Object.keys(merged).sort()).toEqual(['q', 'r', 's']);
    expect(mergeAnswers(other, one)).toEqual(merged);
    expect(mergeAnswers(merged, one)).toEqual(merged);
  });

  it('of one try in two copies that differ are the same, whichever comes first', () => {
    const one: Answers = { q: [{ ...made('17', true, 1), sure: 'sure', outcome: 0 }] };
    const other: Answers = { q: [{ ...made('17', false, 1), sure: 'guess', outcome: 3 }] };
    const merged: Answers = { q: [{ ...made('17', false, 1), sure: 'guess', outcome: 3 }] };
    expect(mergeAnswers(one, other)).toEqual(merged);
    expect(mergeAnswers(other, one)).toEqual(merged);
    expect(mergeAnswers(merged, one)).toEqual(merged);
  });

  it.each(['constructor', 'toString', '__proto__'])(
    'to a question named %s are answers like others',
    (id) => {
      expect(triesOf({}, id)).toEqual([]);
      expect(countAnswers({}, [id])).toEqual({ answered: 0, first: 0, later: 0 });
      const tried = withTry({}, id, made('1', true, 1));
      expect(Object.keys(tried)).toEqual([id]);
      expect(triesOf(withTry(tried, id, made('2', true, 2)), id)).toHaveLength(2);
      expect(triesOf(parseAnswers(`{"${id}":[{"response":"1","right":true,"at":3}]}`), id)).toHaveLength(1);
      expect(countAnswers(tried, [id])).toEqual({ answered: 1, first: 1, later: 0 });
    },
  );

  it('are read back from what was kept, without what is none', () => {
    expect(parseAnswers(JSON.stringify(both))).toEqual(both);
    expect(
      parseAnswers('{"q":[{"response":"1","right":true,"at":3},7,{"response":2}],"r":true,"s":[]}'),
    ).toEqual({
      q: [made('1', true, 3)],
    });
    for (const text of [null, '', '7', 'null', '[', '"a"']) expect(parseAnswers(text)).toEqual({});
  });
});
