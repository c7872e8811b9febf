import { describe, expect, it } from 'vitest';
import { exerciseSchema } from '../../src/publication/exerciseSchema.ts';
import { exerciseVariant } from '../../src/quantities/exerciseVariant.ts';
import { variantSource } from '../../src/quantities/variantSource.ts';
import type { Quantities } from '../../src/quantities/Quantity.ts';
import { curveSteps } from '../../src/rows/teach/curveSteps.ts';
import { readKey, type ReadKey } from '../../src/rows/teach/readKey.ts';

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
    expect(source.tables).toMatchObject([{ id: 'some', labels: ['Six'], until: 30 }]);
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
  it('draws tables that end as their rule says', () => {
    const [table] = source.tables;
    const rule = { ...table!.seed, 'leave-last': [1, 2], 'last-death-from': 16 } as const;
    for (let seed = 1; seed <= 100; seed++) {
      const { patients } = exerciseVariant(
        { ...source, tables: [{ ...table!, seed: rule }] },
        seed,
      ).tables.get('some')![0]!;
      const last = patients.findLastIndex(({ event }) => event);
      expect(patients[last]!.time).toBeGreaterThanOrEqual(16);
      expect([1, 2]).toContain(patients.length - 1 - last);
    }
  });
  it('says so where no table can be found', () => {
    const never = { ...source, keys: [{ answer: 'after', tempting: ['all'], apart: 2 }] };
    expect(() => exerciseVariant(never, 1)).toThrow(/no table among 1000 of "some" tells its answers apart/);
  });
});

/** Where the marks of a reading belong; none where patients are chosen. */
const valuesOf = (key: ReadKey | undefined): readonly number[] =>
  key === undefined || key.axis === null ? [] : key.values;

/** The curve by the definition: a product of shares, deaths one by one in the order of exits. */
function naiveHeight(patients: readonly { time: number; event: boolean }[], at: number): number {
  let height = 1;
  for (const { time, event } of patients)
    if (event && time <= at) height *= 1 - 1 / patients.filter((other) => other.time >= time).length;
  return height;
}

describe('an exercise whose figure is read', () => {
  const twelve = {
    id: 'some',
    groups: [{ label: 'Twelve', exits: '4x 9x 15+ 21x 28+ 33x 40+ 46x 52+ 58+ 63+ 70+' }],
    seed: { patients: [12, 12], deaths: [6, 8] },
  };
  const numbers = [
    { id: 'year', compute: 'survival', table: 'some', at: 12, as: 'percent', how: 'A year earlier.' },
  ];
  const variantsOf = (ask: object, transfer: object) => {
    const asked = exerciseSchema.parse({
      ...matter,
      ask: { kind: 'read', table: 'some', ...ask },
      tables: [twelve],
      numbers,
      transfer: { ...matter.transfer, ask: { kind: 'read', table: 'some', ...transfer } },
    });
    const drawn = variantSource({ matter: asked }, registry)!;
    return Array.from({ length: 100 }, (_, seed) => {
      const { tables, quantities } = exerciseVariant(drawn, seed + 1);
      const patients = tables.get('some')!.flatMap((group) => group.patients);
      return {
        patients,
        quantities,
        keys: drawn.reads.map(({ task }) => readKey(patients, task)),
      };
    });
  };

  it('has a height and a time that a naive loop gives, apart from what tempts', () => {
    const height = { read: 'height', at: 24, tolerance: 3, tempting: [{ value: 'year', why: 'Earlier.' }] };
    for (const { patients, quantities, keys } of variantsOf(height, {
      read: 'time',
      height: 0.6667,
      tolerance: 2,
    })) {
      const [read, from] = keys;
      expect(read).toMatchObject({ axis: 'height' });
      const value = valuesOf(read)[0]!;
      expect(value).toBeCloseTo(100 * naiveHeight(patients, 24), 9);
      expect(quantities.get('year')!.value).toBeCloseTo(naiveHeight(patients, 12), 12);
      expect(Math.abs(value - 100 * naiveHeight(patients, 12))).toBeGreaterThanOrEqual(9 - 1e-9);
      const naive = patients.find(({ time, event }) => event && naiveHeight(patients, time) <= 0.6667)!.time;
      expect(from).toEqual({ axis: 'time', values: [naive] });
      // No level lies so little above two thirds that a pixel decides.
      const levels = patients.filter(({ event }) => event).map(({ time }) => naiveHeight(patients, time));
      expect(levels.filter((level) => level > 0.6667 && level <= 0.6967)).toEqual([]);
      expect(patients.every(({ time }) => Math.abs(time - 24) > 1)).toBe(true);
    }
  });

  it('has a change that can be seen, and some patients to choose, not all', () => {
    for (const { patients, keys } of variantsOf(
      { read: 'change', at: 12, to: 48, tolerance: 3 },
      { read: 'patients', who: 'at-risk', at: 40 },
    )) {
      const change = valuesOf(keys[0]);
      expect(change[0]! - change[1]!).toBeGreaterThanOrEqual(9 - 1e-9);
      for (const [mark, at] of [12, 48].entries())
        expect(change[mark]).toBeCloseTo(100 * naiveHeight(patients, at), 9);
      const chosen = patients.flatMap(({ time }, place) => (time > 40 ? [place] : []));
      expect(keys[1]).toEqual({ axis: null, chosen });
      expect(chosen.length).toBeGreaterThan(0);
      expect(chosen.length).toBeLessThan(12);
    }
  });
});

