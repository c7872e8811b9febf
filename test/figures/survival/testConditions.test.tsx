import { describe, expect, test } from 'vitest';
import { PLine } from '../../../src/figures/survival/PLine.tsx';
import { testConditions } from '../../../src/figures/survival/testConditions.ts';
import { groupTest } from '../../../src/rows/groupTest.ts';
import { survivalModel } from '../../../src/rows/survivalModel.ts';
import type { Session } from '../../../src/state/openSession.ts';
import { statusSentence } from '../../../src/figures/kit/sentences/statusSentence.ts';
import { hundreds } from '../../hundredsForTests.ts';
import { defaults, series, session, set } from '../../publicationForTests.ts';
import { markup } from '../markup.ts';

/** The model of a grouping as a page opens with it. */
function modelOf({ defaults: first, setFor, series: own }: Session, grouping: string) {
  const found = setFor(first.reading);
  if (!found) throw new Error('no table agrees with the record');
  return survivalModel(found, first.cohort, own, { ...first, grouping });
}

function said(of: Session, grouping: string) {
  const model = modelOf(of, grouping);
  const line = markup(<PLine model={model} series={of.series} />);
  return {
    summary: line.querySelector('summary')?.textContent,
    conditions: testConditions(model.test!, of.series).join(' '),
    sentence: statusSentence(model, of.series, of.defaults),
  };
}

test('six patients have an exact P, with its deals and its statistic', () => {
  const { summary, conditions, sentence } = said(session, 'site');
  expect(summary).toBe('P: log-rank 0.025 · exact log-rank 0.10, smallest possible 0.10');
  expect(conditions).toContain('3 patients against 3, two-sided.');
  expect(conditions).toContain('(all 20 deals)');
  expect(conditions).toContain('ranks deals by |O − E|');
  expect(conditions).not.toContain('standardised');
  expect(sentence).toMatch(
    / Log-rank P 0\.025; exact log-rank P 0\.10; the smallest exact P of any 3 against 3 is 0\.10\.$/u,
  );
});

test('a P of groups that were known only later says so where it is seen', () => {
  expect(said(session, 'second-hepatectomy').summary).toBe(
    'Known only later · P: log-rank 0.64 · exact log-rank 1.00, smallest possible 0.10',
  );
});

test('the P by the standardised statistic stands beside it where it prints otherwise', () => {
  const others = set.arrangements('resection').map(({ example }) => {
    const { test: found } = survivalModel(set, example, series, { ...defaults, grouping: 'resection' });
    const words = testConditions(found!, series).join(' ');
    return /as chi-square is, the exact P is ([\d.]+)\. /u.exec(words)?.[1] ?? 'the same';
  });
  expect(others.toSorted()).toEqual(['0.13', '0.60', 'the same']);
});

test('a sampled P is not called exact', () => {
  const { summary, conditions, sentence } = said(hundreds, 'sex');
  expect(summary).toContain(' · permutation log-rank ');
  expect(summary).not.toContain('exact');
  expect(conditions).toMatch(/The permutation test .*\([\d,]+ random deals\)/u);
  expect(conditions).not.toContain('The exact test');
  expect(sentence).toMatch(
    /; permutation log-rank P \S+, from [\d,]+ random deals; the smallest exact P of any/u,
  );
});

test('three groups and more have the same, with their number and what ranks their deals', () => {
  const { summary, conditions, sentence } = said(hundreds, 'stage');
  expect(summary).toMatch(
    /^P: log-rank <0\.001 · permutation log-rank <0\.001, smallest possible <0\.001 · 3 groups$/u,
  );
  expect(conditions).toMatch(/The permutation test .*\([\d,]+ random deals\)/u);
  expect(conditions).toContain('by the sum of (O − E)² / n over the groups, how far');
  expect(conditions).toContain('if follow-up was alike in all groups.');
  expect(sentence).toMatch(
    /^Survival by stage\. Log-rank P <0\.001; permutation log-rank P <0\.001, from [\d,]+ random deals; the smallest exact P of any \d+ against \d+ against \d+ is <0\.001\.$/u,
  );
});

test('what these exits could give at least is said where it is more than the sizes could', () => {
  const exits = [10, 62, 110, 145, 168, 186].map((time, place) => ({ time, event: place < 3 }));
  const strata = [[0, 1], [2], [3, 5], [4]].map((places) => ({
    n: places.length,
    observations: places.map((place) => exits[place]!),
  }));
  const words = testConditions(groupTest(strata)!, series).join(' ');
  expect(words).toContain('2 patients against 1 against 2 against 1, two-sided.');
  expect(words).toContain('(all 180 deals)');
  expect(words).toContain('Ranked by the standardised differences, as chi-square is, the exact P is 0.20.');
  expect(words).toMatch(/whatever happened\. With these exits and deaths it could not be below 0\.067\.$/u);
});

describe('without a test', () => {
  test('the line says what to do and keeps its place', () => {
    const model = survivalModel(set, defaults.cohort, series, { ...defaults, grouping: null });
    const line = markup(<PLine model={model} series={series} />).querySelector('.p-line');
    expect(line?.textContent).toBe('All six as one cohort. Choose a grouping to compare.');
    expect(line?.querySelector('summary')).toBeNull();
  });

  test('a series without groupings has nothing to choose', () => {
    const model = survivalModel(set, defaults.cohort, series, { ...defaults, grouping: null });
    const line = markup(<PLine model={model} series={{ ...series, groupings: [] }} />).querySelector(
      '.p-line',
    );
    expect(line?.textContent.trim()).toBe('All six as one cohort.');
  });
});
