import { describe, expect, test } from 'vitest';
import {
  besideSentences,
  captionSentences,
  drawnBeside,
  drawnCurves,
  type CaptionState,
} from '../../../src/figures/survival/captionSentences.ts';
import { survivalModel } from '../../../src/rows/survivalModel.ts';
import { hundreds } from '../../hundredsForTests.ts';
import { defaults, series, set } from '../../publicationForTests.ts';

const modelOf = (grouping: string | null) =>
  survivalModel(set, defaults.cohort, series, { ...defaults, grouping });
const first: CaptionState = {
  ...{
    timeVectors: set.timeVectors,
    isTable: false,
    isPart: false,
    hasRooms: true,
    grouped: false,
    counts: true,
    years: false,
  },
  ...{ showEnvelope: false, showBand: false, method: 'beta-product' },
};
const said = (grouping: string | null, state: Partial<CaptionState> = {}) =>
  captionSentences(drawnCurves(modelOf(grouping)), series, {
    ...first,
    grouped: grouping !== null,
    ...state,
  }).join(' ');

test('the first view says which table it shows and how to read its marks, and nothing that isn’t drawn', () => {
  expect(said(null)).toBe(
    [
      'One of 3,641,816 compatible sets of times is drawn.',
      'Brackets: where the record lets each open death lie.',
      'Dots: deaths. Upright strokes and arrows: alive when follow-up ended.',
      'At risk: still followed after that month; at risk, died and left add up to the group.',
    ].join(' '),
  );
});

test('of a part of the patients no whole set of times is drawn', () => {
  expect(said(null, { isPart: true })).toMatch(
    /^Part of one of 3,641,816 compatible sets of times is drawn\./u,
  );
});

test('the table is spoken of as far as it is drawn, at times of its own unit', () => {
  expect(said(null, { counts: false })).toMatch(/At risk: still followed after that month\.$/u);
  expect(said(null, { years: true })).toContain('At risk: still followed after that time; at risk, died');
});

test('every mark beside the curves is named, and none that isn’t drawn', () => {
  const off = { leaveOneOut: false, extremes: false, oneMore: false, median: false };
  const named = (grouping: string | null, chosen: Partial<typeof off>, excluded: string | null = null) => {
    const { strata } = survivalModel(set, defaults.cohort, series, { ...defaults, grouping, excluded });
    return besideSentences(drawnBeside(strata, { ...off, ...chosen }), series);
  };
  expect(named(null, {})).toEqual([]);
  expect(named(null, { median: true })).toEqual(['Triangles: medians.']);
  expect(named('site', { leaveOneOut: true, extremes: true, oneMore: true }, 'c')).toEqual([
    'Grey: the curve with everybody.',
    'Dotted: without each row in turn.',
    'Long dashes: best and worst for those who left.',
    'Dashes and dots: one more death.',
  ]);
  // Of patients of whom most live no median is reached, and no triangle drawn.
  const { strata } = survivalModel(set, defaults.cohort, series, { ...defaults, grouping: 'site' });
  const others = strata.filter(({ label }) => label === 'Other sites');
  expect(drawnBeside(others, { ...off, median: true }).size).toBe(0);
});

test('what belongs to an arrangement says so', () => {
  expect(said('site')).toContain('each open death lie, with this arrangement.');
  expect(said('site', { showEnvelope: true })).toContain(
    'Hatching: where each curve could run in any of them, with this arrangement.',
  );
  expect(said(null, { showEnvelope: true })).toContain('Hatching: where the curve could run in any of them.');
});

test('what is left open is not hatched without a row, which is said where hatching is chosen', () => {
  const of = (showEnvelope: boolean, excluded: string | null, isTable = false) =>
    captionSentences(
      drawnCurves(survivalModel(set, defaults.cohort, series, { ...defaults, grouping: 'site', excluded })),
      series,
      { ...first, grouped: true, showEnvelope, ...(isTable && { isTable, timeVectors: 1n }) },
    ).join(' ');
  expect(of(true, 'b')).toContain('No hatching for a group without one of its rows.');
  for (const words of [of(false, 'b'), of(true, null), of(true, 'b', true)])
    expect(words).not.toContain('No hatching');
});

test('limits are named by their method', () => {
  expect(said(null, { showBand: true })).toContain('Tint: pointwise 95 % limits (beta product).');
  expect(said('site', { showBand: true, method: 'log-log' })).toContain(
    'Tint: pointwise 95 % limits of each curve (log-log).',
  );
  expect(said('site')).not.toMatch(/Tint|Hatching/);
});

describe('a table that somebody holds', () => {
  const table = { isTable: true, timeVectors: 1n, hasRooms: false };

  test('has no room and nothing open', () => {
    const words = said(null, { ...table, showEnvelope: true });
    expect(words).toContain('6 patients of the table are drawn.');
    expect(words).not.toMatch(/Brackets|Hatching|compatible/);
  });

  test('of one patient is spoken of as one', () => {
    const one = { ...drawnCurves(modelOf(null)), patients: 1 };
    expect(captionSentences(one, series, { ...first, ...table })[0]).toBe('1 patient of the table is drawn.');
  });

  test('of hundreds has no dots to explain', () => {
    const { defaults: opened, setFor, series: own } = hundreds;
    const model = survivalModel(setFor(opened.reading)!, opened.cohort, own, opened);
    const words = captionSentences(drawnCurves(model), own, { ...first, ...table }).join(' ');
    expect(words).toContain('300 patients of the table are drawn.');
    expect(words).toContain('Thin strokes: alive when follow-up ended.');
    expect(words).not.toMatch(/Dots|arrows/);
  });

  test('of thousands has no marks, and says so', () => {
    const words = captionSentences(
      { patients: 1001, places: 1001, curves: 1, isOpen: false, lacksRow: false },
      series,
      {
        ...first,
        ...table,
      },
    ).join(' ');
    expect(words).toContain('The end of follow-up is not marked: strokes for so many would hide the curves.');
    expect(words).not.toContain('Thin strokes');
  });
});
