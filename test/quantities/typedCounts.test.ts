import { expect, it } from 'vitest';
import { quantities } from '../../src/quantities/quantities.ts';
import { typedCounts } from '../../src/quantities/typedCounts.ts';
import { written } from '../publication/writtenPublication.ts';

const registry = quantities(written);
const said = (text: string) =>
  typedCounts(text, 'article.mdx', written.series, registry).map(
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
  'There were <Stat of="patients" /> patients, a dose of 1.13 patients’ weight, and grade 2-13 patients.',
])('what is counted, cited, a rate or no count is not told: %s', (text) => {
  expect(said(text)).toEqual([]);
});
