import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changedWritten, saidAt, saidOfWritten, written } from './writtenPublication.ts';

describe('the tables of an article', () => {
  it('are counted by themselves, in the order of the text', () => {
    expect(written.tables.slice(0, 2)).toEqual(['doses', 'courses']);
    expect(written.figures).not.toContain('doses');
  });

  it.each([
    [
      'no such file',
      'from="doses.csv"',
      'from="dose.csv"',
      '<Table from>: "dose.csv" is not in the folder data beside the article. Did you mean "doses.csv"',
    ],
    [
      'a column that is not there',
      'from="doses.csv"',
      'from="doses.csv" columns="Drug, Day"',
      '<Table columns>: "Day" is not a column of the table. Did you mean "Days"? Expected one of Drug, Dose in mg, Days',
    ],
    [
      'a table without rows',
      '<Table id="courses" title="Who got how much">',
      '<Table id="empty" title="Empty" />\n\n<Table id="courses" title="Who got how much">',
      '<Table>: has no rows; expected from="doses.csv"',
    ],
    ['an id of a figure', 'id="courses"', 'id="plan"', '<Table id>: "plan" is taken by line'],
    [
      'a reference to no table',
      '<See table="courses" />',
      '<See table="course" />',
      '<See table>: "course" is not the id of a table in this article. Did you mean "courses"?',
    ],
    [
      'a figure named as a table',
      '<See table="courses" />',
      '<See figure="courses" />',
      '"courses" is not the id of a figure',
    ],
    ['a formula between dollars', '$5 or $6', '$x$', '$x$; expected words and plain letters'],
    [
      'P without a space',
      'and P < 0.05 is',
      'and P <0.05 is',
      '<0.05 is a custom.; expected a space behind <',
    ],
    [
      'a comment of HTML',
      'and P < 0.05 is',
      '<!-- why? --> is',
      '<!-- why? -->; expected a comment between {/* and */}',
    ],
  ])('say where and what is wrong: %s', (_, passage, by, expected) => {
    const said = saidOfWritten(passage, by);
    expect(said).toMatch(/^content\/written\/article\.mdx:\d+:\d+: /u);
    expect(said).toContain(expected);
  });

  it('leave dollars that are money alone, and names of files to files that are read', () => {
    expect(saidOfWritten('$5 or $6', 'US$ 50, $1,000 and 7 $')).toBe('');
  });

  it('tell of files that nothing shows, and of those that are no table', () => {
    const said = saidAt(
      changedWritten((folder) => {
        writeFileSync(join(folder, 'data', 'other.csv'), 'a,b\n1,2\n');
      }),
    );
    expect(said).toContain(
      'content/written/data/other.csv:1:1: never shown; expected a <Table> or a <Chart> with from="other.csv"',
    );
    const sheet = saidAt(
      changedWritten((folder) => {
        writeFileSync(join(folder, 'data', 'other.xlsx'), 'PK');
        writeFileSync(join(folder, 'data', 'ragged.csv'), 'a,b\n1,2\n3,4,5\n');
      }),
    );
    expect(sheet).toContain(
      'content/written/data/other.xlsx:1:1: is no table of text; expected one that ends in .csv',
    );
    expect(sheet).toContain('content/written/data/ragged.csv:3:1: “3 values”; expected 2');
  });
});
