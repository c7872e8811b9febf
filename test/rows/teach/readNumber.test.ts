import { describe, expect, it } from 'vitest';
import { judgeNumber } from '../../../src/rows/teach/judgeNumber.ts';
import { readAnswer, type Measure } from '../../../src/rows/teach/readAnswer.ts';
import { readNumber } from '../../../src/rows/teach/readNumber.ts';

describe('readNumber', () => {
  it.each([
    ['0.1', 0.1],
    ['0,1', 0.1],
    [' 83 % ', 83],
    ['.5', 0.5],
    [',5', 0.5],
    ['83.', 83],
    ['−2', -2],
    ['+2', 2],
    ['2/20', 0.1],
    ['2 ∕ 20', 0.1],
    ['½', 0.5],
    ['1 000', 1000],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234,567', 1234567],
    ['８３', 83],
    ['０．８３', 0.83],
    ['５／６', 5 / 6],
    ['٨٣', 83],
    ['٠٫٨٣', 0.83],
    ['۸۳٪', 83],
    ['८३', 83],
    ['~83', 83],
    ['≈ 83', 83],
    ['about 83', 83],
    ['p = 0.1', 0.1],
    ['P=.1', 0.1],
    ['p-value: 0.1', 0.1],
    ['p ≈ 0,1', 0.1],
    ['5/6 = 0.83', 0.83],
    ['S(10) = 83 %', 83],
    ['0·83', 0.83],
    ['134˙2', 134.2],
    ['P=·1', 0.1],
    ['0.1.', 0.1],
    ['p=0.1.', 0.1],
    ['approx 83', 83],
    ['approx. 83', 83],
    ['c. 83', 83],
    ['ca. 83', 83],
    ['∼83', 83],
    ['≃ 83', 83],
    ['p~0.1', 0.1],
    ['p ∼ 0.1', 0.1],
    ['p about 0.1', 0.1],
    ['p of 0.1', 0.1],
    ['five of six', 5 / 6],
    ['One in ten', 0.1],
    ['zero', 0],
    ['four', 4],
    ['twenty', 20],
    ['eighty-three', 83],
    ['5:6', 5 / 6],
    ['1 : 10', 0.1],
    ['1e-1', 0.1],
    ['8.3E1', 83],
    ['6½', 6.5],
    ['5 ⅓', 16 / 3],
    ['134 1/5', 134.2],
    ['1 000/5', 200],
    ['2/20 = 0.1', 0.1],
    ['P = 2/20 = 0.1', 0.1],
    ['6/7·4/5·2/3 = 0.457', 0.457],
    ['1−0.95^5 = 0.226', 0.226],
    ['8\u200b3\u00ad\ufeff', 83],
  ])('reads %s', (text, value) => {
    expect(readNumber(text)?.values).toEqual([expect.closeTo(value, 12)]);
  });

  it('reads a comma before three digits in both ways', () => {
    expect(readNumber('1,234')?.values).toEqual([1.234, 1234]);
    expect(readNumber('0,234')?.values).toEqual([0.234]);
  });

  it.each([
    '',
    '1/0',
    '0.1.2',
    '1/2/',
    '1/2/3',
    '<0.1',
    '-',
    '.',
    '10²',
    '10³',
    '10-20',
    '10–20',
    '10 to 20',
    '8 3',
    '1,23,456',
    '= ',
    'NaN',
    'Infinity',
    '0x10',
    '83~84',
    '6/7·4/5',
    '1/2·1/2',
    '7·4/5·2',
    'twenty four five',
    '8 1/2/3',
    '1e-1/',
    '6 3/2',
  ])('doesn’t read “%s”', (text) => {
    expect(readNumber(text)).toBeNull();
  });
});

const MEASURES = {
  share: { kind: 'share' },
  p: { kind: 'p' },
  time: { kind: 'time', unit: 'months' },
  count: { kind: 'count' },
  rate: { kind: 'rate', unit: 'per 10 years' },
} as const satisfies Record<string, Measure>;
const KINDS = ['share', 'p', 'time', 'count', 'rate'] as const;

