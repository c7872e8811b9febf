import { expect, test } from 'vitest';
import type { Stratum } from '../../../../src/rows/Stratum.ts';
import { survivalModel } from '../../../../src/rows/survivalModel.ts';
import { kaplanMeier, survivalLimits } from '../../../../src/survival/index.ts';
import { medianSentence } from '../../../../src/figures/kit/sentences/medianSentence.ts';
import medianFile from '../../../reference/median.json' with { type: 'json' };
import { defaults, series, set } from '../../../publicationForTests.ts';

const [stratum] = survivalModel(set, defaults.cohort, series, { ...defaults, grouping: null }).strata;

const said = ({ time, event }: { time: readonly number[]; event: readonly boolean[] }): string => {
  const patients = time.map((at, index) => ({ time: at, event: event[index]! }));
  const of: Stratum = {
    ...stratum!,
    rows: kaplanMeier(patients),
    limits: survivalLimits(patients, { method: 'beta-product' }),
  };
  return medianSentence(of, series, false);
};
const [first, fallsAgain, never, notReached] = medianFile.medians;

test('the two answers of R are told apart where the curve never falls below one half', () => {
  expect(said(first!)).toContain(
    `; R gives ${first!.table} months when it prints the curve, ${first!.quantile} months when asked for the quantile`,
  );
});

test('where the curve falls again, R has one answer', () => {
  expect(said(fallsAgain!)).toBe(
    '2 months as the first time at one half or below, 3.5 months as the middle of the flat at one half, 5 months as the first time below one half; R gives the middle',
  );
  expect(fallsAgain!.table).toBe(3.5);
});

test('where the conventions agree, one time is said', () => {
  expect(said(never!)).toBe('3 months');
  expect(said(notReached!)).toMatch(/^not reached/u);
});
