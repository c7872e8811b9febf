import { describe, expect, it } from 'vitest';
import { exerciseSchema } from '../../src/publication/exerciseSchema.ts';
import { exerciseVariant, variantSource } from '../../src/quantities/exerciseVariant.ts';
import type { Quantities } from '../../src/quantities/Quantity.ts';

const option = (text: string, right: boolean) => ({ text, right, why: 'So.' });
const matter = exerciseSchema.parse({
  title: 'A step',
  term: 'Step',
  concepts: ['at-risk'],
  level: 1,
  misconception: 'None.',
  seconds: 60,
  question: '?',
  ask: {
    kind: 'number',
    answer: 'after',
    measure: 'share',
    tolerance: 1,
    tempting: [
      { value: 'all', why: 'As if nobody had left.' },
      { value: 'elsewhere', why: 'Elsewhere.' },
    ],
  },
  hint: 'Count.',
  sentence: 'So.',
  tables: [
    {
      id: 'some',
      groups: [{ label: 'Six', exits: '6+ 9+ 14x 20+ 25+ 30+' }],
      seed: { patients: [6, 9], deaths: [1, 3], 'leave-first': [1, 3] },
    },
  ],
  numbers: [
    { id: 'set', compute: 'given', value: 2, as: 'count', how: 'Set.' },
    { id: 'of', compute: 'patients', table: 'some', who: 'all', as: 'count', how: 'All.' },
    {
      id: 'gone',
      compute: 'patients-before',
      table: 'some',
      who: 'left',
      before: 'death-1',
      as: 'count',
      how: 'Left.',
    },
    { id: 'when', compute: 'time', table: 'some', of: 'death-1', as: 'count', how: 'Then.' },
    { id: 'after', compute: 'survival', table: 'some', at: 'death-1', as: 'percent', how: 'Then.' },
    { id: 'later', compute: 'at-risk', table: 'some', at: 21, as: 'count', how: 'Then.' },
    { id: 'one-less', compute: 'difference', from: 'of', take: 1, as: 'count', how: 'One less.' },
    { id: 'all', compute: 'ratio', over: 'one-less', under: 'of', as: 'percent', how: 'Of all.' },
  ],
  transfer: {
    question: '?',
    ask: { kind: 'choice', options: [option('a', true), option('b', false)] },
    explain: 'So.',
  },
});
const registry = new Map([['elsewhere', { id: 'elsewhere', value: 0.5 }]]) as unknown as Quantities;
const source = variantSource({ matter }, registry)!;

describe('an exercise with other numbers', () => {
  it('draws its seeded tables, and computes what depends on them', () => {
    expect(source.tables).toMatchObject([{ id: 'some', label: 'Six', until: 30 }]);
    expect(source.numbers.map(({ id }) => id)).toEqual([
      'of',
      'gone',
      'when',
      'after',
      'later',
      'one-less',
      'all',
    ]);
    expect(source.known).toEqual({ elsewhere: 0.5 });
    expect(source.keys).toEqual([{ answer: 'after', tempting: ['all', 'elsewhere'], apart: 0.03 }]);
    expect(variantSource({ matter: { ...matter, tables: [] } }, registry)).toBeNull();
  });
  it('has the numbers that a naive count gives, and tells its answers apart by three tolerances', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const { tables, quantities } = exerciseVariant(source, seed);
      const { patients } = tables.get('some')![0]!;
      const first = patients.findIndex(({ event }) => event);
      const value = (id: string) => quantities.get(id)!.value!;
      expect(value('of')).toBe(patients.length);
      expect(value('gone')).toBe(first);
      expect(value('when')).toBe(patients[first]!.time);
      expect(value('after')).toBeCloseTo(1 - 1 / (patients.length - first), 12);
      expect(value('all')).toBeCloseTo(1 - 1 / patients.length, 12);
      expect(value('later')).toBe(patients.filter(({ time }) => time > 21).length);
      expect(patients.every(({ time }) => Math.abs(time - 21) > 1)).toBe(true);
      expect(Math.abs(value('after') - value('all'))).toBeGreaterThanOrEqual(0.03 - 1e-9);
      expect(Math.abs(value('after') - 0.5)).toBeGreaterThanOrEqual(0.03 - 1e-9);
    }
  });
  it('says so where no table can be found', () => {
    const never = { ...source, keys: [{ answer: 'after', tempting: ['all'], apart: 2 }] };
    expect(() => exerciseVariant(never, 1)).toThrow(/no table among 1000 of "some" tells its answers apart/);
  });
});
