import { describe, expect, it } from 'vitest';
import { judgeRead } from '../../../src/rows/teach/judgeRead.ts';
import { byExit, readKey } from '../../../src/rows/teach/readKey.ts';
import { seededRandom } from '../../../src/survival/index.ts';

const patients = [
  { time: 22, event: true },
  { time: 4, event: false },
  { time: 10, event: true },
  { time: 16, event: false },
  { time: 30, event: false },
];

describe('readKey', () => {
  it('reads a height, a change and a time by hand', () => {
    expect(readKey(patients, { read: 'height', at: 10 })).toEqual({ axis: 'height', values: [75] });
    expect(readKey(patients, { read: 'change', at: 4, to: 22 })).toEqual({
      axis: 'height',
      values: [100, 37.5],
    });
    expect(readKey(patients, { read: 'time', height: 0.5 })).toEqual({ axis: 'time', values: [22] });
  });
  it('reads the limits as R has them: beta product of one death among two', () => {
    // bpcp(c(1, 2), c(1, 0)) at 1: qbeta(0.025, 1, 2) and qbeta(0.975, 2, 1).
    const key = readKey(
      [
        { time: 1, event: true },
        { time: 2, event: false },
      ],
      { read: 'limits', at: 1 },
    );
    expect(key.axis).toBe('height');
    const [lower, upper] = key.axis === 'height' ? key.values : [];
    expect(lower).toBeCloseTo(100 * (1 - Math.sqrt(0.975)), 9);
    expect(upper).toBeCloseTo(100 * Math.sqrt(0.975), 9);
  });
  it('finds the patients in the order of their exits', () => {
    const who = (meant: 'censored' | 'died' | 'at-risk', at: number) =>
      readKey(patients, { read: 'patients', who: meant, at });
    expect(who('censored', 30)).toEqual({ axis: null, chosen: [0, 2, 4] });
    expect(who('died', 22)).toEqual({ axis: null, chosen: [1, 3] });
    expect(who('at-risk', 10)).toEqual({ axis: null, chosen: [2, 3, 4] });
  });
  it('agrees with a loop over everybody, whatever the table and the order of its rows', () => {
    const random = seededRandom(3);
    for (let round = 0; round < 200; round++) {
      const some = Array.from({ length: 1 + Math.floor(random() * 8) }, () => ({
        time: 1 + Math.floor(random() * 20),
        event: random() < 0.5,
      }));
      const end = Math.max(...some.map(({ time }) => time));
      const at = Math.floor(random() * end);
      let share = 1;
      for (let time = 1; time <= at; time++) {
        const risk = some.filter((each) => each.time >= time).length;
        const dead = some.filter((each) => each.time === time && each.event).length;
        share *= 1 - dead / risk;
      }
      const key = readKey([...some].reverse(), { read: 'height', at });
      expect(key.axis === 'height' ? key.values[0] : null).toBeCloseTo(100 * share, 9);
    }
  });
  it('says so where there is nothing to read', () => {
    expect(() => readKey(patients, { read: 'height', at: 31 })).toThrow(
      'survival at 31 doesn’t exist here'.replace('’', "'"),
    );
    expect(() => readKey(patients, { read: 'time', height: 0.1 })).toThrow(RangeError);
  });
  it('puts deaths before others of the same time', () => {
    expect(
      byExit([
        { time: 3, event: false },
        { time: 3, event: true },
      ]).map(({ event }) => event),
    ).toEqual([true, false]);
  });
});

describe('judgeRead', () => {
  const height = { axis: 'height', values: [75, 37.5] } as const;
  it('takes marks within the tolerance, and says of the first that is off how', () => {
    expect(judgeRead([77, 36], height, 2)).toEqual({ verdict: 'right' });
    expect(judgeRead([78, 36], height, 2)).toEqual({ verdict: 'high', mark: 0 });
    expect(judgeRead([75, 30], height, 2)).toEqual({ verdict: 'low', mark: 1 });
  });
  it('says who is missing and who doesn’t belong', () => {
    const key = { axis: null, chosen: [0, 2] };
    expect(judgeRead([2, 0], key, 0)).toEqual({ verdict: 'right' });
    expect(judgeRead([2, 3], key, 0)).toEqual({ verdict: 'patients', missing: [0], extra: [3] });
  });
  it('refuses another number of marks', () => {
    expect(() => judgeRead([1], height, 2)).toThrow('judgeRead requires 2 marks, received 1');
  });
});
