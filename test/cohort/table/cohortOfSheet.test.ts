import { describe, expect, it } from 'vitest';
import { isMissing, numberIn } from '../../../src/cohort/table/cellText.ts';
import { cohortOfSheet } from '../../../src/cohort/table/cohortOfSheet.ts';
import { readSheet } from '../../../src/cohort/table/readSheet.ts';
import type { TableDictionary } from '../../../src/cohort/table/TableDictionary.ts';
import { problemInWords } from '../../../src/cohort/table/TableProblem.ts';

const dictionary: TableDictionary = {
  row: null,
  time: 'time',
  event: { column: 'status', happened: ['dead'], without: ['alive'] },
  attributes: [{ id: 'site', column: 'site', levels: { gut: 'gut', liver: 'liver' } }],
};
const read = (text: string, leaveOut?: ReadonlySet<number>) =>
  cohortOfSheet(readSheet(`time,status,site\n${text}`), dictionary, leaveOut);

describe('cohortOfSheet', () => {
  it('makes every row a patient, in order of exit, events before censorings of the same time', () => {
    expect(read('30,alive,gut\n12,alive,liver\n12,Dead ,GUT').cohort.patients).toEqual([
      { row: '4', time: 12, event: true, attributes: { site: 'gut' } },
      { row: '3', time: 12, event: false, attributes: { site: 'liver' } },
      { row: '2', time: 30, event: false, attributes: { site: 'gut' } },
    ]);
  });

  it('takes a missing level as not known, and a missing time or outcome as a problem', () => {
    const { cohort, problems } = read('12,dead,NA\n,alive,gut\n7,?,gut');
    expect(cohort.patients).toEqual([{ row: '2', time: 12, event: true, attributes: { site: null } }]);
    expect(problems.map(problemInWords)).toEqual([
      'Row 3, column “time”: empty; expected a number of at least 0.',
      'Row 4, column “status”: “?”; expected one of dead, alive.',
    ]);
  });

  it('tells of times in more than one unit', () => {
    expect(read('12 months,dead,gut\n2 years,alive,gut\n9,dead,gut').problems.map(problemInWords)).toEqual([
      'Column “time”: expected times in one unit: the cells are in months and years.',
    ]);
    expect(read('12 months,dead,gut\n24 months,alive,gut').problems).toEqual([]);
    const some = '0,dead,gut\n12,dead,gut\n2 years,alive,gut\n30,dead,gut';
    expect(read(some).problems.map(problemInWords)).toEqual([
      'Column “time”: expected times in one unit: some cells are in years, others give no unit, as “12”.',
    ]);
    const inMonths = (text: string) =>
      cohortOfSheet(readSheet(`time,status,site\n${text}`), dictionary, new Set(), 'month');
    expect(inMonths(some).problems.map(problemInWords)).toEqual([
      'Row 4, column “time”: “2 years”; expected a number of months.',
    ]);
    expect(inMonths('12 months,dead,gut\n24,alive,gut').problems).toEqual([]);
    expect(read(some, new Set([4])).problems).toEqual([]);
  });

  it('says what it expects as the cells spell it, or else as whoever made the dictionary does', () => {
    const { problems } = cohortOfSheet(readSheet('time,status,site\n12,Dead,Gut\n7,ill,spleen'), {
      ...dictionary,
      spelt: new Map([
        [
          'site',
          new Map([
            ['liver', 'LIVER'],
            ['gut', 'gut'],
          ]),
        ],
      ]),
    });
    expect(problems.map(problemInWords)).toEqual([
      'Row 3, column “status”: “ill”; expected one of Dead, alive.',
      'Row 3, column “site”: “spleen”; expected one of Gut, LIVER.',
    ]);
  });

  it('knows no level by a name that every object has by birth', () => {
    const { cohort, problems } = read('12,dead,constructor');
    expect(cohort.patients).toEqual([]);
    expect(problems.map(problemInWords)).toEqual([
      'Row 2, column “site”: “constructor”; expected one of gut, liver.',
    ]);
  });

  it('names every problem of a row, by row and column, and keeps the other rows', () => {
    const { cohort, problems } = read('-3,ill,spleen\n12,dead,gut');
    expect(cohort.patients).toHaveLength(1);
    expect(problems.map(problemInWords)).toEqual([
      'Row 2, column “time”: “-3”; expected a number of at least 0.',
      'Row 2, column “status”: “ill”; expected one of dead, alive.',
      'Row 2, column “site”: “spleen”; expected one of gut, liver.',
    ]);
  });

  it('leaves out the rows that it is told to, without looking at them', () => {
    const { cohort, problems } = read('-3,ill,spleen\n12,dead,gut', new Set([2]));
    expect(cohort.patients).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  it('wants every row to have a name of its own', () => {
    const sheet = readSheet('id,time,status,site\np1,12,dead,gut\np1,30,alive,gut');
    const { problems } = cohortOfSheet(sheet, { ...dictionary, row: 'id' });
    expect(problems.map(problemInWords)).toEqual([
      'Row 3, column “id”: “p1”; expected a name of its own; row 2 has this one.',
    ]);
  });

  it('says which column is not there', () => {
    const { cohort, problems } = cohortOfSheet(readSheet('months,status,site\n12,dead,gut'), dictionary);
    expect(cohort.patients).toEqual([]);
    expect(problems.map(problemInWords)).toEqual([
      'Row 1, column “time”: expected a column of that name among months, status, site.',
    ]);
  });

  it('reads points and commas by the whole column, and asks where they can be read in two ways', () => {
    const times = (...cells: readonly string[]) => read(cells.map((cell) => `"${cell}",dead,gut`).join('\n'));
    const of = (...cells: readonly string[]) => times(...cells).cohort.patients.map(({ time }) => time);
    expect(of('1,204', '980', '1,530', '612')).toEqual([612, 980, 1204, 1530]);
    expect(of('12,5', '7,25', '30')).toEqual([7.25, 12.5, 30]);
    expect(times('1,204', '2,980').problems.map(problemInWords)).toEqual([
      'Column “time”: expected numbers written in one way: “,” has three figures behind it in every cell: it may stand between thousands or before decimals.',
    ]);
  });

  it('takes times that are equal but for rounding as one', () => {
    const { cohort } = read('0.3,dead,gut\n0.30000000000000004,dead,liver\n0.1,alive,gut');
    expect(cohort.patients.map(({ time }) => time)).toEqual([0.1, 0.3, 0.3]);
  });

  it('is not changed by the order of the rows', () => {
    const rows = ['30,alive,gut', '12,alive,liver', '12,dead,gut', '5,dead,NA'];
    const exits = (lines: readonly string[]) =>
      read(lines.join('\n')).cohort.patients.map(({ time, event, attributes }) => ({
        time,
        event,
        attributes,
      }));
    expect(exits([...rows].reverse())).toEqual(exits(rows));
  });
});

describe('cells', () => {
  it.each(['', ' ', 'NA', 'n/a', '-', '–', '?', '.', 'Unknown', 'not  known', '#N/A'])(
    '“%s” is missing',
    (cell) => {
      expect(isMissing(cell)).toBe(true);
    },
  );

  it.each(['0', 'no', 'none', 'nat'])('“%s” is not missing', (cell) => {
    expect(isMissing(cell)).toBe(false);
  });

  it.each([
    ['12', 12],
    ['12.5', 12.5],
    ['12,5', 12.5],
    [' 7 ', 7],
    ['.5', 0.5],
    ['1e2', 100],
    ['-3', -3],
    ['1.234,5', null],
    ['12 months', null],
    ['', null],
    ['1e999', null],
  ])('the number in “%s” is %s', (cell, value) => {
    expect(numberIn(cell)).toBe(value);
  });
});
