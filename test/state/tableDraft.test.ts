import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { cellKey } from '../../src/cohort/table/readSheet.ts';
import { newDraft, type TableDraft } from '../../src/state/tableDraft.ts';
import { readDraft } from '../../src/state/tableReading.ts';
import { kaplanMeier } from '../../src/survival/index.ts';
import { publication, series } from '../publicationForTests.ts';

const read = (draft: TableDraft) => readDraft(draft, publication.record, series);
const draft = newDraft('mine.csv', 'months,status,arm\n5,dead,A\nnine,alive,B\n12,dead,B\n');

describe('readDraft', () => {
  it('opens no session while a problem is left', () => {
    expect(read(draft)).toMatchObject({ session: null, checks: null });
    expect(read(draft).problems).toEqual([
      { row: 3, column: 'months', found: 'nine', expected: 'a number of at least 0' },
    ]);
  });

  it('opens one once the cell is corrected, or its row left out', () => {
    const mended = read({ ...draft, corrections: new Map([[cellKey(3, 'months'), '9']]) });
    expect(mended.session?.defaults.cohort.patients).toHaveLength(3);
    const without = read({ ...draft, leaveOut: new Set([3]) });
    expect(without.session?.defaults.cohort.patients.map(({ row }) => row)).toEqual(['2', '4']);
  });

  it('gives the session a set of one, with the table’s groupings and no limit to follow-up', () => {
    const { session } = read({ ...draft, leaveOut: new Set([3]) });
    const set = session?.setFor(session.defaults.reading);
    expect(set).toMatchObject({ isTable: true, tables: 1n });
    expect(session?.series.groupings.map(({ id }) => id)).toContain('arm');
    expect(session?.defaults.grouping).toBeNull();
    expect(session?.longestOf(session.defaults.reading)).toBeNull();
    expect(set?.arrangements('arm')).toHaveLength(1);
  });

  it('wants two patients', () => {
    expect(read(newDraft('one.csv', 'months,status\n5,dead\n')).problems).toEqual([
      { row: null, column: null, found: null, expected: 'at least two patients' },
    ]);
  });

  it('checks against the record only what is said to be of the same patients, in the same unit', () => {
    const text = 'months,status,site\n10,dead,small intestine\n62,dead,small intestine\n';
    const guessed = read(newDraft('same.csv', text));
    expect(guessed.checks).toBeNull();
    const claimed = read({ ...newDraft('same.csv', text), mapping: { ...guessed.mapping, claims: true } });
    expect(claimed.checks?.find(({ id }) => id === 'n')).toMatchObject({ verdict: 'disagree' });
    const days = { ...guessed.mapping, claims: true, unit: 'day' } as const;
    expect(read({ ...newDraft('same.csv', text), mapping: days }).checks).toBeNull();
  });

  it('reads the example, whose curves are those of the paper', () => {
    const text = readFileSync('public/examples/freireich1963.csv', 'utf8');
    const { session } = read(newDraft('freireich1963.csv', text));
    const arm = (level: string) =>
      (session?.defaults.cohort.patients ?? []).filter(({ attributes }) => attributes['treatment'] === level);
    expect(arm('placebo')).toHaveLength(21);
    expect(arm('placebo').every(({ event }) => event)).toBe(true);
    expect(arm('6-mercaptopurine').filter(({ event }) => event)).toHaveLength(9);
    // Kaplan-Meier estimates of this data set stand in many textbooks: 0.857 at 6 weeks, 0.448 at 23.
    const rows = kaplanMeier(arm('6-mercaptopurine'));
    expect(rows.find(({ time }) => time === 6)?.survival).toBeCloseTo(18 / 21, 12);
    expect(rows.find(({ time }) => time === 23)?.survival.toFixed(3)).toBe('0.448');
  });
});
