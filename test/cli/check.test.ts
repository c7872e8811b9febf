import { expect, it } from 'vitest';
import { countSiteTests, countUnitTests } from '../../src/cli/check.mjs';

it('countUnitTests() reads vitest’s report', () => {
  expect(countUnitTests({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1 })).toEqual({
    passed: 7,
    failed: 2,
    skipped: 1,
  });
});

it('countSiteTests() reads Playwright’s report and names the tests that passed only when repeated', () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
  const suites = [
    { file: 'a.spec.ts', specs: [spec('first', 'expected'), spec('second', 'flaky')] },
    { file: 'b.spec.ts', specs: [], suites: [{ file: 'b.spec.ts', specs: [spec('third', 'unexpected')] }] },
  ];
  expect(countSiteTests({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, suites })).toEqual({
    passed: 6,
    failed: 1,
    skipped: 2,
    repeated: ['a.spec.ts: second'],
  });
});

it('both are null without a report, so that the check itself counts as failed', () => {
  expect(countUnitTests(null)).toBe(null);
  expect(countSiteTests(null)).toBe(null);
});
