import { describe, expect, it } from 'vitest';
import { openTeaching } from '../../src/layouts/openTeaching.ts';
import { loadExercises } from '../../src/publication/loadExercises.ts';
import { checkReadings } from '../../src/quantities/checkReadings.ts';
import { altered, messageOf } from '../publication/altered.ts';
import { testRoot } from '../publicationForTests.ts';

const { quantities, session } = openTeaching('abstract', testRoot);

function check(passage: string, replacement: string): string {
  return messageOf(() => {
    const root = altered('exercises/1-read-the-curve.mdx', passage, replacement);
    checkReadings(loadExercises('abstract', root), quantities, session.defaults.cohort);
  });
}

describe('checkReadings', () => {
  it('stops at a tempting value that the tolerance takes for right', () => {
    // Ten twelfths times eight ninths are 74.07 %, a year earlier ten twelfths.
    expect(check('tolerance: 3', 'tolerance: 10')).toMatch(
      /^content\/abstract\/exercises\/1-read-the-curve\.mdx:\d+:\d+: ask\.tempting\.\d\.value: "read-year" is 83\.33, and with a tolerance of 10 right; expected it farther from 74\.07$/u,
    );
  });
  it('stops at a height just below a level of the curve', () => {
    expect(check('height: 0.6667', 'height: 0.73')).toMatch(
      /1-read-the-curve\.mdx:\d+:\d+: transfer\.ask\.height: the curve has a level of 74\.07 %, which can be taken for this height; expected none within 3 points above it$/u,
    );
  });
  it('finds nothing wrong with the readings as they stand, and with a height at a level', () => {
    expect(check('height: 0.6667', 'height: 0.6668')).toBe('');
    expect(check('height: 0.6667', 'height: 0.7408')).toBe('');
  });
});
