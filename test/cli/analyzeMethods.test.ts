import { describe, expect, test } from 'vitest';
import curves from '../reference/curves.json' with { type: 'json' };
import methods from '../reference/methods.json' with { type: 'json' };
import { expectNear } from '../survival/near.ts';
import { patients } from '../survival/reference.ts';
import { analyze, jsonOf, reportOf } from './runAnalyze.ts';

const pbc = 'reference/pbc.csv';
const heart = 'reference/heart.csv';
const deaths = ['--event', 'status=2', '--censored', '0,1'];
const four =
  'time,dead,dose,sex\n1.5,1,High,f\n2,1,Medium,m\n3,1,High,f\n4,0,Low,m\n5,1,Medium,f\n6,1,Low,m\n7,0,Low,f\n';

describe('analyze compares restricted means', () => {
  test('pbc by treatment as R has it, at two levels', () => {
    for (const { tau, level, ...r } of methods.differences) {
      const { restrictedMeanDifference } = jsonOf(
        pbc,
        ...deaths,
        '--by',
        'trt',
        '--tau',
        `${tau}`,
        '--conf',
        `${level}`,
      );
      const { difference, standardError, lower, upper, p, permutation } =
        restrictedMeanDifference!.levels['2']!;
      expect(restrictedMeanDifference).toMatchObject({ tau, reference: '1' });
      expectNear({ difference, standardError, lower, upper, p }, r, 1e-10);
      expect(permutation).toBeNull();
    }
  });

  test('the reference is subtracted; small groups are permuted, and their limits called too narrow', () => {
    const lines = [0, 1].flatMap((g) =>
      patients('gehan', g).map(({ time, event }) => `${time},${event},${g}`),
    );
    const table = ['time,event,arm', ...lines].join('\n');
    const of = (...options: string[]) =>
      jsonOf(table, '--by', 'arm', '--tau', '20', ...options).restrictedMeanDifference!;
    const { difference, lower, upper, permutation } = of().levels['1']!;
    expectNear([difference, lower, upper], [7.68795518207283, 4.19589740317452, 11.1800129609711], 1e-11);
    expect(permutation).toMatchObject({ method: 'monteCarlo', draws: 10_000, seed: 1 });
    const turned = of('--ref', '1');
    expect(turned.reference).toBe('1');
    expectNear(turned.levels['0']!.difference, -difference!);
    expect(reportOf(table, '--by', 'arm', '--tau', '20')).toContain(
      'restricted mean up to 20 of 1 minus that of 0: 7.688, 95 % limits 4.196 to 11.18 (Greenwood, normal, too narrow with fewer than 50 in a group); P < 0.001 by permutation (10000 draws from seed 1; follow-up alike in both groups)',
    );
  });

  test('beyond follow-up there are no limits, and without groups no difference', () => {
    const beyond = reportOf(four, '--by', 'dose', '--tau', '50');
    expect(beyond).toContain('no limits: follow-up of a curve ends before 50');
    expect(jsonOf(four, '--tau', '3').restrictedMeanDifference).toBeUndefined();
  });
});

