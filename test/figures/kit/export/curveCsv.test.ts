import { expect, test } from 'vitest';
import { survivalModel } from '../../../../src/rows/survivalModel.ts';
import { curveCsv } from '../../../../src/figures/kit/export/curveCsv.ts';
import { defaults, series, set } from '../../../publicationForTests.ts';

const rows = (excluded: string | null) => {
  const model = survivalModel(set, defaults.cohort, series, { ...defaults, grouping: 'site', excluded });
  return curveCsv(model.strata)
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(','));
};

test('bounds of compatible tables hold the curve', () => {
  const all = rows(null);
  expect(all.length).toBeGreaterThan(4);
  for (const [, , , , , survival = '', , , lowest, highest] of all.filter((row) => row[5] !== '')) {
    expect(Number(lowest)).toBeLessThanOrEqual(Number(survival) + 1e-12);
    expect(Number(highest)).toBeGreaterThanOrEqual(Number(survival) - 1e-12);
  }
});

test('without a row, the bounds of its group are not known and stay empty; the other group keeps its own', () => {
  const all = rows('b');
  const [other, without] = ['Other sites', 'Small intestine'].map((label) =>
    all.filter(([group]) => group === label),
  );
  expect(without?.length).toBeGreaterThan(2);
  for (const row of without ?? []) expect(row.slice(-2)).toEqual(['', '']);
  expect(other?.every((row) => row.at(-1) !== '' && row.at(-2) !== '')).toBe(true);
});

test('facts that were left out stand in a column of their own', () => {
  const model = survivalModel(set, defaults.cohort, series, defaults);
  const [head = '', ...lines] = curveCsv(model.strata, 'Drawn without: a, b.').trim().split('\r\n');
  expect(head).toMatch(/,drawn_under$/u);
  expect(lines.every((line) => line.endsWith(',"Drawn without: a, b."'))).toBe(true);
  expect(curveCsv(model.strata)).not.toContain('drawn_under');
});
