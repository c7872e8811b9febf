import { describe, expect, it } from 'vitest';
import { comesBack, nextItem, slipsOf } from '../../../src/rows/teach/nextItem.ts';

const items = ['a', 'b', 'c'].map((id) => ({ id, questions: [`${id}-ask`, `${id}-transfer`] }));
const right = (at: number) => ({ response: 'x', right: true, at });
const slip = (at: number, sure: 'guess' | 'fair' | 'sure' = 'sure') => ({
  response: 'y',
  right: false,
  at,
  sure,
});
const id = (item: { readonly id: string } | null) => item?.id ?? null;

describe('nextItem', () => {
  it('goes on in order, and from the start again, to the next one with an open question', () => {
    expect(id(nextItem({}, items, null))).toBe('a');
    expect(id(nextItem({}, items, 'a'))).toBe('b');
    expect(id(nextItem({ 'b-ask': [right(1)] }, items, 'a'))).toBe('b');
    const done = { 'b-ask': [right(1)], 'b-transfer': [right(2)] };
    expect(id(nextItem(done, items, 'a'))).toBe('c');
    expect(id(nextItem(done, items, 'c'))).toBe('a');
  });
  it('brings back first what somebody very sure had wrong, but not at once', () => {
    const answers = { 'a-ask': [slip(1)], 'a-transfer': [right(2)] };
    expect(id(nextItem(answers, items, 'a'))).toBe('b');
    expect(id(nextItem(answers, items, 'b'))).toBe('a');
  });
  it('is over when everything is answered', () => {
    const all = Object.fromEntries(
      items.flatMap(({ questions }) => questions.map((each) => [each, [right(1)]])),
    );
    expect(nextItem(all, items, 'a')).toBeNull();
  });
});

describe('comesBack', () => {
  const [first] = items;
  it('not for who was less sure', () => {
    expect(comesBack(first!, { 'a-ask': [slip(1, 'fair')] })).toBe(false);
  });
  it('until it was right with something else in between', () => {
    expect(comesBack(first!, { 'a-ask': [slip(1), right(2)] })).toBe(true);
    expect(comesBack(first!, { 'a-ask': [slip(1), right(3)], 'a-transfer': [right(2)] })).toBe(true);
    expect(comesBack(first!, { 'a-ask': [slip(1), right(3)], 'b-ask': [right(2)] })).toBe(false);
  });
});

describe('slipsOf', () => {
  const [first] = items;
  it('names what is to be asked anew, once something else has been answered since', () => {
    expect(slipsOf(first!, { 'a-ask': [slip(1), right(2)] })).toEqual([]);
    expect(slipsOf(first!, { 'a-ask': [slip(1), right(2)], 'a-transfer': [right(3)] })).toEqual([]);
    expect(slipsOf(first!, { 'a-ask': [slip(1), right(2)], 'b-ask': [right(3)] })).toEqual(['a-ask']);
    expect(slipsOf(first!, { 'a-ask': [slip(1, 'fair')], 'b-ask': [right(3)] })).toEqual([]);
  });
  it('leaves alone what has been tried since, right or wrong', () => {
    expect(slipsOf(first!, { 'a-ask': [slip(1), right(4)], 'b-ask': [right(3)] })).toEqual([]);
    expect(slipsOf(first!, { 'a-ask': [slip(1), slip(4, 'fair')], 'b-ask': [right(3)] })).toEqual([]);
  });
});
