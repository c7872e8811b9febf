import { expect, test } from 'vitest';
import { stateRows } from '../../src/rows/stateRows.ts';
import { strataOf } from '../../src/rows/strataOf.ts';
import { series, set } from '../publicationForTests.ts';

const groupings = [null, ...series.groupings.map(({ id }) => id)];

test.each(groupings)('at risk, died and left sum to n at every month, grouped by %s', (grouping) => {
  const strata = strataOf(set, set.central, series, { grouping, method: 'beta-product' });
  const months = Array.from({ length: 201 }, (_, month) => month);
  for (const row of stateRows(strata, months)) expect(row.atRisk + row.died + row.left).toBe(row.n);
});

test.each(groupings)('the envelope holds the curve at every month, grouped by %s', (grouping) => {
  const strata = strataOf(set, set.central, series, { grouping, method: 'beta-product' });
  const months = Array.from({ length: 200 }, (_, month) => month);
  for (const { survival, lowest, highest } of stateRows(strata, months)) {
    if (survival === null) continue;
    expect(lowest).toBeLessThanOrEqual(survival + 1e-12);
    expect(highest).toBeGreaterThanOrEqual(survival - 1e-12);
  }
});

test('at month 60 the six are 5 at risk and 1 dead, with exact limits 36 to >99 %', () => {
  const [row] = stateRows(
    strataOf(set, set.central, series, { grouping: null, method: 'beta-product' }),
    [60],
  );
  expect(row).toMatchObject({
    n: 6,
    atRisk: 5,
    died: 1,
    left: 0,
    survival: 5 / 6,
    lowest: 0.5,
    highest: 5 / 6,
  });
  expect(row?.lower).toBeCloseTo(0.3588, 4);
  expect(row?.upper).toBeCloseTo(0.9958, 4);
});