/** Each form against each kind of answer: the values that it can have; a text stands for one that is sent back with it. */
const READ: readonly (readonly [string, ...(readonly number[] | string)[]])[] = [
  // typed           share            P               time                count               rate
  ['5/6', [500 / 6], [5 / 6], [5 / 6], 'whole', [5 / 6]],
  ['5 / 6', [500 / 6], [5 / 6], [5 / 6], 'whole', [5 / 6]],
  ['0.83', [0.83, 83], [0.83], [0.83], 'whole', [0.83]],
  ['.833', [0.833, 83.3], [0.833], [0.833], 'whole', [0.833]],
  ['0,83', [0.83, 83], [0.83], [0.83], 'whole', [0.83]],
  ['83', [83], 'between 0 and 1', [83], [83], [83]],
  ['83 %', [83], [0.83], 'in months', 'whole', [0.83]],
  ['83 percent', [83], [0.83], 'in months', 'whole', [0.83]],
  ['83 per cent', [83], [0.83], 'in months', 'whole', [0.83]],
  ['10%', [10], [0.1], 'in months', 'whole', [0.1]],
  ['p = 0.1', [0.1, 10], [0.1], 'in months', 'whole', 'per 10 years'],
  ['7/8', [87.5], [0.875], [0.875], 'whole', [0.875]],
  ['134 months', 'in percent', 'no unit', [134], 'not a time', 'per 10 years'],
  ['2 years', 'in percent', 'no unit', [24], 'not a time', 'per 10 years'],
  ['5 of 6', [500 / 6], [5 / 6], 'can read', 'can read', [5 / 6]],
  ['5 out of 6 patients', [500 / 6], [5 / 6], 'can read', 'can read', 'per 10 years'],
  ['1 in 10', [10], [0.1], 'can read', 'can read', [0.1]],
  ['8 patients', 'can read', 'can read', 'can read', [8], [8]],
  ['five of six', [500 / 6], [5 / 6], 'can read', 'can read', [5 / 6]],
  ['1:10', [10], [0.1], 'can read', 'can read', [0.1]],
  ['6½', [6.5], 'between 0 and 1', [6.5], 'whole', [6.5]],
  ['83% alive', [83], 'can read', 'in months', 'whole', 'per 10 years'],
  ['83 % survival', [83], 'can read', 'in months', 'whole', 'per 10 years'],
  ['11 years 2 months', 'in percent', 'no unit', [134], 'not a time', 'per 10 years'],
  ['month 24', 'in percent', 'no unit', [24], 'not a time', 'per 10 years'],
  ['at 24 months', 'in percent', 'no unit', [24], 'not a time', 'per 10 years'],
  ['671/5', 'between 0 and 100 %', 'between 0 and 1', [134.2], 'whole', [134.2]],
  ['8/1', 'between 0 and 100 %', 'between 0 and 1', [8], [8], [8]],
  ['1,234', [1.234], 'between 0 and 1', '1.234 or as 1234', [1234], '1.234 or as 1234'],
  ['８３％', [83], [0.83], 'in months', 'whole', [0.83]],
  ['٨٣', [83], 'between 0 and 1', [83], [83], [83]],
  ['0.8 per 10 years', 'can read', 'can read', 'can read', 'can read', [0.8]],
  // What can't be.
  ['150', 'between 0 and 100 %', 'between 0 and 1', [150], [150], [150]],
  ['150 %', 'between 0 and 100 %', 'between 0 and 1', 'in months', 'whole', [1.5]],
  ['6/7*4/5', ...Array.from({ length: 5 }, () => 'work it out to one number')],
  ['38 - 14', ...Array.from({ length: 5 }, () => 'work it out to one number')],
  ['6/7 × 4/5', ...Array.from({ length: 5 }, () => 'work it out to one number')],
  ['1 - S = 0.83', ...Array.from({ length: 5 }, () => 'without a name')],
  ['dead = 83%', 'without a name', [0.83], 'in months', 'whole', [8.3 / 10]],
  ['6/5', 'between 0 and 100 %', 'between 0 and 1', [1.2], 'whole', [1.2]],
  ['-3', 'between 0 and 100 %', 'between 0 and 1', '0 months or more', '0 or more', '0 per 10 years or more'],
  ['0', [0], [0], [0], [0], [0]],
  // What isn't one number, or says more than one.
  ['', 'number first', 'number first', 'number first', 'number first', 'number first'],
  ['banana', 'can read', 'can read', 'can read', 'can read', 'can read'],
  ['<0.1', 'leaves', 'leaves', 'leaves', 'leaves', 'leaves'],
  ['two thirds', 'can read', 'can read', 'can read', 'can read', 'per 10 years'],
  ['83% dead', 'can read', 'can read', 'in months', 'whole', 'per 10 years'],
  ['83 dead', 'can read', 'can read', 'can read', 'can read', 'per 10 years'],
];

