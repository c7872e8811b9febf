import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contradictions } from '../../src/reconstruction/record/contradictions.ts';
import { parseRecord } from '../../src/reconstruction/record/parseRecord.ts';
import { folderOf } from '../publicationForTests.ts';

const text = readFileSync(join(folderOf('abstract'), 'record.yaml'), 'utf8');
/** What is said of the record with one more fact. */
function saidWith(claim: string): string {
  const fact = `  - { id: added, says: More., where: below, claim: ${claim} }\n\nassumptions:`;
  try {
    parseRecord(
      text.replace('assumptions:', () => fact),
      'record.yaml',
      contradictions,
    );
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

it('finds nothing wrong with the record as it is', () => {
  expect(contradictions(parseRecord(text, 'record.yaml'))).toEqual([]);
});

it.each([
  [
    '{ count: { where: { event: true }, exactly: 7 } }',
    /exactly: 7 or more, where "n" says 6 at most; .*received 7/u,
  ],
  ['{ count: { where: { event: true }, exactly: 2 } }', /2 at most, where "deaths" says 3 or more/u],
  ['{ patients: { exactly: 5 } }', /5 at most, where "n" says 6 or more/u],
  ['{ count: { where: { event: true, site: other }, exactly: 1 } }', /where "deaths-site" says 0 at most/u],
  [
    '{ count: { where: { event: true, resection: complete }, atLeast: 4 } }',
    /4 or more, where "deaths" says 3/u,
  ],
  ['{ count: { where: { site: other }, atLeast: 3, atMost: 2 } }', /at least 3 and at most 2/u],
  ['{ count: { where: { event: false }, exactly: 4 } }', /of its kind 7 or more, where "n" says 6/u],
  ['{ count: { where: { event: false }, exactly: 2 } }', /of its kind 5 at most, where "n" says 6/u],
  ['{ count: { where: { imatinib-before: no }, exactly: 3 } }', /of its kind 7 or more, where "n" says 6/u],
  ['{ patient: { where: { time: { from: 20, to: 12 } } } }', /with the earlier first/u],
  ["{ count: { where: { resection: complete }, exactly: 4, share: '50 %' } }", /share: 4 of the 6 of "n"/u],
  [
    "[{ minimum: { printed: '30' } }, { maximum: { printed: '20' } }]",
    /expected times that can all be true/u,
  ],
  ["{ minimum: { printed: '12' } }", /printed: by "early-death" somebody leaves at 10 or earlier/u],
  ["{ range: { from: '60', to: '9' } }", /expected times that can all be true/u],
  ["{ maximum: { printed: '100' } }", /by "mean-follow-up" somebody leaves at 113.45 or later/u],
  ["{ median: { printed: '220' } }", /by "added" somebody leaves at 219.5 or later/u],
  [
    "[{ survival: { at: 12, printed: '67 %' } }, { survival: { at: 60, printed: '83 %' } }]",
    /"added" says 67 % at 12; expected a curve that never rises/u,
  ],
])('tells %s', (claim, expected) => {
  const said = saidWith(claim);
  expect(said).toMatch(expected);
  expect(said).toMatch(/^record\.yaml:\d+:\d+: /u);
});

it.each([
  '{ count: { where: { event: false }, exactly: 3 } }',
  '{ count: { where: { event: true, site: small-intestine }, exactly: 3 } }',
  "{ count: { where: { resection: complete }, exactly: 4, share: '67 %' } }",
  "{ count: { where: { resection: complete }, exactly: 4, share: '66 %', printing: truncated } }",
  "[{ minimum: { printed: '10' } }, { maximum: { printed: '200' } }]",
  "{ range: { of: { event: true }, from: '10', to: '90' } }",
  "{ median: { of: { event: false }, printed: '150' } }",
  "[{ survival: { at: 12, printed: '83 %' } }, { survival: { at: 60, printed: '0.83' } }]",
  '{ count: { where: { exon-11: with }, exactly: 2 } }',
  // Said of nobody, both hold.
  '[{ minimum: { of: { site: other }, atLeast: 90 } }, { maximum: { of: { site: other }, atMost: 80 } }]',
])('takes %s', (claim) => {
  expect(saidWith(claim)).toBe('');
});

it.each([
  ['off', 'on: false, value: rounded'],
  ['without a value', 'on: true'],
])('takes any time of a printed one that is read by an assumption %s', (_, set) => {
  const record = (how: string) =>
    parseRecord(
      `
title: Small
time: { one: month, many: months }
event: { one: death, many: deaths }
facts:
  - { id: n, says: Two., where: S1, claim: { patients: { exactly: 2 } } }
  - { id: one, says: One., where: S1, claim: { patient: { where: { event: true, time: { printed: '10', printing: { assumed: how } } } } } }
  - { id: least, says: Least., where: S1, claim: { minimum: { printed: '12' } } }
  - { id: most, says: Most., where: S1, claim: { maximum: { printed: '14' } } }
assumptions:
  - { id: how, says: Rounded., reason: So., ${how}, choices: { rounded: So, exact: So } }`,
      'small.yaml',
    );
  expect(contradictions(record(set))).toEqual([]);
  expect(contradictions(record('on: true, value: rounded'))[0]?.message).toMatch(/leaves at 11 or earlier/u);
});
