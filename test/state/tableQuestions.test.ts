import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeTable } from '../../src/cohort/table/decodeTable.ts';
import type { TableMapping } from '../../src/cohort/table/TableMapping.ts';
import { newDraft, type TableDraft } from '../../src/state/tableDraft.ts';
import { readDraft } from '../../src/state/tableReading.ts';
import { kaplanMeier, medianSurvival, stateAt } from '../../src/survival/index.ts';
import { publication, series } from '../publicationForTests.ts';

const read = (draft: TableDraft) => readDraft(draft, publication.record, series);
const draftOf = (name: string, folder = 'cohort/table/cases') =>
  newDraft(name, decodeTable(readFileSync(new URL(`../${folder}/${name}`, import.meta.url))).text);
const said = (draft: TableDraft, change: Partial<TableMapping>): TableDraft => ({
  ...draft,
  mapping: { ...read(draft).mapping, ...change },
});
const patientsOf = (draft: TableDraft) => read(draft).session?.defaults.cohort.patients ?? [];
const median = (draft: TableDraft) => medianSurvival(kaplanMeier(patientsOf(draft))).infimum;

// As the commands have them: the values of R, or the question.
describe('the loader draws the same as the commands, or asks the same', () => {
  it.each([
    ['header_coding_a.csv', 8, 9],
    ['header_coding_c.csv', 8, 9],
    ['header_coding_e.csv', 8, 9],
    ['cnsr.csv', 10, 25],
    ['doocodes.csv', 8, 20],
    ['ja_sjis.csv', 6, 77],
    ['cbio_two_times.txt', 8, 23],
    ['bracket_missing.tsv', 6, 8],
    ['thousands.csv', 8, 1000],
    ['plus_censored.csv', 6, 77],
    ['dates.csv', 4, 1024],
    ['note_tail.csv', 4, 8],
    ['excel_tail.csv', 4, 8],
    ['utf16.txt', 4, 12],
    ['r_writetable.txt', 3, 12],
  ])('%s', (name, n, expected) => {
    expect(patientsOf(draftOf(name))).toHaveLength(n);
    expect(median(draftOf(name))).toBe(expected);
  });

  it.each([
    ['cens1event.csv', 'event'],
    ['competing012.csv', 'event'],
    ['two_rows.csv', 'rows'],
    ['mixed_separators.csv', 'numbers'],
    ['rownames_startstop.csv', 'rows'],
  ])('%s: nothing is drawn, and %s is asked', (name, about) => {
    const { session, questions } = read(draftOf(name));
    expect(session).toBeNull();
    expect(questions).toMatchObject([{ about }]);
  });

  it('near ties are one time', () => {
    expect(new Set(patientsOf(draftOf('near_ties.csv')).map(({ time }) => time)).size).toBe(5);
  });
});

describe('answers', () => {
  it('place every value, and only then something is drawn', () => {
    const draft = draftOf('competing012.csv');
    const half = said(draft, { happened: ['2'], without: ['0'] });
    expect(read(half)).toMatchObject({ session: null, questions: [{ about: 'event' }] });
    const whole = said(draft, { happened: ['2'], without: ['0'], other: ['1'] });
    expect(stateAt(patientsOf(whole), 36).survival).toBeCloseTo(0.42328, 5);
    expect(read(whole).read).toMatchObject({ events: 4, censored: 6 });
  });

  it('say which rows of a patient count', () => {
    const draft = draftOf('two_rows.csv');
    const answers = { only: { column: 'etype', key: '2' } };
    expect(median(said(draft, { answers }))).toBe(1100);
    expect(patientsOf(said(draft, { answers: { rowsApart: true }, row: null }))).toHaveLength(12);
  });

  it('say what points and commas are', () => {
    const draft = draftOf('mixed_separators.csv');
    const marks = { decimal: ',', thousands: '.' } as const;
    expect(patientsOf(said(draft, { answers: { marks } })).map(({ time }) => time)).toEqual([
      7.25, 12.5, 30, 1204,
    ]);
  });

  it('say whether 999 is a time', () => {
    const draft = newDraft('t.csv', 'id,time,dead\n1,12,1\n2,999,0\n3,20,1\n4,999,1\n5,30,0\n');
    expect(read(draft)).toMatchObject({ session: null, questions: [{ about: 'missing' }] });
    const missing = said(draft, { answers: { sentinel: { value: 999, isTime: false } } });
    expect(patientsOf(missing)).toHaveLength(3);
    expect(read(missing).read.excluded).toMatchObject([{ rows: 2, events: 1 }]);
    expect(patientsOf(said(draft, { answers: { sentinel: { value: 999, isTime: true } } }))).toHaveLength(5);
  });

  it('a table with stretches at risk stays refused whatever else is changed', () => {
    const heart = draftOf('heart.csv', 'reference');
    expect(read(heart).session).toBeNull();
    expect(read(said(heart, { groupings: [] })).session).toBeNull();
    expect(read(said(heart, { zero: 'acceptance' })).questions).toMatchObject([{ about: 'rows' }]);
  });
});

describe('a column that is changed', () => {
  const draft = draftOf('change_columns.csv');

  it('takes unit and outcome of its own', () => {
    const { mapping } = read(draft);
    expect(mapping).toMatchObject({ time: 'os_days', unit: 'day', event: 'OS_STATUS', outcome: 'death' });
    // As the form changes it: what nobody chose is recognised anew.
    const none = { happened: [], without: [], other: [], unknown: [] };
    const months = said(draft, { time: 'pfs_months', unit: null, event: null, ...none });
    expect(read(months).mapping).toMatchObject({
      time: 'pfs_months',
      unit: 'month',
      event: 'PFS_STATUS',
      outcome: 'relapse',
    });
    expect(read(months).read.events).toBe(4);
  });
});

describe('groupings', () => {
  it('what came later is not preset, and what may have come later carries its question', () => {
    const draft = newDraft(
      't.csv',
      'id,months,status,sex,necrosis,recurrence\n1,5,dead,F,yes,yes\n2,8,alive,M,no,no\n3,9,dead,F,no,yes\n4,12,alive,M,yes,no\n',
    );
    const { mapping, session } = read(draft);
    expect(mapping.groupings).toEqual(['sex', 'necrosis']);
    // Everybody together is drawn until a grouping is chosen.
    expect(session?.defaults.grouping).toBeNull();
    const [sex, necrosis] = session?.series.groupings ?? [];
    expect(sex).toMatchObject({ knownAtTimeZero: true, caution: null });
    expect(necrosis).toMatchObject({
      knownAtTimeZero: false,
      caution: expect.stringContaining('known at time zero?') as string,
    });
    const known = read(said(draft, { known: { necrosis: true }, groupings: ['necrosis'] }));
    expect(known.session?.series.groupings).toMatchObject([{ knownAtTimeZero: true, caution: null }]);
    expect(read(said(draft, { groupings: ['necrosis'] })).session?.defaults.grouping).toBeNull();
  });

  it('levels stand in their natural order', () => {
    const levels = read(draftOf('order.csv')).session?.series.groupings[0]?.levels.map(({ label }) => label);
    expect(levels).toEqual(['Low', 'Medium', 'High']);
  });
});
