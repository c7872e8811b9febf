import { expect, it } from 'vitest';
import { quantities } from '../../src/quantities/quantities.ts';
import { typedCounts } from '../../src/quantities/typedCounts.ts';
import { written } from '../publication/writtenPublication.ts';

const registry = quantities(written);
const said = (text: string) =>
  typedCounts(text, 'article.mdx', written, registry).map(
    ({ line, column, message }) => `${line}:${column}: ${message}`,
  );

it('a typed count that nothing counts is told with its place, and what is counted', () => {
  // The table has twelve patients, six of whom died.
  expect(said('First.\n\nWe followed 13 patients. They were well.')).toEqual([
    '3:13: “13 patients”, typed: nothing here counts 13. There are 12 patients: <Stat of="patients" /> says so. A sentence about other patients cites where they are from.',
  ]);
  expect(said('There were Thirteen deaths.')[0]).toContain(
    '1:12: “Thirteen deaths”, typed: nothing here counts 13. There are 6 deaths: <Stat of="deaths" />',
  );
  expect(said('Of 1,200 patients, 14.5 kg.')).toHaveLength(1);
  expect(said('A cost of $5. In 40 patients')).toHaveLength(1);
});

it.each([
  'We followed 12 patients, and 6 deaths occurred in 1 patient after another.',
  'Others saw 400 patients.<Cite refs="kaplan1958" />',
  'Others saw [400 patients](https://example.org).',
  'It happens to one per 400 patients.',
  'No single patient carries the curve; one patient here, no patients there, 0 deaths.',
  '{/* 400 patients */}',
  '6 men and six women; 4 patients in stage I, four Stage II patients, 12 consecutive patients, 3 stage III.',
  'Three men and 2 women were old; 3 patients refused, two deaths came late, and 12 left, 10 months, 7 mental states.',
  'There were <Stat of="patients" /> patients, a dose of 1.13 patients’ weight, and grade 2-13 patients.',
])('what is counted, cited, a rate or no count is not told: %s', (text) => {
  expect(said(text)).toEqual([]);
});

it.each([
  // Six died, six are women, six men; four are in stage I, three in stage III.
  ['There were 7 deaths.', '6 deaths: <Stat of="deaths" />'],
  ['We saw seven men.', '6 men: <Stat of="sex-male-patients" />'],
  ['Of 5 women most lived.', '6 women: <Stat of="sex-female-patients" />'],
  ['The 5 patients in stage I did well.', '4 patients in stage I: <Stat of="stage-first-patients" />'],
  ['There were 4 stage III patients.', '3 patients in stage III: <Stat of="stage-third-patients" />'],
  ['Of 9 participants.', '12 patients: <Stat of="patients" />'],
  ['Of 9 consecutive patients.', '12 patients: <Stat of="patients" />'],
])('what counts something else doesn’t count this: %s', (text, expected) => {
  const [message, ...more] = said(text);
  expect(message).toContain(`There are ${expected} says so.`);
  expect(more).toEqual([]);
});

it('a count of those with a value is named, where a text calls them all', () => {
  // The size of one man’s lesion isn’t known.
  expect(said('We followed 5 men.')[0]).toContain(
    'nothing here counts 5 as men, though <Stat of="sex-male-size-known" /> is 5. There are 6 men',
  );
});
