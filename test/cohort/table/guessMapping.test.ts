import { describe, expect, it } from 'vitest';
import type { Series } from '../../../src/cohort/Series.ts';
import { guessMapping } from '../../../src/cohort/table/guessMapping.ts';
import type { KnownAttribute } from '../../../src/cohort/table/TableMapping.ts';
import { seriesOfTable } from '../../../src/cohort/table/seriesOfTable.ts';
import { cohortOfRows } from '../../../src/cohort/table/cohortOfRows.ts';
import { series as base } from '../../publicationForTests.ts';
import { understood } from './understood.ts';

const known: KnownAttribute[] = [
  {
    id: 'site',
    label: 'primary site',
    levels: [
      { id: 'small-intestine', label: 'small intestine' },
      { id: 'other', label: 'another site' },
    ],
  },
  {
    id: 'second',
    label: 'second operation',
    levels: [
      { id: 'yes', label: 'had one' },
      { id: 'no', label: 'had none' },
    ],
  },
];
const guess = (text: string) => guessMapping(understood(text), known, 'surgery');

describe('guessMapping', () => {
  it.each([
    ['months,status\n12,dead\n30,alive', 'months', 'month', 'status', ['dead']],
    ['OS_days,OS_STATUS\n400,1:DECEASED\n900,0:LIVING', 'OS_days', 'day', 'OS_STATUS', ['1:deceased']],
    ['futime;fustat\n59;1\n1206;0', 'futime', null, 'fustat', ['1']],
    ['age,time,DEATH_EVENT\n75,4,1\n55,285,0\n60,285,0', 'time', null, 'DEATH_EVENT', ['1']],
    ['Follow-up (years),censored\n1.5,yes\n2.5,no', 'Follow-up (years)', 'year', 'censored', ['no']],
    ['time,status\n306,2\n455,1\n1010,2', 'time', null, 'status', []],
    ['weeks,alive\n3,0\n5,1', 'weeks', 'week', 'alive', ['0']],
    ['constructor,months,status\n1,12,dead\n2,30,alive', 'months', 'month', 'status', ['dead']],
    ['constructor follow-up,status\n12,dead\n30,alive', 'constructor follow-up', null, 'status', ['dead']],
    ['t (mo),outcome\n5,DOD\n9,NED\n11,AWD', 't (mo)', 'month', 'outcome', ['dod']],
  ])('%j', (text, time, unit, event, happened) => {
    const { mapping } = guess(text);
    expect(mapping).toMatchObject({ time, unit, event, happened });
  });

  it('takes columns of two to four values as groupings, and says why of every other', () => {
    const { mapping, columns } = guess(
      'id,months,status,stage,age,hospital\na,1,dead,I,61,X\nb,2,alive,II,62,X\nc,3,dead,III,63,X\nd,4,dead,,64,X\ne,5,alive,I,65,X',
    );
    expect(mapping.row).toBe('id');
    expect(mapping.groupings).toEqual(['stage']);
    expect(columns).toMatchObject({
      stage: '3 different values; 1 of 5 missing',
      hospital: 'every row has the same value, X',
    });
    expect(columns['age']).toMatch(/^a number with 5 different values/u);
  });

  it('knows the attributes of a record by their names, and their levels', () => {
    const { mapping } = guess(
      'months,status,Primary site,second\n1,dead,Small intestine,1\n2,alive,stomach,0',
    );
    expect(mapping.meanings).toEqual({
      'Primary site': { attribute: 'site', levels: { 'small intestine': 'small-intestine', stomach: null } },
      second: { attribute: 'second', levels: { 0: 'no', 1: 'yes' } },
    });
  });

  it('guesses nothing from a table without times or outcomes, and says so', () => {
    const { mapping, reasons } = guess('name,colour\na,red\nb,blue\nc,red');
    expect(mapping).toMatchObject({ time: null, event: null });
    expect(reasons.time).toMatch(/^no column is named for times/u);
    expect(reasons.event).toMatch(/^no column looks like an outcome/u);
  });
});

describe('seriesOfTable', () => {
  const open = (text: string) => {
    const read = understood(text);
    const { mapping } = guessMapping(read, known, 'diagnosis');
    const meaning = seriesOfTable(read, mapping, base);
    if (!meaning) throw new Error('expected time and event to be found');
    return { ...cohortOfRows(read, mapping.row, meaning.attributes), series: meaning.series };
  };

  it('makes a series with the table’s words, unit and groupings', () => {
    const { series, cohort, problems } = open(
      'weeks,status,arm\n1,relapse,Drug\n9,none,Placebo\n104,none,drug',
    );
    expect(problems).toEqual([]);
    expect(series.time).toMatchObject({ one: 'week', many: 'weeks', zero: 'diagnosis' });
    expect(series.outcome.many).toBe('relapses');
    expect(series.groupings).toEqual([
      expect.objectContaining({
        id: 'arm',
        label: 'arm',
        levels: [
          expect.objectContaining({ id: 'drug', label: 'Drug' }),
          expect.objectContaining({ id: 'placebo' }),
        ],
      }),
    ]);
    expect(cohort.patients.map(({ attributes }) => attributes['arm'])).toEqual(['drug', 'placebo', 'drug']);
  });

  it('says what a bare number or a bare yes means', () => {
    const levels = (series: Series) => series.groupings[0]?.levels.map(({ label }) => label);
    expect(levels(open('months,dead,grade\n1,1,1\n2,0,2').series)).toEqual(['grade: 1', 'grade: 2']);
    expect(levels(open('months,dead,smoker\n1,1,yes\n2,0,no').series)).toEqual(['smoker: no', 'smoker: yes']);
  });

  it('gives landmarks in whole years where the unit has them', () => {
    expect(open('months,dead\n70,1\n2,0').series.time.landmarks).toEqual([12, 24, 36, 60]);
    expect(open('weeks,dead\n35,1\n2,0').series.time.landmarks).toEqual([9, 18, 26]);
    expect(open('years,dead\n6.5,1\n2,0').series.time.landmarks).toEqual([1, 2, 3, 5]);
  });

  it('keeps a grouping’s own words where the column is one that the publication knows', () => {
    const { series, cohort } = open('months,dead,site\n1,1,small intestine\n2,0,other');
    expect(series.groupings[0]).toBe(base.groupings[0]);
    expect(cohort.patients[0]?.attributes['site']).toBe('small-intestine');
  });
});
