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
