import { describe, expect, it } from 'vitest';
import { strataUntil } from '../../../src/figures/survival/strataUntil.ts';
import { stateRows } from '../../../src/rows/stateRows.ts';
import { survivalModel } from '../../../src/rows/survivalModel.ts';
import { defaults, series, set } from '../../publicationForTests.ts';

const { strata } = survivalModel(set, defaults.cohort, series, { ...defaults, grouping: 'site' });

describe('curves as far as a time', () => {
  it.each([0.5, 10, 61, 100, 500])('are those of the whole table until then (%d)', (until) => {
    const cut = strataUntil(strata, until);
    const times = Array.from({ length: 21 }, (_, step) => (step / 20) * until);
    const states = (of: typeof strata) =>
      stateRows(of, times).map(({ survival, lower, upper, lowest, highest }) => ({
        ...{ survival, lower, upper, lowest, highest },
      }));
    expect(states(cut)).toEqual(states(strata));
    expect(cut.map(({ n }) => n)).toEqual(strata.map(({ n }) => n));
    for (const { rows, patients, last, envelopeUntil } of cut)
      expect(
        Math.max(last, envelopeUntil, ...[...rows, ...patients].map(({ time }) => time)),
      ).toBeLessThanOrEqual(until);
  });
});
