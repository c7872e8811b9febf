import { describe, expect, it } from 'vitest';
import { saidOfWritten } from './writtenPublication.ts';

const chart = (options: string) => `<Chart id="more" title="More" alt="What is seen in it" ${options} />`;

describe('what a chart can’t be drawn from', () => {
  it.each([
    [
      'mark="waterfal" y="response"',
      '<Chart mark>: "waterfal"; expected one of bar, dot, histogram, line, waterfall. Did you mean "waterfall"?',
    ],
    [
      'mark="waterfall" y="respons"',
      '<Chart y>: "respons" is not a column of the table. Did you mean "response"? Expected one of patient, months',
    ],
    [
      'mark="waterfall" y="stage"',
      '<Chart y>: "stage" holds words, such as "I" in line 2 of table.csv; a waterfall needs a column of numbers there.',
    ],
    ['mark="waterfall" x="age" y="response"', '<Chart x>: "age"; a waterfall has no x; expected none.'],
    ['mark="histogram"', '<Chart x>: missing; a histogram needs a column there, one of patient, months'],
    ['mark="histogram" x="age" bins="many"', '<Chart bins>: "many"; expected a whole number from 2 to 50.'],
    ['mark="dot" x="age" y="size" bins="3"', '<Chart bins>: for a histogram alone; expected none.'],
    [
      'mark="dot" x="age" y="size" color="patient"',
      '<Chart color>: "patient" has 12 values; expected 4 at most',
    ],
    [
      'mark="dot" x="age" y="size" reference="-30, 20"',
      '<Chart reference>: "-30, 20"; expected numbers with blanks between them',
    ],
    [
      'mark="line" from="courses.csv" x="a" y="b"',
      '<Chart from>: "courses.csv" is not in the folder data beside the article.',
    ],
    ['mark="bar" y="stage" colour="sex"', '<Chart colour>: unknown prop "colour". Did you mean "color"?'],
  ])('%s', (options, expected) => {
    const said = saidOfWritten(null, chart(options));
    expect(said).toMatch(/^content\/written\/article\.mdx:\d+:1: /u);
    expect(said).toContain(expected);
  });

  it('is nothing, where all of it is there', () => {
    expect(saidOfWritten(null, chart('mark="waterfall" y="response" color="sex" reference="-30 20"'))).toBe(
      '',
    );
  });
});