describe('analyze tests within strata and for trend', () => {
  test('pbc by stage, as survdiff and coxph have it', () => {
    const { trend, tests } = jsonOf(pbc, ...deaths, '--by', 'stage', '--trend');
    const r = methods.trends.pbcStage;
    expectNear(tests.logRank!.statistic, r.statistic, 1e-11);
    expectNear([trend!.z, trend!.statistic, trend!.p], [r.z, r.trend, r.p], 1e-11);
    expect(trend!.scores).toEqual({ '1': 0, '2': 1, '3': 2, '4': 3 });
  });

  test('pbc within stages, colon within differentiation: rows without a stratum are in none, and said', () => {
    const { stratified } = jsonOf(pbc, ...deaths, '--by', 'trt', '--strata', 'stage');
    const r = methods.trends.pbcStrata;
    expect(stratified).toMatchObject({ column: 'stage', strata: 4, missing: { rows: 0 }, df: 1 });
    expectNear(stratified!.statistic, r.statistic, 1e-11);
    expectNear(
      Object.values(stratified!.groups).map(({ expected }) => expected),
      r.expected,
    );
    const ofColon = (text: string) =>
      text
        .split('\n')
        .filter((line, i) => i === 0 || /,2$/u.test(line))
        .join('\n');
    const options = [
      '--time',
      'time',
      '--event',
      'status',
      '--by',
      'rx',
      '--ref',
      'Obs',
      '--strata',
      'differ',
      '--trend',
    ];
    const colon = jsonOf('reference/colon.csv', ofColon, ...options).stratified!;
    const c = methods.trends.colonStrata;
    expect(colon.missing).toEqual({ rows: 23, events: 11 });
    expectNear(colon.statistic, c.statistic, 1e-11);
    expectNear(
      ['Obs', 'Lev', 'Lev+5FU'].map((arm) => colon.groups[arm]!.expected),
      c.expected,
    );
    expect(reportOf('reference/colon.csv', ofColon, ...options)).toContain(
      'log-rank within “differ” (3 strata; 23 rows without one, 11 with the event, in none): chi-square 10.51, 2 df, P 0.005',
    );
  });

  test('a trend goes by natural order, whatever the reference', () => {
    const plain = jsonOf(four, '--by', 'dose', '--trend').trend!;
    expect(plain.scores).toEqual({ Low: 0, Medium: 1, High: 2 });
    expectNear(
      jsonOf(four, '--by', 'dose', '--trend', '--ref', 'Medium').trend!.statistic,
      plain.statistic,
      1e-12,
    );
    expect(reportOf(four, '--by', 'dose', '--trend')).toMatch(
      /trend over “Low”, “Medium”, “High” \(log-rank, scores 0 to 2\): .*; more events than expected in groups with higher scores/u,
    );
  });

  test.each([
    [['--trend'], /--trend needs --by COL/u],
    [['--strata', 'dose'], /--strata needs --by COL/u],
    [['--by', 'dose', '--strata', 'arm'], /--strata: no column "arm"; there are time, dead, dose, sex/u],
    [['--by', 'dose,sex', '--trend'], /--trend: expected groups of one column/u],
    [['--by', 'dead'], /--by: column "dead" is the outcome/u],
    [['--by', 'dose,time'], /--by: column "time" is the time/u],
    [['--by', 'dose', '--strata', 'dead'], /--strata: column "dead" is the outcome/u],
    [['--landmark', 'x'], /--landmark: expected a time of at least 0, received "x"/u],
    [['--landmark', '7'], /--landmark: nobody is followed beyond 7/u],
  ])('%j is refused', (options, message) => {
    const { stdout, stderr, status } = analyze(four, ...options);
    expect(stderr).toMatch(message);
    expect([stdout, status]).toEqual(['', 2]);
  });
});

describe('analyze from a landmark on', () => {
  test('pbc: who is followed beyond 1000 days, as R’s subset has it', () => {
    const { at, n, observed, expected, chisq, survival } = methods.landmark;
    const result = jsonOf(pbc, ...deaths, '--by', 'trt', '--landmark', `${at}`, '--at', '3395');
    expect(Object.values(result.groups).map((group) => group.n)).toEqual(n);
    const groups = Object.values(result.tests.logRank!.groups);
    expect(groups.map((group) => group.observed)).toEqual(observed);
    expectNear(
      groups.map((group) => group.expected),
      expected,
    );
    expectNear(result.tests.logRank!.statistic, chisq, 1e-11);
    expectNear(
      Object.values(result.groups).map((group) => group.at![0]!.survival),
      survival,
    );
    // Nobody could have the event before the landmark: person-time begins at it.
    const { personTime, events } = result.rates.overall;
    expect(events).toBe(85);
    expect(personTime).toBe(
      jsonOf(pbc, ...deaths).rates.overall.personTime -
        327 * 1000 -
        jsonOf(pbc, ...deaths, early).rates.overall.personTime,
    );
  });
  const early = (text: string) =>
    text
      .split('\n')
      .filter((line, i) => i === 0 || Number(line.split(',')[2]) <= 1000)
      .join('\n');

  test('heart: groups as they were then, each patient followed to the end', () => {
    for (const { at, n, chisq, expected } of curves.switching.landmark) {
      const result = jsonOf(heart, '--by', 'transplant', '--landmark', `${at}`);
      expect(Object.values(result.groups).map((group) => group.n)).toEqual(n);
      expectNear(result.tests.logRank!.statistic, chisq, 1e-11);
      expectNear(
        Object.values(result.tests.logRank!.groups).map((group) => group.expected),
        expected,
      );
      expect(result.tests.exactLogRank).not.toBeNull();
    }
    expect(reportOf(heart, '--by', 'transplant', '--landmark', '30')).toContain(
      'Landmark   30: 79 patients followed beyond it, in the groups of that time; 23 had the event by then, 1 left by then, and are in nothing below',
    );
    expect(analyze(heart, '--by', 'transplant', '--landmark', '30', '--id', 'none').stderr).toMatch(
      /--landmark needs --id/u,
    );
  });

  test('at 0 it is the whole table but for those who end at 0', () => {
    const whole = jsonOf(four, '--by', 'dose');
    const { landmark, ...from } = jsonOf(four, '--by', 'dose', '--landmark', '0') as ReturnType<
      typeof jsonOf
    > & { landmark: object };
    expect(from).toEqual(whole);
    expect(landmark).toEqual({ at: 0, followed: 7, events: 0, others: 0, left: 0, later: 0 });
  });
});

