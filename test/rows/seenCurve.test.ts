import { describe, expect, test } from 'vitest';
import type { Patient } from '../../src/cohort/Cohort.ts';
import { curveAsEnvelope, tableSet } from '../../src/cohort/tableSet.ts';
import { medianSentence } from '../../src/figures/kit/sentences/medianSentence.ts';
import { curveCsv } from '../../src/figures/kit/export/curveCsv.ts';
import { MOST_WHOLE } from '../../src/rows/seenCurve.ts';
import { stateRows } from '../../src/rows/stateRows.ts';
import { strataOf } from '../../src/rows/strataOf.ts';
import type { Stratum } from '../../src/rows/Stratum.ts';
import { LIMIT_METHODS } from '../../src/state/limitMethods.ts';
import { kaplanMeier, seededRandom, survivalLimits } from '../../src/survival/index.ts';
import { series } from '../publicationForTests.ts';

const random = seededRandom(7);
const many = (share: number): Patient[] =>
  Array.from({ length: 9000 }, (_, place) => ({
    row: String(place),
    // Some start with an exit at 0, some share a time.
    time: place === 0 ? 0 : Math.round(-Math.log(random()) * 1e6) / 1e3,
    event: random() < share,
    attributes: {},
  }));
const strataFor = (patients: Patient[], method: (typeof LIMIT_METHODS)[number]) => {
  const cohort = { patients };
  return strataOf(tableSet(cohort, {}), cohort, series, { grouping: null, method });
};
/** The same stratum with everything that is left out of a drawing. */
function inFull(stratum: Stratum, method: (typeof LIMIT_METHODS)[number]): Stratum {
  const { whole, ...rest } = stratum;
  const rows = kaplanMeier(stratum.observations);
  expect(whole).toBeDefined();
  return {
    ...rest,
    rows,
    limits: survivalLimits(stratum.observations, { method }),
    envelope: curveAsEnvelope(null, rows).steps,
  };
}

for (const share of [0.9, 0.2])
  describe(`a curve of thousands of times with ${share * 100} % events`, () => {
    const patients = many(share);

    for (const method of LIMIT_METHODS)
      test(`says of every time what the whole curve says, with ${method} limits`, () => {
        const strata = strataFor(patients, method);
        const whole = strata.map((stratum) => inFull(stratum, method));
        const last = strata[0]!.last;
        const times = [0, last, last + 1, ...patients.slice(0, 150).map(({ time }) => time)];
        for (let step = 0; step < 150; step++) times.push(random() * last);
        expect(stateRows(strata, times)).toEqual(stateRows(whole, times));
        expect(medianSentence(strata[0]!, series, false)).toBe(medianSentence(whole[0]!, series, false));
      });

    test('is drawn from rows of its own, and never further from itself than can be seen', () => {
      const [stratum] = strataFor(patients, 'log-log');
      const rows = kaplanMeier(patients);
      const own = new Map(rows.map((row) => [row.time, row]));
      expect(stratum!.rows.length).toBeLessThan(rows.length);
      for (const row of stratum!.rows) expect(row).toEqual(own.get(row.time));
      // Wherever the whole curve steps, a step is drawn within half a px of 860 of it, to the same height or beyond a later one.
      const half = stratum!.last / 860 / 2;
      const steps = stratum!.rows.filter(({ events }) => events > 0);
      for (const { time, survival, events } of rows) {
        if (events === 0) continue;
        const near = steps.filter((step) => Math.abs(step.time - time) <= half);
        expect(near.some((step) => step.survival <= survival)).toBe(true);
        expect(near.length).toBeGreaterThan(0);
      }
    });

    test('gives everything to whoever takes it as data', () => {
      const strata = strataFor(patients.slice(0, MOST_WHOLE + 200), 'log-log');
      expect(curveCsv(strata)).toBe(curveCsv(strata.map((stratum) => inFull(stratum, 'log-log'))));
    });
  });
