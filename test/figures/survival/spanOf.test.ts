import { expect, test } from 'vitest';
import { spanOf } from '../../../src/figures/survival/spanOf.ts';
import { followUpLimit } from '../../../src/reconstruction/record/followUpLimit.ts';
import { openSession } from '../../../src/state/openSession.ts';
import { publication, session } from '../../publicationForTests.ts';

const { record, series } = publication;
const limit = followUpLimit(record)!;
/** The same record with another way to choose the longest follow-up. */
const withLimit = (change: Partial<typeof limit>) =>
  openSession(
    {
      ...record,
      assumptions: record.assumptions.map((one) => (one === limit ? { ...one, ...change } : one)),
    },
    series,
  );

test('the limit of follow-up can be taken away where the record offers that', () => {
  expect(spanOf(session)).toMatchObject({ unlimited: true, largest: 300 });
});

test('a record that offers no such choice isn’t asked what holds without a limit', () => {
  expect(spanOf(withLimit({ choices: [] }))).toMatchObject({ unlimited: false, largest: 300 });
});

test('a limit without a range can’t be moved', () => {
  expect(spanOf(withLimit({ range: null }))).toBeNull();
});
