import { describe, expect, it } from 'vitest';
import { CHECK_SIGNS, isChecked, MOST_SIGNS, withCheck } from '../../../../src/rows/teach/code/checkSigns.ts';
import { codeHeads, isSameList } from '../../../../src/rows/teach/code/codeHead.ts';
import type { DrawingList, ResultList } from '../../../../src/rows/teach/code/CodeList.ts';
import { codeSigns, codeText } from '../../../../src/rows/teach/code/codeSigns.ts';
import { drawingCode, drawingOf } from '../../../../src/rows/teach/code/drawingCode.ts';
import { capacity, packed, signsFor, unpacked } from '../../../../src/rows/teach/code/packed.ts';
import { resultCode, resultsOf, type CodedResult } from '../../../../src/rows/teach/code/resultCode.ts';
import { choose, subsetAt, subsetRank } from '../../../../src/rows/teach/code/subsetRank.ts';
import type { Step } from '../../../../src/rows/teach/Step.ts';
import { seededRandom } from '../../../../src/survival/index.ts';

const list = (outcomes: readonly number[]): ResultList => ({
  kind: 'results',
  id: 'session-30',
  title: 'the session',
  head: '7Q0K',
  questions: outcomes.map((each, place) => ({ id: `q${place}`, outcomes: each })),
});
const field: DrawingList = {
  kind: 'drawing',
  id: 'draw',
  title: 'a drawing',
  head: '7Q0K',
  question: 'draw-ask',
  until: 186,
};

describe('the signs of a code', () => {
  it('have no look-alikes, and are read in capitals or not, with blanks and hyphens or without', () => {
    expect(codeText([0, 1, 17, 31, 20])).toBe('01HZ-M');
    for (const text of ['01HZ-M', '01hzm', ' oi hz – m', 'Ol-HZ-M', '０１ＨＺＭ'])
      expect(codeSigns(text)).toEqual([0, 1, 17, 31, 20]);
    expect(codeSigns('01HU')).toBeNull();
    expect(codeSigns('01H.')).toBeNull();
  });
});

describe('the check', () => {
  it('by hand: one sign a is followed by c and a + c, where c(x + x²) = a(1 + x²), so c = a(1 + x)/x', () => {
    // 1/x is x⁴ + x in this field: x·(x⁴ + x) = x⁵ + x² = 1. So of the sign 1, c is (1 + x)(x⁴ + x) = x⁵ + x⁴ + x² + x = x⁴ + x + 1.
    expect(withCheck([1])).toEqual([1, 0b10011, 0b10010]);
    expect(withCheck([0, 0, 0])).toEqual([0, 0, 0, 0, 0]);
  });
  it('is the only pair that fits, of all 1,024', () => {
    const random = seededRandom(3);
    for (const length of [1, 4, 12, 22, 29]) {
      const signs = Array.from({ length }, () => Math.floor(random() * 32));
      const fits = Array.from({ length: 1024 }, (_, at) => [...signs, at >> 5, at & 31]).filter(isChecked);
      expect(fits).toEqual([withCheck(signs)]);
    }
  });
  it('finds every single wrong sign, every two wrong ones and every swap, at any length', () => {
    const random = seededRandom(5);
    for (const length of [7, 14, 24, MOST_SIGNS]) {
      const code = withCheck(Array.from({ length: length - CHECK_SIGNS }, () => Math.floor(random() * 32)));
      for (let place = 0; place < length; place++)
        for (let off = 1; off < 32; off++) {
          const wrong = code.with(place, code[place]! ^ off);
          expect(isChecked(wrong)).toBe(false);
          for (let second = 0; second < place; second += 3)
            for (let other = 1; other < 32; other += 5)
              if (isChecked(wrong.with(second, wrong[second]! ^ other))) throw new Error('two pass');
        }
      for (let one = 0; one < length; one++)
        for (let other = 0; other < one; other++) {
          const swapped = code.with(one, code[other]!).with(other, code[one]!);
          expect(isChecked(swapped)).toBe(code[one] === code[other]);
        }
    }
  });
  it('lets one in 1,024 other texts pass', () => {
    const random = seededRandom(7);
    const tries = 200_000;
    let passed = 0;
    for (let each = 0; each < tries; each++)
      if (isChecked(Array.from({ length: 14 }, () => Math.floor(random() * 32)))) passed++;
    // Within four standard errors.
    expect(Math.abs(passed / tries - 1 / 1024)).toBeLessThan(4 * Math.sqrt(1 / 1024 / tries));
  });
  it('is refused for more signs than have places of their own', () => {
    expect(() => withCheck(Array.from({ length: 30 }, () => 0))).toThrow(/at most 29 signs, received 30/);
  });
});

describe('digits as one number', () => {
  it('by hand', () => {
    expect(packed([1, 2, 3], [2, 3, 5])).toBe(28n);
    expect(unpacked(28n, [2, 3, 5])).toEqual([1, 2, 3]);
    expect(unpacked(30n, [2, 3, 5])).toBeNull();
    expect([capacity([2, 3, 5]), signsFor(30n), signsFor(32n), signsFor(33n)]).toEqual([30n, 1, 1, 2]);
    expect(() => packed([5], [5])).toThrow(/a digit from 0 to 4, received 5/);
  });
  it('are counted through, as a naive counter does', () => {
    const radices = [3, 2, 4];
    const counted = Array.from({ length: 24 }, (_, number) => unpacked(BigInt(number), radices));
    const naive: number[][] = [];
    for (let a = 0; a < 3; a++) for (let b = 0; b < 2; b++) for (let c = 0; c < 4; c++) naive.push([a, b, c]);
    expect(counted).toEqual(naive);
  });
});

