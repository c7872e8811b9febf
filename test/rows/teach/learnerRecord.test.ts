import { describe, expect, it } from 'vitest';
import {
  learnerRecord,
  type RecordItem,
  type RecordQuestion,
} from '../../../src/rows/teach/learnerRecord.ts';

const AT = Date.UTC(2026, 2, 1, 18);
const DAY = 86_400_000;
const question = (id: string, more: Partial<RecordQuestion> = {}): RecordQuestion => ({
  id,
  labels: {},
  unit: '',
  parts: [],
  so: '',
  ...more,
});
const items: RecordItem[] = [
  {
    id: 'a',
    title: 'First',
    concepts: ['at-risk', 'median'],
    ask: question('a-ask', { unit: '%', so: '83 %' }),
    transfer: question('a-transfer', { labels: { 0: 'better', 1: 'worse' }, so: 'worse' }),
  },
  {
    id: 'b',
    title: 'Second',
    concepts: ['median'],
    ask: question('b-ask', { parts: ['died', 'left', 'died'], so: 'all 3' }),
    transfer: question('b-transfer', { so: '10: 83 %, 62: 67 %' }),
  },
];
const made = (response: string, right: boolean, day: number) => ({ response, right, at: AT + day * DAY });

describe('the record of a learner', () => {
  it('is empty before the first answer, with every concept open', () => {
    expect(learnerRecord({}, items)).toEqual({
      items: [],
      sureness: [],
      had: [],
      open: ['at-risk', 'median'],
      from: null,
      to: null,
    });
  });

  it('tells the first answer, not the last, in words', () => {
    const { items: told } = learnerRecord(
      {
        'a-ask': [{ ...made('17', false, 0), sure: 'sure' }, made('83', true, 0.001)],
        'a-transfer': [made('0', false, 0.1)],
        'b-ask': [made('died died died', false, 1)],
        'b-transfer': [made('0:100 10:83 62:67', true, 2)],
      },
      items,
    );
    expect(told.map(({ ask, transfer }) => [ask?.said, transfer?.said])).toEqual([
      ['17 %', 'better'],
      ['2 of 3 right', '10: 83\u202f%, 62: 67\u202f%'],
    ]);
    expect(told[0]!.ask).toMatchObject({ right: false, sure: 'sure', at: AT, tries: 2, known: false });
  });

  it.each([
    ['0.83', '0.83'],
    ['83', '83 %'],
    ['83,3', '83,3 %'],
    ['5/6', '5/6'],
    ['83 %', '83 %'],
    ['1', '1'],
  ])('appends the unit to a number only where it means what it says: %s', (response, said) => {
    const [first] = items;
    const ask = question('a-ask', { unit: '%', measure: { kind: 'share' }, so: '83 %' });
    const told = learnerRecord({ 'a-ask': [made(response, true, 0)] }, [{ ...first!, ask }]);
    expect(told.items[0]!.ask!.said).toBe(said);
  });

  it('tells a number in words as it was typed, also where it is right', () => {
    const [first] = items;
    const ask = question('a-ask', { measure: { kind: 'p' }, so: '0.10' });
    const told = learnerRecord({ 'a-ask': [made('1 in 10', true, 0)] }, [{ ...first!, ask }]);
    expect(told.items[0]!.ask!.said).toBe('1 in 10');
  });

  it('tells where a drawing begins, if that is lower than everybody', () => {
    const told = learnerRecord({ 'b-transfer': [made('0:83 10:50', false, 0)] }, items);
    expect(told.items[0]!.transfer!.said).toBe('0: 83\u202f%, 10: 50\u202f%');
  });

  it('takes no option for one that is named like what every object has', () => {
    const told = learnerRecord({ 'a-transfer': [made('constructor', false, 0)] }, items);
    expect(told.items[0]!.transfer!.said).toBe('constructor');
  });

  it('tells of as many tries as a file can hold', () => {
    const tries = Array.from({ length: 200_000 }, (_, at) => ({ response: '17', right: false, at }));
    expect(learnerRecord({ 'a-ask': tries }, items)).toMatchObject({ from: 0, to: 199_999 });
  });

  it('has a concept once both questions of an exercise on it are known', () => {
    const half = { 'a-ask': [made('83', true, 0)] };
    expect(learnerRecord(half, items).had).toEqual([]);
    const whole = { ...half, 'a-transfer': [made('0', false, 0), made('1', true, 1)] };
    expect(learnerRecord(whole, items)).toMatchObject({ had: ['at-risk', 'median'], open: [] });
    // Right just after the reasons were read isn't known yet.
    const soon = { ...half, 'a-transfer': [made('0', false, 0), made('1', true, 0.01)] };
    expect(learnerRecord(soon, items).had).toEqual([]);
  });

  it('sets how sure against how right, by first tries', () => {
    const { sureness, from, to } = learnerRecord(
      {
        'a-ask': [{ ...made('83', true, 0), sure: 'sure' }],
        'a-transfer': [
          { ...made('0', false, 3), sure: 'sure' },
          { ...made('1', true, 4), sure: 'sure' },
        ],
        'b-ask': [{ ...made('died left died', true, 2), sure: 'guess' }],
        'b-transfer': [made('0:100', false, 2)],
      },
      items,
    );
    expect(sureness).toEqual([
      { sure: 'sure', right: 1, of: 2 },
      { sure: 'guess', right: 1, of: 1 },
    ]);
    expect([from, to]).toEqual([AT, AT + 4 * DAY]);
  });
});
