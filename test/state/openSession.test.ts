import { expect, test } from 'vitest';
import { openSession } from '../../src/state/openSession.ts';
import { defaults, publication, series } from '../publicationForTests.ts';

test('an answer that was found is known from then on, a contradiction too', () => {
  const { known, setFor, whyNone } = openSession(publication.record, series);
  const contradictory = { without: [], assume: { 'longest-follow-up': 101 } };
  expect(known(contradictory)).toBeNull();
  expect(setFor(contradictory)).toBeNull();
  expect(known(contradictory)?.kind).toBe('contradiction');
  expect(whyNone(contradictory)).toBe('contradiction');
  expect(known(defaults.reading)?.kind).toBe('cohorts');
});
