import { expect, test } from 'vitest';
import { figureWords } from '../../../src/figures/survival/figureWords.ts';
import { groupedView } from '../../../src/figures/survival/groupedView.ts';
import { survivalModel } from '../../../src/rows/survivalModel.ts';
import { defaults, series, set } from '../../publicationForTests.ts';

const wordsOf = (change: Partial<typeof defaults>) => {
  const state = { ...defaults, ...change };
  const view = groupedView(set, state.cohort, series, state);
  return figureWords(survivalModel(view.set, view.cohort, view.series, state), view.series, state);
};

test('the first view says whom it shows and what holds at its time, and nothing that isn’t drawn', () => {
  expect(wordsOf({})).toMatch(/^Survival of all six\. At 60 months\. /u);
  expect(wordsOf({})).not.toMatch(/in turn|Had |Median survival/u);
});

test('each curve beside the curve has its words, of those who are drawn', () => {
  const words = wordsOf({ excluded: 'c', leaveOneOut: true, extremes: true, oneMore: true, median: true });
  expect(words).toMatch(/^Survival of all but row c\./u);
  for (const said of ['without each of its rows', 'Had everybody', 'Had one more', 'Median survival'])
    expect(words.split(said)).toHaveLength(2);
  // Of words alone no mark is seen.
  expect(words).not.toMatch(/dotted|dashes|triangles|grey/iu);
});