test('an other event before the landmark is in no caution after it', () => {
  const table = 'months,status\n2,other\n3,dead\n5,other\n9,alive\n';
  const options = ['--event', 'status=dead', '--censored', 'alive'];
  expect(reportOf(table, ...options)).toContain('Caution: 2 rows ended by another event are counted');
  const from = reportOf(table, ...options, '--landmark', '2');
  expect(from).toContain('0 had the event by then, 1 another one, 0 left by then, and is in nothing below');
  expect(from).toContain('Caution: 1 row ended by another event is counted as censored.');
});

describe('analyze says how long patients were followed, and the rate of events', () => {
  test('pbc as R has it', () => {
    const { followUp, rates } = jsonOf(pbc, ...deaths, '--conf', '0.95');
    const { midpoint, lower, upper } = followUp!.overall;
    expect({ median: midpoint, lower, upper }).toEqual(methods.followUp.pbc);
    expectNear(jsonOf(pbc, ...deaths, '--conf', '0.9').rates.overall, methods.rates.pbc);
    expect(rates.groups).toEqual({});
    const report = reportOf(pbc, ...deaths);
    expect(report).toContain(
      'median follow-up 2365 (reverse Kaplan-Meier), 95 % limits 2224 to 2563 (log-log)',
    );
    expect(report).toContain('per unit of time (161 events in 801633 of follow-up), 95 % limits');
    expect(reportOf('cohort/table/cases/order.csv')).toMatch(
      /rate 0\.\d+ per month \(4 events in \d+ months of follow-up\)/u,
    );
  });

  test('another event ends the watch, too: who has it did not leave', () => {
    const swapped = jsonOf(pbc, '--event', 'status=1,2', '--censored', '0').followUp!.overall;
    expect(jsonOf(pbc, '--event', 'status=2', '--censored', '0').followUp!.overall).toEqual(swapped);
  });
});

describe('analyze takes late entry in all that allow it', () => {
  test('heart: restricted means, rate, stratified test, hazard ratio with penalty', () => {
    for (const [i, { tau, estimate, standardError }] of methods.lateMeans.entries()) {
      const { groups } = jsonOf(heart, '--by', 'transplant', '--tau', `${tau}`);
      expectNear(
        [0, 1].map((g) => groups[`${g}`]!.rmst!.estimate),
        estimate,
      );
      expectNear(
        [0, 1].map((g) => groups[`${g}`]!.rmst!.standardError),
        standardError,
      );
      if (i > 0) break;
    }
    const result = jsonOf(heart, '--by', 'transplant', '--strata', 'surgery');
    expectNear(result.stratified!.statistic, methods.trends.heartStrata, 1e-11);
    expectNear(result.rates.overall, methods.rates.heart);
    expect(result.followUp).toBeNull();
    const firth = result.firth!;
    const plain = result.cox!.levels['1']!;
    expect(firth).toMatchObject({ reference: '0', level: '1' });
    expect(Math.abs(firth.hazardRatio / plain.hazardRatio - 1)).toBeLessThan(0.05);
  });

  test('what is not defined for it is named, and leaves no empty column', () => {
    const report = reportOf(heart, '--by', 'transplant', '--at', '100');
    expect(report).toContain(
      'Rows enter late: beta product limits, exact tests, permutations and the reverse Kaplan-Meier estimate are not defined for them.',
    );
    expect(report.match(/beta product/gu)).toHaveLength(1);
    expect(report).toContain('at 100: survival 0.494, 95 % limits 0.393 to 0.5872 (log-log)');
  });
});

test('the reference is named as it is, also where levels are whole numbers', () => {
  const options = [...deaths, '--by', 'stage', '--ref', '3'];
  const report = reportOf(pbc, ...options);
  expect(report).toContain('hazard ratio of 1 against 3 (Cox, ties by Efron)');
  expect([...report.matchAll(/^(\d): \d+ patients/gmu)].map(([, level]) => level)).toEqual([
    '3',
    '1',
    '2',
    '4',
  ]);
  expect(jsonOf(pbc, ...options).cox!.reference).toBe('3');
});
