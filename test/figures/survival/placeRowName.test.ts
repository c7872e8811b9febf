import { expect, test } from 'vitest';
import { axisEnd } from '../../../src/rows/axisEnd.ts';
import { survivalModel } from '../../../src/rows/survivalModel.ts';
import { overlap } from '../../../src/figures/kit/box.ts';
import { exitPlaces } from '../../../src/figures/survival/exitPlaces.ts';
import { labelBox, labelWidth, nameBox } from '../../../src/figures/survival/labelBox.ts';
import { placeLabels } from '../../../src/figures/survival/placeLabels.ts';
import { placeRowName } from '../../../src/figures/survival/placeRowName.ts';
import { plotFrame } from '../../../src/figures/survival/plotFrame.ts';
import { defaults, series, session, set } from '../../publicationForTests.ts';

test.each([
  ['narrow', 256, false],
  ['narrow', 288, true],
  ['wide', 642, false],
  ['wide', 812, true],
] as const)('no row’s name covers a curve’s: %s, %d px, mortality %s', (layout, width, mortality) => {
  const size = { layout, width };
  const end = axisEnd(defaults.cohort, session.longestOf(defaults.reading));
  const frame = plotFrame({ ...size, mortality, axisEnd: end, series });
  let tried = 0;
  for (const grouping of [null, ...series.groupings.map(({ id }) => id)]) {
    const { strata } = survivalModel(set, defaults.cohort, series, { ...defaults, grouping });
    const names = placeLabels(strata, frame).flatMap((place) => (place ? [nameBox(place, layout)] : []));
    expect(names).toHaveLength(strata.length);
    for (const { row, x, after } of exitPlaces(strata, frame)) {
      const words = `row ${row}`;
      const box = labelBox(placeRowName(words, { x, y: after }, strata, frame), labelWidth(words, layout));
      for (const name of names) expect(overlap(box, name), `${grouping} ${row}`).toBe(0);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      expect(box.top).toBeGreaterThanOrEqual(frame.top);
      expect(box.bottom).toBeLessThanOrEqual(frame.bottom);
      tried += 1;
    }
  }
  expect(tried).toBe(defaults.cohort.patients.length * (series.groupings.length + 1));
});