describe('readAnswer', () => {
  it.each([
    ['44', [44]],
    ['44 points', [44]],
    ['44 percentage points', [44]],
    ['44 %', [44]],
    ['44 pp', [44]],
    ['44 pts', [44]],
    ['44 p.p.', [44]],
    ['44 percentage-points', [44]],
    ['44 %-points', [44]],
    ['by 44', [44]],
    ['0.44', [0.44, 44]],
    ['3/7', [300 / 7]],
  ])('takes “%s” for a difference in percentage points as %s', (text, values) => {
    expect(readAnswer(text, { kind: 'points' })).toEqual({ values });
  });
  it('sends back what can’t be such a difference', () => {
    const said = (typed: string) => JSON.stringify(readAnswer(typed, { kind: 'points' }));
    expect(said('150')).toContain('between 0 and 100 points');
    expect(said('44 months')).toContain('percentage points are asked for');
    expect(said('-44')).toContain('the sign isn’t asked for');
    expect(said('−0.44')).toContain('the sign isn’t asked for');
    expect(said('-150')).toContain('between 0 and 100 points');
  });
  it.each(
    READ.flatMap(([text, ...expected]) => KINDS.map((kind, place) => ({ text, kind, is: expected[place]! }))),
  )('takes “$text" for a $kind as $is', ({ text, kind, is }) => {
    const read = readAnswer(text, MEASURES[kind]);
    if (typeof is === 'string') expect(read).toEqual({ says: expect.stringContaining(is) as string });
    else expect(read).toEqual({ values: is.map((value) => expect.closeTo(value, 9) as number) });
  });

  it('keeps the bounds that a question sets', () => {
    expect(readAnswer('9', { kind: 'count', from: 0, to: 8 })).toEqual({
      says: '“9” can’t be: this count lies between 0 and 8.',
    });
    expect(readAnswer('8', { kind: 'count', from: 0, to: 8 })).toEqual({ values: [8] });
  });

  it('reads a time in the unit that is asked for', () => {
    expect(readAnswer('2 weeks', { kind: 'time', unit: 'days' })).toEqual({ values: [14] });
    for (const [text, months] of [
      ['24 m', 24],
      ['24 mths', 24],
      ['24mo', 24],
      ['2 y', 24],
      ['2yrs.', 24],
      ['two years', 24],
      ['1 y 12 mo', 24],
      ['1 year and 12 months', 24],
      ['in month 24', 24],
      ['1⅔ years', 20],
    ] as const)
      expect(readAnswer(text, MEASURES.time)).toEqual({ values: [expect.closeTo(months, 9)] });
    expect(readAnswer('3 visits', { kind: 'time', unit: 'visits' })).toEqual({ values: [3] });
  });
});

describe('a rate', () => {
  const hundred = { kind: 'rate', unit: 'per hundred person-years' } as const;
  it.each([
    '5.3',
    '5.3/100',
    '5.3 / 100',
    '5.3/100 person-years',
    '5.3 %',
    '5.3 per 100',
    '5.3 per hundred',
    '5.3 per 100 person-years',
    '5.3 per 100 patient years',
    '5.3 deaths per 100 person-years',
    '5.3 deaths per hundred',
    '5.3 deaths',
    'rate = 5.3',
  ])('is read from “%s”', (text) => {
    expect(readAnswer(text, hundred)).toEqual({ values: [expect.closeTo(5.3, 9)] });
  });
  it.each(['5.3 per 10', '5.3 per year', '5.3 a year', '5.3 months', '5.3 per 100 patients'])(
    'in another unit is sent back: “%s”',
    (text) => {
      expect(readAnswer(text, hundred)).toEqual({
        says: `“${text}”: a rate is asked for, per hundred person-years.`,
      });
    },
  );
  it('over another number is what it says', () => {
    expect(readAnswer('3/56.75', hundred)).toEqual({ values: [expect.closeTo(3 / 56.75, 9)] });
  });
  it('of a whole is an expected number, with the name of what is counted or without', () => {
    const deaths = { kind: 'rate', unit: 'deaths', from: 0, to: 3 } as const;
    for (const text of ['1.15', '1.15 deaths', '1.15 events', '1.15 patients', 'E = 1.15'])
      expect(readAnswer(text, deaths)).toEqual({ values: [1.15] });
    expect(readAnswer('1.15 months', deaths)).toEqual({
      says: '“1.15 months”: an expected number of deaths is asked for.',
    });
    expect(readAnswer('4', deaths)).toEqual({
      says: '“4” can’t be: this number lies between 0 and 3 deaths.',
    });
  });
});

