import { describe, expect, it } from 'vitest';
import { viewUnder } from '../../src/state/viewUnder.ts';
import { defaults, session, set } from '../publicationForTests.ts';

describe('viewUnder', () => {
  it('shows a table of the reading that was asked for', () => {
    const reading = { without: ['first-death'], assume: {} };
    const view = viewUnder(defaults, reading, session.setFor);
    expect(view).toMatchObject({ reading, asked: null });
    expect(session.setFor(reading)?.disagreements(view.cohort)).toEqual([]);
  });

  it('keeps a reading without an answer, and shows a table of the first one', () => {
    const before = {
      ...defaults,
      ...viewUnder(defaults, { without: ['first-death'], assume: {} }, session.setFor),
    };
    const asked = { without: ['n'], assume: {} };
    const view = viewUnder(before, asked, session.setFor);
    expect(view).toMatchObject({ reading: defaults.reading, asked });
    expect(set.disagreements(view.cohort)).toEqual([]);
  });

  it('forgets it once a reading has an answer', () => {
    const before = { ...defaults, ...viewUnder(defaults, { without: ['n'], assume: {} }, session.setFor) };
    expect({ ...before, ...viewUnder(before, defaults.reading, session.setFor) }).toEqual(defaults);
  });
});
