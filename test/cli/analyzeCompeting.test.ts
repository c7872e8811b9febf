import { describe, expect, test } from 'vitest';
import methods from '../reference/methods.json' with { type: 'json' };
import tables from '../reference/tables.json' with { type: 'json' };
import { expectNear } from '../survival/near.ts';
import { jsonOf, reportOf } from './runAnalyze.ts';

const pbc = 'reference/pbc.csv';
const outcome = ['--event', 'status=2', '--censored', '0'];

describe('analyze draws the cumulative incidence where other events end follow-up', () => {
  test('pbc by treatment: incidences and Gray’s tests as R has them', () => {
    const { cumulativeIncidence } = jsonOf(pbc, ...outcome, '--by', 'trt', '--at', '365,1000,3395');
    const { event, other } = cumulativeIncidence!;
    const incidences = (curve: typeof event.overall) => curve.at!.map(({ incidence }) => incidence);
    expectNear(incidences(event.overall), tables.pbc.death);
    expectNear(incidences(other.overall), tables.pbc.transplant);
    const { incidence, tests } = methods.gray.pbcTreatment;
    const groups = [other.groups['1']!, other.groups['2']!, event.groups['1']!, event.groups['2']!];
    expectNear(groups.map(incidences), incidence);
    expectNear([other.gray!.statistic, other.gray!.p], [tests[0]!.statistic, tests[0]!.p], 1e-11);
    expectNear([event.gray!.statistic, event.gray!.p], [tests[1]!.statistic, tests[1]!.p], 1e-11);
    // Limits on the log-log scale, from their formula.
    const { incidence: f, standardError, lower, upper } = event.overall.at![1]!;
    const z = 1.959963984540054;
    const factor = Math.exp((z * standardError!) / (f! * Math.log(f!)));
    expectNear([lower, upper], [f! ** (1 / factor), f! ** factor]);
  });

  test('pbc by stage: four groups, and who has no stage in none of them', () => {
    const { cumulativeIncidence, ungrouped } = jsonOf(pbc, ...outcome, '--by', 'stage');
    const { event } = cumulativeIncidence!;
    const [, death] = methods.gray.pbcStage.tests;
    expect(event.gray!.df).toBe(3);
    expectNear(event.gray!.statistic, death!.statistic, 1e-11);
    expect(ungrouped.rows).toBe(6);
    expect(event.overall.events).toBe(161);
  });

  test('heart: late entry, without Gray’s test, which is said', () => {
    const table = (text: string) =>
      text.replace(/^("\d+",\d+,)(\d+|\d+\.5),1,/gmu, (whole, head: string, stop: string) =>
        Number(stop) > 100 ? `${head}${stop},2,` : whole,
      );
    const options = ['--event', 'event=1', '--censored', '0', '--by', 'transplant'];
    const { cumulativeIncidence } = jsonOf('reference/heart.csv', ...options, table);
    const { event, other } = cumulativeIncidence!;
    const { time, early, late, earlyError, lateError } = methods.lateIncidence;
    for (const [curve, values, errors] of [
      [event.overall, early, earlyError],
      [other.overall, late, lateError],
    ] as const)
      for (const row of curve.rows) {
        expectNear(row.incidence, values[time.indexOf(row.time)]);
        expectNear(row.standardError, errors[time.indexOf(row.time)]);
      }
    expect(event.gray).toBeNull();
    expect(reportOf('reference/heart.csv', ...options, table)).toContain(
      "Gray's test: not defined for rows that enter late",
    );
  });

  test('says which limits these are, at the level that was asked for', () => {
    const report = reportOf(pbc, ...outcome, '--by', 'trt', '--at', '1000', '--conf', '0.9');
    expect(report).toContain(
      'Cumulative incidence (Aalen-Johansen; an event ends the risk of the others; 90 % limits log-log)',
    );
    expect(report).toMatch(/at 1000: 0\.1824, standard error 0\.01892, 90 % limits 0\.1524 to 0\.2146/u);
    expect(report).toContain("Gray's test of the incidence of the event: chi-square 0.06659, 1 df, P 0.80");
  });

  test('is left out where nothing competes', () => {
    expect(jsonOf(pbc, '--event', 'status=2', '--censored', '0,1').cumulativeIncidence).toBeUndefined();
    expect(reportOf(pbc, '--event', 'status=2', '--censored', '0,1')).not.toContain('Aalen');
  });

  test('small: values of competing012 as R has them, and nothing beyond the last follow-up', () => {
    const options = ['--event', 'status=2', '--censored', '0', '--at', '36,99'];
    const { event, other } = jsonOf('cohort/table/cases/competing012.csv', ...options).cumulativeIncidence!;
    const [here, beyond] = [event.overall.at!, other.overall.at!].map(([first]) => first!.incidence);
    expect([here, beyond].map((x) => Number(x!.toFixed(6)))).toEqual([0.471429, 0.242857]);
    expect(event.overall.at![1]).toEqual({
      time: 99,
      incidence: null,
      standardError: null,
      lower: null,
      upper: null,
    });
  });
});