describe('judgeNumber', () => {
  const judged = (text: string, measure: Measure, answer: number, tolerance: number, tempting: number[]) => {
    const read = readAnswer(text, measure);
    return 'says' in read ? 'sent back' : judgeNumber(read.values, { answer, tolerance, tempting }).verdict;
  };

  it.each([
    '5/6',
    '5 / 6',
    '0.83',
    '.833',
    '0,83',
    '83',
    '83 %',
    '83.3',
    '８３',
    '83 percent',
    '5 of 6',
    '10/12',
  ])('a height of five sixths is right as %s', (text) => {
    expect(judged(text, MEASURES.share, 500 / 6, 1, [100 / 6, 50])).toBe('right');
  });

  it.each(['1/6', '17', '0.17', '17 %', '50', '1/2', '0.5', '3 of 6'])(
    'a foreseen mistake is none of the right forms: %s',
    (text) => {
      expect(judged(text, MEASURES.share, 500 / 6, 1, [100 / 6, 50])).toBe('tempting');
    },
  );

  it.each(['0.1', '0,10', '10%', '10 %', '1/10', '2/20', 'p = 0.1', 'P=0.10', '1 in 10', '2 of 20'])(
    'a P of one in ten is right as %s',
    (text) => {
      expect(judged(text, MEASURES.p, 0.1, 0.005, [0.0246, 0.05])).toBe('right');
    },
  );

  it.each(['134', '134 months', '134.2', '671/5', '11.2 years', '134,2 mo'])(
    '134.2 months are right as %s',
    (text) => {
      expect(judged(text, MEASURES.time, 134.2, 2, [113.5])).toBe('right');
    },
  );

  it('a decimal below one stays what is written where that is the mistake foreseen', () => {
    // Asked for 50 %; half of a percent is a mistake that was foreseen.
    expect(judged('0.5', MEASURES.share, 50, 0.2, [0.5])).toBe('tempting');
    expect(judged('0.5', MEASURES.share, 50, 0.2, [20])).toBe('right');
    expect(judged('0.5', MEASURES.share, 0.5, 0.2, [50])).toBe('right');
  });

  it.each(['0.0989', '.0989', '0,0989', '9.9 %', '9.9'])(
    'a share is right as %s, though nearly nothing is a mistake that was foreseen',
    (text) => {
      expect(judged(text, MEASURES.share, 9.89, 3, [0.8])).toBe('right');
      expect(judged(text, MEASURES.share, 9.89, 3, [0])).toBe('right');
    },
  );

  it('says of all readings and mistakes the pair that is nearest', () => {
    const meant = (text: string, tempting: number[], answer = 9.888, tolerance = 3) => {
      const read = readAnswer(text, MEASURES.share);
      if ('says' in read) return read.says;
      const judgement = judgeNumber(read.values, { answer, tolerance, tempting });
      return judgement.verdict === 'tempting' ? tempting[judgement.index] : judgement.verdict;
    };
    // One fifth, and one fifth to the power of three, in percent.
    for (const text of ['0.2', '1/5', '20', '20 %', '.2']) expect(meant(text, [0.8, 20])).toBe(20);
    expect(meant('0.8', [0.8, 20])).toBe(0.8);
    expect(meant('1/125', [0.8, 20])).toBe(0.8);
    // No mistake that was foreseen: far from each, by its own measure.
    expect(meant('1.7', [0.8, 20])).toBe('low');
    expect(meant('0.4', [0.8, 20])).toBe('low');
    expect(meant('18.5', [0.8, 20])).toBe(20);
    expect(meant('0.3', [0], 13.46, 2)).toBe('low');
    expect(meant('0', [0], 13.46, 2)).toBe(0);
    // Rounded to one digit it is the same mistake.
    expect(meant('2', [1.696])).toBe(1.696);
    expect(meant('20', [16.7], 83, 1)).toBe('low');
    // Too high or low as it was most likely meant.
    expect(meant('0.9', [], 83)).toBe('high');
    expect(meant('0.5', [], 83)).toBe('low');
  });

  it('shares that add up to more than all of them are read as decimals, too', () => {
    expect(judged('1.1464', { kind: 'share', to: 200 }, 114.64, 2, [57.1])).toBe('right');
    expect(judged('1,1464', { kind: 'share', to: 200 }, 114.64, 2, [57.1])).toBe('right');
  });

  it('meets a foreseen P also rounded to one digit', () => {
    expect(judged('0.02', MEASURES.p, 0.1, 0.005, [0.0246])).toBe('tempting');
    expect(judged('0.025', MEASURES.p, 0.1, 0.005, [0.0246])).toBe('tempting');
    expect(judged('0.028', MEASURES.p, 0.1, 0.005, [0.0246])).toBe('low');
  });

  it('a count may have its noun, and a percent sign a full stop', () => {
    expect(judged('7 deaths', MEASURES.count, 7, 0, [])).toBe('right');
    expect(judged('83%.', MEASURES.share, 83, 1, [])).toBe('right');
  });

  it('what wasn’t foreseen is too high or too low', () => {
    expect(judged('90', MEASURES.share, 500 / 6, 1, [])).toBe('high');
    expect(judged('0.4', MEASURES.share, 500 / 6, 1, [])).toBe('low');
  });

  it('needs a value', () => {
    expect(() => judgeNumber([], { answer: 1, tolerance: 0, tempting: [] })).toThrow(RangeError);
  });
});
