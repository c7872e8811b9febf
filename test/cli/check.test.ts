import { expect, it } from 'vitest';
import { countSiteTests, countUnitTests } from '../../src/cli/check.mjs';

it('countUnitTests() reads vitest’s report', () => {
  expect(countUnitTests({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1 })).toEqual({
    passed: 7,
    failed: 2,
    skipped: 1,
  });
});

it('countSiteTests() reads Playwright’s report; a test that passed only when repeated has failed', () => {
  expect(countSiteTests({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } })).toEqual({
    passed: 5,
    failed: 2,
    skipped: 2,
  });
});

it('both are null without a report, so that the check itself counts as failed', () => {
  expect(countUnitTests(null)).toBe(null);
  expect(countSiteTests(null)).toBe(null);
});
