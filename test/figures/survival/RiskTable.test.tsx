import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { RiskDrawing } from '../../../src/figures/survival/RiskDrawing.tsx';
import { survivalModel } from '../../../src/rows/survivalModel.ts';
import { defaults, series, set } from '../../publicationForTests.ts';

const { strata } = survivalModel(set, defaults.cohort, series, { ...defaults, grouping: null });

test.each([256, 328, 640, 1056])('the outcome is named by its own word, %i px', (width) => {
  for (const happened of ['died', 'relapsed', 'progressed']) {
    const words = { ...series, outcome: { ...series.outcome, happened } };
    const drawn = renderToString(
      <RiskDrawing {...{ strata, width, series: words }} years={false} counts axisEnd={200} most={1} />,
    );
    expect(drawn).toContain(`>${happened.charAt(0).toUpperCase()}${happened.slice(1)}</text>`);
    expect(drawn).not.toContain('Events');
  }
});

test.each([256, 640, 1056])('its columns are named by their times, %i px', (width) => {
  const draw = (years: boolean, words = series) =>
    renderToString(
      <RiskDrawing {...{ strata, width, years, series: words }} counts axisEnd={200} most={1} />,
    );
  expect(draw(false)).toContain('>Months</text>');
  expect(draw(true)).toContain('>Years</text>');
  // As many as the columns under them.
  const [head, row] = [/Months<\/text>.*?<g/u, /At risk<\/text>.*?<\/g>/u].map(
    (part) => [...(part.exec(draw(false))?.[0] ?? '').matchAll(/>\d+<\/text>/gu)].length,
  );
  expect(head).toBeGreaterThan(2);
  expect(head).toBe(row);
  // A long unit would reach the first number, and cut off it says little.
  const long = { ...series, time: { ...series.time, many: 'hospital days' } };
  expect(draw(false, long)).toContain('>Time<title>Hospital days</title>');
});

test('its height and the room below it are together those of the most strata', () => {
  const height = (most: number) => {
    const drawn = renderToString(
      <RiskDrawing {...{ strata, width: 640, series, most }} years={false} counts axisEnd={200} />,
    );
    return [...drawn.matchAll(/<svg[^>]* height="(\d+)"/gu)].reduce((sum, [, px]) => sum + Number(px), 0);
  };
  expect(height(3) - height(2)).toBe(height(2) - height(1));
  expect(height(2)).toBeGreaterThan(height(1));
});