describe('an exercise with a table of several groups', () => {
  const groups = [
    { label: 'First', exits: '6x 12x 18x 24+' },
    { label: 'Second', exits: '14x 20+ 25+ 30+' },
  ];
  const asked = exerciseSchema.parse({
    ...matter,
    tables: [{ id: 'two', groups, seed: { patients: [4, 5], deaths: [2, 3] } }],
    ask: { kind: 'number', answer: 'lead', measure: 'share', tolerance: 2, tempting: [] },
    numbers: [
      { id: 'one', compute: 'survival', table: 'two', group: 1, at: 15, as: 'percent', how: 'First.' },
      { id: 'other', compute: 'survival', table: 'two', group: 2, at: 15, as: 'percent', how: 'Second.' },
      { id: 'both', compute: 'patients', table: 'two', who: 'all', as: 'count', how: 'All.' },
      { id: 'lead', compute: 'difference', from: 'other', take: 'one', as: 'percent', how: 'Apart.' },
      { id: 'p', compute: 'test', table: 'two', p: 'exact', as: 'p', how: 'Exact.' },
    ],
  });
  const drawn = variantSource({ matter: asked }, registry)!;

  it('draws each group by its rule, with no two exits at one time', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const { tables, quantities } = exerciseVariant(drawn, seed);
      const two = tables.get('two')!;
      expect(two.map(({ label }) => label)).toEqual(['First', 'Second']);
      for (const { patients } of two) {
        expect([4, 5]).toContain(patients.length);
        expect([2, 3]).toContain(patients.filter(({ event }) => event).length);
      }
      const all = two.flatMap(({ patients }) => patients);
      expect(new Set(all.map(({ time }) => time)).size).toBe(all.length);
      const value = (id: string) => quantities.get(id)!.value!;
      expect(value('both')).toBe(all.length);
      expect(value('one')).toBeCloseTo(naiveHeight(two[0]!.patients, 15), 12);
      expect(value('other')).toBeCloseTo(naiveHeight(two[1]!.patients, 15), 12);
      expect(value('lead')).toBeCloseTo(
        naiveHeight(two[1]!.patients, 15) - naiveHeight(two[0]!.patients, 15),
        12,
      );
      expect(value('p')).toBeCloseTo(naiveExactP(two), 12);
    }
  });

  it('needs as many times as all its groups have patients', () => {
    const short = { ...drawn, tables: drawn.tables.map((table) => ({ ...table, until: 7 })) };
    expect(() => exerciseVariant(short, 1)).toThrow(RangeError);
  });
});

describe('an exercise whose curve is drawn', () => {
  it('fills its field, and every slip that is looked for draws another curve', () => {
    const asked = exerciseSchema.parse({
      ...matter,
      ask: { kind: 'draw', table: 'some' },
      tables: [
        {
          id: 'some',
          groups: [{ label: 'Some', exits: '4x 10+ 16x 22+ 30+' }],
          seed: { patients: [5, 7], deaths: [2, 2], 'leave-first': [0, 0] },
        },
      ],
      numbers: [],
    });
    const drawn = variantSource({ matter: asked }, registry)!;
    for (let seed = 1; seed <= 100; seed++) {
      const { patients } = exerciseVariant(drawn, seed).tables.get('some')![0]!;
      expect(patients.at(-1)!.time).toBe(30);
      const steps = curveSteps(patients).slice(1);
      expect(steps.map(({ time }) => time)).toEqual(
        patients.filter(({ event }) => event).map(({ time }) => time),
      );
      for (const { time, survival } of steps) expect(survival).toBeCloseTo(naiveHeight(patients, time), 12);
      // As if all were still at risk who began: somebody has left between the two deaths.
      expect(steps[1]!.survival).not.toBeCloseTo(1 - 2 / patients.length, 6);
      // Whoever counts a leaver as dead falls where no death is near, so that it shows.
      const near = patients.filter(
        ({ event, time }) =>
          !event && patients.some((other) => other.event && Math.abs(other.time - time) <= 1),
      );
      expect(near).toEqual([]);
    }
  });
});

/** Every deal of the labels: the share whose O − E is as far from nothing, or farther. */
function naiveExactP(
  groups: readonly { readonly patients: readonly { time: number; event: boolean }[] }[],
): number {
  const all = groups.flatMap(({ patients }, group) => patients.map((patient) => ({ ...patient, group })));
  const size = groups[0]!.patients.length;
  const far = (isFirst: (place: number) => boolean) => {
    let sum = 0;
    for (const [place, { time, event }] of all.entries()) {
      if (!event) continue;
      const risk = all.flatMap((other, at) => (other.time >= time ? [at] : []));
      sum += Number(isFirst(place)) - risk.filter(isFirst).length / risk.length;
    }
    return Math.abs(sum);
  };
  const observed = far((place) => all[place]!.group === 0);
  let [deals, extreme] = [0, 0];
  for (let deal = 0; deal < 1 << all.length; deal++) {
    const isFirst = (place: number) => ((deal >> place) & 1) === 1;
    if (all.filter((_, place) => isFirst(place)).length !== size) continue;
    deals++;
    if (far(isFirst) >= observed - 1e-9) extreme++;
  }
  return extreme / deals;
}