describe('sets of numbers', () => {
  it('are counted through, each once, as all of them listed', () => {
    const all: number[][] = [];
    for (let c = 2; c < 7; c++) for (let b = 1; b < c; b++) for (let a = 0; a < b; a++) all.push([a, b, c]);
    expect(all.map((members) => Number(subsetRank(members)))).toEqual(all.map((_, rank) => rank));
    expect(all.map((_, rank) => subsetAt(BigInt(rank), 3))).toEqual(all);
    expect(choose(7, 3)).toBe(35n);
    expect([choose(5, 0), choose(0, 0), choose(3, 4)]).toEqual([1n, 1n, 0n]);
    expect(subsetAt(0n, 0)).toEqual([]);
  });
});

describe('a code of results', () => {
  const sures = ['guess', 'fair', 'sure'] as const;
  const every = (outcomes: number): (CodedResult | null)[] => [
    null,
    ...Array.from({ length: outcomes }, (_, outcome) => sures.map((sure) => ({ outcome, sure }))).flat(),
  ];
  it('goes there and back for every answer to two questions', () => {
    const two = list([3, 5]);
    const codes = new Set<string>();
    for (const one of every(3))
      for (const other of every(5)) {
        const code = resultCode(two, [one, other]);
        codes.add(code);
        expect(resultsOf(two, codeSigns(code)!)).toEqual([one, other]);
      }
    expect(codes.size).toBe(10 * 16);
  });
  it('goes there and back for ten questions, in 14 characters where each has five outcomes', () => {
    const ten = list(Array.from({ length: 10 }, () => 5));
    const random = seededRandom(11);
    for (let each = 0; each < 2000; each++) {
      const results = ten.questions.map(() => every(5)[Math.floor(random() * 16)]!);
      const code = resultCode(ten, results);
      expect(code).toMatch(/^7Q0K-.{4}-.{4}-.{2}$/u);
      expect(resultsOf(ten, codeSigns(code)!)).toEqual(results);
    }
  });
  it('is refused for an answer that the question hasn’t', () => {
    expect(() => resultCode(list([2]), [{ outcome: 2, sure: 'fair' }])).toThrow(/from 0 to 6/);
    expect(() => resultCode(list([2]), [])).toThrow(/1 results, received 0/);
  });
});

describe('a code of a drawing', () => {
  const drawing = (seed: number, falls: number): Step[] => {
    const random = seededRandom(seed);
    const some = (count: number, from: number, to: number) => {
      const chosen = new Set<number>();
      while (chosen.size < count) chosen.add(from + Math.floor(random() * (to - from + 1)));
      return [...chosen].sort((a, b) => a - b);
    };
    const times = [0, ...some(falls, 1, 186)];
    const heights = some(falls + 1, 0, 100).toReversed();
    return times.map((time, place) => ({ time, survival: heights[place]! / 100 }));
  };
  it('goes there and back with none to eight falls, in 24 characters', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const steps = drawing(seed, seed % 9);
      const coded = { steps, sure: (['guess', 'fair', 'sure'] as const)[seed % 3]! };
      const signs = codeSigns(drawingCode(field, coded))!;
      expect(signs).toHaveLength(24);
      expect(isChecked(signs)).toBe(true);
      expect(drawingOf(field, signs)).toEqual(coded);
    }
  });
  it('leaves out the falls that change least where there are more', () => {
    const steps = [
      { time: 0, survival: 1 },
      ...Array.from({ length: 8 }, (_, place) => ({ time: 20 * (place + 1), survival: 0.9 - place / 10 })),
      { time: 161, survival: 0.19 },
    ];
    const coded = drawingOf(field, codeSigns(drawingCode(field, { steps, sure: 'fair' }))!);
    expect(coded?.steps).toHaveLength(9);
    expect(coded?.steps.at(-1)).toEqual({ time: 161, survival: 0.19 });
  });
  it('is none where the number is larger than any drawing’s', () => {
    const signs = withCheck([...codeSigns('7Q0K')!, ...Array.from({ length: 18 }, () => 31)]);
    expect(drawingOf(field, signs)).toBeNull();
  });
});

describe('the heads of codes', () => {
  const lists = Array.from({ length: 60 }, (_, place) => ({ id: `list-${place}`, content: `of ${place}` }));
  it('name each list of a publication apart, and its edition', () => {
    const heads = codeHeads('one', lists);
    expect(new Set(heads.map((head) => head.slice(0, 2))).size).toBe(60);
    const [again] = codeHeads('one', [{ ...lists[0]!, content: 'changed' }]);
    expect(isSameList(again!, heads[0]!)).toBe(true);
    expect(again).not.toBe(heads[0]);
    expect(codeHeads('two', lists)[0]).not.toBe(heads[0]);
  });
});
