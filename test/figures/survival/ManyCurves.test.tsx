import { expect, test } from 'vitest';
import { tableSet } from '../../../src/cohort/tableSet.ts';
import { ManyCurves } from '../../../src/figures/survival/ManyCurves.tsx';
import { plotFrame } from '../../../src/figures/survival/plotFrame.ts';
import { strataOf } from '../../../src/rows/strataOf.ts';
import { series } from '../../publicationForTests.ts';
import { markup } from '../markup.ts';

const drawn = (patients: number) => {
  const cohort = {
    patients: Array.from({ length: patients }, (_, place) => ({
      row: String(place),
      time: (place + 1) / 10,
      event: place % 3 === 0,
      attributes: {},
    })),
  };
  const strata = strataOf(tableSet(cohort, {}), cohort, series, { grouping: null, method: 'log-log' });
  const frame = plotFrame({ layout: 'wide', width: 1056, axisEnd: patients / 10, mortality: false, series });
  return markup(<ManyCurves strata={strata} frame={frame} />).innerHTML;
};

test('so many patients are drawn as lines without dots; strokes stand there as long as they leave the lines to be seen', () => {
  expect(drawn(300)).toMatch(/<path[^>]*data-left-of="0"/u);
  for (const many of [1001, 6000]) {
    const markupOfMany = drawn(many);
    expect(markupOfMany).not.toContain('data-left-of');
    expect(markupOfMany).not.toContain('<circle');
    expect(markupOfMany).toMatch(/<path d="M56,/u);
  }
});

test('a line has no more corners than its pixels can show', () => {
  const corners = (markupOfMany: string) => markupOfMany.split(/[LHV]/u).length;
  expect(corners(drawn(40_000))).toBeLessThan(8 * 860);
});
