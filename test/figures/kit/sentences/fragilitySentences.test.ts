import { expect, test } from 'vitest';
import { survivalModel } from '../../../../src/rows/survivalModel.ts';
import { fragilitySentences } from '../../../../src/figures/kit/sentences/fragilitySentences.ts';
import { defaults, series, set } from '../../../publicationForTests.ts';

const none = { leaveOneOut: false, extremes: false, oneMore: false, median: false };
const { strata } = survivalModel(set, defaults.cohort, series, { ...defaults, excluded: 'b' });

test('a row left out is said; what a record leaves open, only of a record', () => {
  const of = (isTable: boolean) =>
    fragilitySentences(strata, series, { ...defaults, ...none, excluded: 'b', isTable }).join(' ');
  expect(of(false)).toContain('Row b is left out');
  expect(of(false)).toContain('What the record leaves open is not hatched');
  expect(of(true)).toContain('Row b is left out');
  expect(of(true)).not.toContain('record');
});

test('without a choice nothing is said', () => {
  expect(
    fragilitySentences(strata, series, { ...defaults, ...none, excluded: null, isTable: false }),
  ).toEqual([]);
});
