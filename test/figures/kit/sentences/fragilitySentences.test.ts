import { expect, test } from 'vitest';
import { survivalModel } from '../../../../src/rows/survivalModel.ts';
import { fragilitySentences } from '../../../../src/figures/kit/sentences/fragilitySentences.ts';
import { defaults, series, set } from '../../../publicationForTests.ts';

const none = { leaveOneOut: false, extremes: false, oneMore: false, median: false };
const all = { leaveOneOut: true, extremes: true, oneMore: true, median: true };
const of = (chosen: typeof none, grouping: string | null = null) => {
  const { strata } = survivalModel(set, defaults.cohort, series, { ...defaults, grouping });
  return fragilitySentences(strata, series, { ...defaults, ...chosen });
};

test('each curve beside the curve says what it is without, or with; its mark stands in the caption alone', () => {
  const [without, extremes, oneMore, median] = of(all);
  expect(without).toMatch(/^The curve without each of its rows in turn\. At 60 months, survival: /u);
  expect(extremes).toMatch(/^Had everybody who left died on leaving, and had nobody\. At 60 months, /u);
  expect(oneMore).toMatch(/^Had one more died there\. At 60 months, /u);
  expect(median).toMatch(/^Median survival\. /u);
  expect(of(all, 'site')[0]).toMatch(/^Each curve without each of its rows in turn\. /u);
  expect(of(all).join(' ')).not.toMatch(/dotted|dashes|triangles|grey/iu);
});

test('without a choice nothing is said', () => {
  expect(of(none)).toEqual([]);
});
