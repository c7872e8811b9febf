import { expect, it } from 'vitest';
import { fixedSum } from '../../../src/figures/survival/fixedSum.ts';
import { spanOf } from '../../../src/figures/survival/spanOf.ts';
import { SurvivalFigure } from '../../../src/figures/survival/SurvivalFigure.tsx';
import { loadPublication } from '../../../src/publication/loadPublication.ts';
import { quantities } from '../../../src/quantities/quantities.ts';
import { axisEnd } from '../../../src/rows/axisEnd.ts';
import { openSession } from '../../../src/state/openSession.ts';
import { testRoot } from '../../publicationForTests.ts';
import { markup } from '../markup.ts';

const whole = loadPublication('small', testRoot);

it('a series that nothing splits is drawn as one curve, without what compares groups', () => {
  const { record, table } = whole;
  const series = { ...whole.series, groupings: [] };
  const session = openSession(record, series, table);
  const { defaults, setFor, longestOf } = session;
  const longest = longestOf(defaults.reading);
  const drawn = markup(
    <SurvivalFigure
      {...{ id: 'curve', number: 1, series, record, defaults, longest, multiples: true }}
      set={setFor(defaults.reading)!}
      state={defaults}
      span={spanOf(session)}
      axisEnd={axisEnd(defaults.cohort, longest)}
      fixedSum={fixedSum(record, defaults.reading)}
    />,
  );
  expect(drawn.textContent).toContain(series.everyone);
  expect(drawn.textContent).not.toMatch(/All groupings side by side|log-rank P|undefined|NaN/u);
  expect(quantities({ ...whole, series }).get('patients')?.value).toBe(12);
});
