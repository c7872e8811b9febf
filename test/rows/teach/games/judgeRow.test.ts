import { describe, expect, it } from 'vitest';
import { findLevels } from '../../../../src/rows/teach/games/findLevels.ts';
import { judgeRow, nearestTime } from '../../../../src/rows/teach/games/judgeRow.ts';
import { tablesLeft, type FilledRow } from '../../../../src/rows/teach/games/tablesLeft.ts';
import { publication } from '../../../publicationForTests.ts';

const { record } = publication;
const levels = findLevels(record);
const row = (time: number, event = false, site = event ? 'small-intestine' : 'other'): FilledRow => ({
  time,
  event,
  attributes: { site },
});
const SIZE = { n: 6, longest: 200 };

/** Ways to choose `k` times from 1 to 200 in rising order with a sum, by a loop for each: those of one time count once. */
function naive(k: number, sum: number, from = 1): number {
  if (k === 1) return sum >= from && sum <= 200 ? 1 : 0;
  let found = 0;
  for (let time = from; time <= 200 && time * k <= sum; time++) found += naive(k - 1, sum - time, time);
  return found;
}

describe('the levels of a search for a table', () => {
  it('add times, deaths, their times, the comparison, then all of it', () => {
    expect(levels.map(({ adds }) => adds)).toEqual([
      ['n', 'mean-follow-up'],
      ['n', 'deaths'],
      ['n', 'early-death'],
      ['n', 'deaths-site', 'site-p'],
      [
        'n',
        'imatinib-before',
        'imatinib-after',
        'resection',
        'progression-free',
        'recurrence',
        'second-hepatectomy',
        'exon-11',
      ],
    ]);
    expect(levels.map(({ asksEvent, counted }) => [asksEvent, counted])).toEqual([
      [false, []],
      [true, []],
      [true, []],
      [true, ['site']],
      [true, ['site']],
    ]);
    expect(levels.at(-1)!.facts).toEqual(record.facts.map(({ id }) => id));
  });
});

describe('what a row leaves', () => {
  it('is counted, of times alone, as by loops', () => {
    for (const rows of [
      [50, 60, 100],
      [50, 60],
      [200, 200, 200, 50],
    ]) {
      const sum = 681 - rows.reduce((a, b) => a + b, 0);
      const left = tablesLeft(
        levels[0]!.record,
        rows.map((time) => row(time)),
        [],
      );
      expect(left, String(rows)).toBe(BigInt(naive(6 - rows.length, sum)));
    }
  });

  it('is counted with deaths and groups, as by three loops', () => {
    const before = [row(10, true), row(62, true)];
    // The survivors leave after the last death, because the P value wants it.
    let found = 0;
    for (let a = 110; a <= 200; a++)
      for (let b = a; b <= 200; b++) for (let c = b; c <= 200; c++) if (a + b + c === 499) found++;
    expect(judgeRow(levels, 3, before, row(110, true), SIZE)).toEqual({ left: BigInt(found), atMost: false });
  });

  it('is none, with the statements that forbid it', () => {
    const verdict = judgeRow(levels, 2, [row(10, true), row(62, true), row(110, true)], row(120, true), SIZE);
    expect(verdict).toMatchObject({ left: 0n });
    expect('statements' in verdict && verdict.statements.join(' ')).toContain('Three patients died');
    const far = judgeRow(levels, 0, [row(1), row(1), row(1), row(1)], row(1), SIZE);
    expect('statements' in far && far.statements).toEqual([
      'Six patients had a hepatectomy for liver metastases from GIST.',
      'Follow-up after hepatectomy was 113.5 months on average.',
      'The mean follow-up is taken over all six patients.',
      'Nobody was followed for longer than 200 months.',
    ]);
  });

  it('is, of a whole table, that one or none', () => {
    const five = [row(10, true), row(62, true), row(110, true), row(145), row(168)];
    expect(judgeRow(levels, 3, five, row(186), SIZE)).toEqual({ left: 1n, atMost: false });
    const off = judgeRow(levels, 3, five, row(190), SIZE);
    expect('statements' in off && off.statements.join(' ')).toContain('113.5 months on average. Yours: ');
  });

  it('is counted, with one row to come, as without', () => {
    const five = [row(10, true), row(62, true), row(110, true), row(145), row(168)];
    for (const level of [1, 2, 3]) {
      const counted = tablesLeft(levels[level]!.record, five, levels[level]!.counted);
      expect(judgeRow(levels, level, five.slice(0, 4), five[4]!, SIZE).left).toBe(counted);
    }
  });

  it('is at most that of the level before where all of it is too much to count', () => {
    const four = [row(10, true), row(62, true), row(110, true)];
    expect(judgeRow(levels, 4, four, row(145), SIZE)).toEqual({ left: 24n, atMost: true });
  });
});

describe('the hint', () => {
  it('is the nearest time that leaves a table, by trying every other', () => {
    const five = [row(10, true), row(62, true), row(110, true), row(145), row(168)];
    expect(nearestTime(levels, 3, five, row(150), SIZE)).toBe(186);
    // The two others have 200 months at most, of the 499 that are left.
    const three = [row(10, true), row(62, true), row(110, true)];
    expect(nearestTime(levels, 2, three, row(96), SIZE)).toBe(681 - 182 - 2 * 200);
    for (const time of [97, 98]) expect(tablesLeft(levels[2]!.record, [...three, row(time)], [])).toBe(0n);
  });

  it('is none where no time would do', () => {
    const three = [row(10, true), row(62, true), row(110, true)];
    expect(nearestTime(levels, 2, three, row(3, true), { ...SIZE, longest: 4 })).toBeNull();
  });
});
