import { describe, expect, it } from 'vitest';
import { correctedSheet, cellKey, readSheet } from '../../../src/cohort/table/readSheet.ts';
import { problemInWords } from '../../../src/cohort/table/TableProblem.ts';

const words = (text: string) => readSheet(text).problems.map(problemInWords);

describe('readSheet', () => {
  it.each([
    ['commas', 'time,event,site\n12,1,a\n30,0,b\n', ','],
    ['semicolons and decimal commas', 'time;event;site\n12,5;1;a\n30,25;0;b', ';'],
    ['tabs', 'time\tevent\tsite\n12\t1\ta, upper\n30\t0\tb', '\t'],
    ['bars', 'time|event|site\n12|1|a\n30|0|b', '|'],
    ['a first line that names the separator', 'sep=;\r\ntime;event;site\r\n1;1;a\r\n', ';'],
  ])('finds %s between the values', (_, text, delimiter) => {
    const sheet = readSheet(text);
    expect(sheet.delimiter).toBe(delimiter);
    expect(sheet.header).toEqual(['time', 'event', 'site']);
    expect(sheet.problems).toEqual([]);
  });

  it('takes a byte order mark, carriage returns, quotes and empty lines in stride', () => {
    const sheet = readSheet('\ufefftime,"event, of any kind"\r\n"12",dead\r\n\r\n30,"a ""new""\nline"\r\n');
    expect(sheet.header).toEqual(['time', 'event, of any kind']);
    expect(sheet.rows).toEqual([
      { row: 2, cells: ['12', 'dead'] },
      { row: 4, cells: ['30', 'a "new"\nline'] },
    ]);
    expect(sheet.problems).toEqual([]);
  });

  it('takes another separator when told to', () => {
    expect(readSheet('a,b;c\n1,2;3', ';').header).toEqual(['a,b', 'c']);
  });

  it('keeps what a row has too much or too little of as far as the header goes, and says so', () => {
    const text = 'time,event\n12,5,1\n30\n7,0,\n';
    expect(readSheet(text).rows.map(({ cells }) => cells)).toEqual([
      ['12', '5'],
      ['30', ''],
      ['7', '0'],
    ]);
    expect(words(text)).toEqual([
      'Row 2: “3 values”; expected 2, as many as the header has (a decimal comma needs quotes, or semicolons between the values).',
      'Row 3: “1 values”; expected 2, as many as the header has.',
    ]);
  });

  it('names columns without a name by their letter, and repeated ones by a number', () => {
    expect(readSheet('time,,time\n1,2,3').header).toEqual(['time', 'column B', 'time (2)']);
    expect(words('time,,time\n1,2,3')).toEqual(['Row 1, column “time (2)”: expected a name of its own.']);
  });

  it('wants a header, columns and rows', () => {
    expect(words('')).toEqual(['Expected a header and at least one row.']);
    expect(words('time,event\n')).toEqual(['Expected at least one row below the header.']);
    expect(words('12,1\n30,0\n')).toEqual(['Row 1: “12 1”; expected the names of the columns.']);
    expect(words('time\n1\n2')).toEqual([
      'Row 1: expected columns with commas, semicolons or tabs between them.',
    ]);
  });

  it('says where a quote is never closed', () => {
    expect(words('time,event\n12,"dead\n30,alive\n')).toContain(
      'Row 2: expected quotes in pairs around a cell.',
    );
  });

  it('puts corrections in their cells and leaves the rest', () => {
    const sheet = readSheet('time,event\ntwelve,1\n30,0');
    const mended = correctedSheet(sheet, new Map([[cellKey(2, 'time'), '12']]));
    expect(mended.rows.map(({ cells }) => cells)).toEqual([
      ['12', '1'],
      ['30', '0'],
    ]);
  });
});
