import { describe, expect, it } from 'vitest';
import { checkTable } from '../../../../src/reconstruction/checkTable.ts';
import { DAILY_LONGEST, dailyRecord } from '../../../../src/rows/teach/games/dailyRecord.ts';
import { findLevels } from '../../../../src/rows/teach/games/findLevels.ts';
import { judgeRow } from '../../../../src/rows/teach/games/judgeRow.ts';
import { dealtP } from './dealtP.ts';

const DAYS = Array.from({ length: 60 }, (_, day) =>
  new Date(Date.UTC(2026, 0, 1 + 7 * day)).toISOString().slice(0, 10),
);

describe('the six of a day', () => {
  it('are the same wherever they are made, and others on another day', () => {
    expect(dailyRecord('2026-03-01')).toEqual(dailyRecord('2026-03-01'));
    expect(new Set(DAYS.map((day) => JSON.stringify(dailyRecord(day).table))).size).toBe(DAYS.length);
  });

  it('agree with their own record, on every day', () => {
    for (const day of DAYS) {
      const { record, table } = dailyRecord(day);
      const wrong = checkTable(record, { patients: table }).filter(({ verdict }) => verdict !== 'agree');
      expect(wrong, day).toEqual([]);
    }
  });

  it('state the exact P beside the other one, as all deals give it', () => {
    for (const day of DAYS) {
      const { record, table } = dailyRecord(day);
      const on = (level: string) => table.filter(({ attributes }) => attributes['treatment'] === level);
      const says = record.facts.find(({ id }) => id === 'p')!.says;
      expect(says, day).toContain(`its exact P is ${dealtP(on('new'), on('usual')).toFixed(2)}`);
    }
  });

  it('can be found row by row', () => {
    for (const day of DAYS.slice(0, 6)) {
      const { record, table } = dailyRecord(day);
      const levels = findLevels(record).slice(-1);
      let before: typeof table = [];
      let left = Infinity;
      for (const row of table) {
        const verdict = judgeRow(levels, 0, before, row, { n: 6, longest: DAILY_LONGEST });
        expect(verdict.left, `${day} ${row.row}`).not.toBeNull();
        expect(Number(verdict.left)).toBeGreaterThan(0);
        expect(Number(verdict.left)).toBeLessThanOrEqual(left);
        left = Number(verdict.left);
        before = [...before, row];
      }
      expect(left).toBe(1);
    }
  });
});
