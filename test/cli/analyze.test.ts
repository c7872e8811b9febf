import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Analysis } from '../../src/survival/index.ts';
import { shownP } from '../../src/cli/analysis/shown.ts';
import { expectNear } from '../survival/near.ts';
import tables from '../reference/tables.json' with { type: 'json' };
import { dataSets, patients, tests } from '../survival/reference.ts';

const program = fileURLToPath(new URL('../../src/cli/analyze.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'analyze-'));
afterAll(() => rmSync(folder, { recursive: true }));

const six =
  'id,months,died,site\na,10,1,small\nb,62,1,small\nc,110,1,small\nd,145,0,other\ne,168,0,other\nf,186,0,other\n';

/** Runs the command on a table and gives what it printed and its exit status. */
function run(csv: string, ...options: string[]) {
  const file = join(folder, 'table.csv');
  writeFileSync(file, csv);
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, file, ...options], {
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

function json(csv: string, ...options: string[]): Analysis {
  const { stdout, stderr, status } = run(csv, '--json', ...options);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout) as Analysis;
}

/** The paths of all keys; of a list those of its first item. */
function shape(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return shape(value[0], `${path}[]`);
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value)
    .flatMap(([key, part]) => shape(part, `${path}.${key}`))
    .sort();
}

const columns = ['--time', 'months', '--event', 'died'];

describe('analyze --json', () => {
  test('prints one object in the documented shape', () => {
    const result = json(six, ...columns, '--by', 'site', '--tau', '150', '--at', '60,120');
    expect(Object.keys(result)).toEqual([
      'n',
      'events',
      'tau',
      'at',
      'overall',
      'groups',
      'tests',
      'firth',
      'cox',
      'level',
      'followUp',
      'rates',
      'restrictedMeanDifference',
      'ungrouped',
      'read',
    ]);
    expect(Object.keys(result.tests.logRank!.groups)).toEqual(['other', 'small']);
    expectNear(result.tests.logRank!.groups['small'], { observed: 3, expected: 1.15 });
    expect(result).toMatchObject({ n: 6, events: 3, tau: 150, at: [60, 120], cox: null });
    expect(Object.keys(result.groups)).toEqual(['other', 'small']);
    expect(result.overall.median).toMatchObject({ infimum: 110, midpoint: 148, lower: 10, upper: null });
    expectNear(result.overall.rmst!.estimate, (10 + 62 + 110 + 3 * 150) / 6);
    expect(result.overall.at).toMatchObject([
      { time: 60, atRisk: 5, died: 1, left: 0, survival: 5 / 6 },
      { time: 120, atRisk: 3, died: 3, left: 0, survival: 1 / 2 },
    ]);
    const [first] = result.overall.rows;
    expect(first).toMatchObject({ time: 10, atRisk: 6, events: 1, censored: 0, survival: 5 / 6 });
    expect(Object.keys(first!.limits)).toEqual(
      expect.arrayContaining(['bpcp', 'bpcpMidP', 'logLog', 'log', 'plain', 'logit', 'thomasGrunkemeier']),
    );
    expectNear(first!.limits.logLog, { lower: 0.273122849928356, upper: 0.974712426690894 });
    const { statistic, df, p } = result.tests.logRank!;
    expectNear({ statistic, df, p }, { statistic: 1.85 ** 2 / 0.6775, df: 1, p: 0.0246023499536417 });
    expectNear(result.tests.exactLogRank, {
      p: 0.1,
      midP: 0.05,
      oneSided: 0.05,
      splits: 20,
      method: 'exact',
      floor: 0.1,
      floorHere: 0.1,
    });
    expect(result.firth).toMatchObject({ reference: 'other', level: 'small' });
    // Printed by coxphf, whose estimate stops once its score is small: 3e-7 short.
    expectNear(
      [result.firth!.hazardRatio, result.firth!.lower, result.firth!.upper, result.firth!.p],
      [Math.exp(2.56524110283096), 1.16972084529793, 1783.01492852513, 0.0352650664485807],
      1e-6,
    );
  });

  test('has every key that is documented, at every depth, and no other', () => {
    const limits = Object.fromEntries(
      ['bpcp', 'bpcpMidP', 'logLog', 'log', 'plain', 'logit', 'thomasGrunkemeier'].map((name) => [
        name,
        { lower: 0, upper: 0 },
      ]),
    );
    const median = { infimum: 0, midpoint: 0, lower: 0, upper: 0 };
    const rate = { events: 0, personTime: 0, rate: 0, lower: 0, upper: 0 };
    const row = { time: 0, atRisk: 0, events: 0, censored: 0, survival: 0, standardError: 0, limits };
    const curve = {
      n: 0,
      events: 0,
      median,
      medianLimits: { bpcp: { lower: 0, upper: 0 }, logLog: { lower: 0, upper: 0 } },
      rmst: { tau: 0, estimate: 0, standardError: 0, extended: false },
      distinctTimes: 0,
      at: [{ time: 0, n: 0, atRisk: 0, died: 0, left: 0, survival: 0, limits }],
      rows: [row],
    };
    const asymptotic = { statistic: 0, df: 0, p: 0 };
    const ratio = { hazardRatio: 0, lower: 0, upper: 0 };
    const documented = {
      n: 0,
      events: 0,
      tau: 0,
      at: [0],
      overall: curve,
      groups: { a: curve, b: curve },
      tests: {
        logRank: {
          ...asymptotic,
          groups: { a: { observed: 0, expected: 0 }, b: { observed: 0, expected: 0 } },
        },
        petoPrentice: asymptotic,
        gehanBreslow: asymptotic,
        taroneWare: asymptotic,
        exactLogRank: { p: 0, midP: 0, oneSided: 0, splits: 0, method: '', floor: 0, floorHere: 0 },
      },
      firth: { reference: '', level: '', ties: '', ...ratio, p: 0 },
      cox: { ties: '', reference: '', levels: { b: ratio } },
      level: 0,
      followUp: { overall: median, groups: { a: median, b: median } },
      rates: { overall: rate, groups: { a: rate, b: rate } },
      restrictedMeanDifference: {
        tau: 0,
        reference: '',
        levels: {
          b: {
            ...{ difference: 0, standardError: 0, lower: 0, upper: 0, p: 0, isSmall: true },
            permutation: { p: 0, method: '', splits: 0, draws: 0, seed: 0 },
          },
        },
      },
      ungrouped: { rows: 0, events: 0 },
    };
    const overlapping = 't,e,g\n1,1,a\n2,1,b\n3,1,a\n4,1,b\n5,0,a\n6,1,b\n';
    const options = ['--time', 't', '--event', 'e', '--by', 'g', '--tau', '4', '--at', '3'];
    const { read, ...result } = json(overlapping, ...options) as Analysis & { read: object };
    expect(shape(result)).toEqual(shape(documented));
    expect(read).toMatchObject({ time: { columns: ['t'] }, event: { column: 'e' }, rows: 6 });
  });

  test('leaves null what was not asked for or does not exist', () => {
    const result = json(six, ...columns);
    expect(result).toMatchObject({ tau: null, groups: {}, firth: null, cox: null });
    expect(result.overall.rmst).toBeNull();
    expect('at' in result || 'at' in result.overall).toBe(false);
    expect(result.tests).toEqual({
      logRank: null,
      petoPrentice: null,
      gehanBreslow: null,
      taroneWare: null,
      exactLogRank: null,
    });
    const none = json('t,e\n3,0\n5,0\n', '--time', 't', '--event', 'e');
    expect(none.overall.median).toEqual({ infimum: null, midpoint: null, lower: null, upper: null });
    expect(none.overall.rows[0]!.limits.logLog).toEqual({ lower: null, upper: null });
  });

  test.each(dataSets)('agrees with R on %s', (name) => {
    const lines = [0, 1].flatMap((group) =>
      patients(name, group).map(({ time, event }) => `${time},${event},${group}`),
    );
    const result = json(
      ['time,event,arm', ...lines].join('\n'),
      '--time',
      'time',
      '--event',
      'event',
      '--by',
      'arm',
    );
    const r = tests.twoGroups[name];
    // Where the difference nearly cancels (veteran) the last digits are lost in R's sums too.
    expectNear(
      [result.tests.logRank!.statistic, result.tests.logRank!.p],
      [r.logRank.statistic, r.logRank.p],
      1e-11,
    );
    expectNear(result.tests.petoPrentice!.statistic, r.petoPrentice.statistic, 1e-11);
    const cox = tests.cox[name].efron;
    expectNear(result.cox!.levels['1']!.hazardRatio, Math.exp(cox.coefficient), 1e-10); // R's stopping rule
    expect(result.cox!.ties).toBe('efron');
  });

  test('has an exact test but no side and no Firth estimate for three groups', () => {
    const three = 't,e,g\n1,1,a\n2,0,b\n3,1,c\n4,1,a\n5,1,b\n6,0,c\n';
    const options = ['--time', 't', '--event', 'e', '--by', 'g'];
    const result = json(three, ...options);
    const { p, midP, ...exact } = result.tests.exactLogRank!;
    expect(exact).toEqual({ oneSided: null, splits: 90, method: 'exact', floor: 6 / 90, floorHere: 6 / 90 });
    expect(run(three, ...options).stdout).toContain(
      `exact log-rank (all 90 splits, by the sum of (observed - expected)^2 / n over the groups; follow-up alike in all groups): P ${shownP(p)}, mid-P ${shownP(midP)};\n    smallest P that groups of these sizes can give 0.067, for these times and events 0.067`,
    );
    expect(result.firth).toBeNull();
    expect(result.tests.logRank!.df).toBe(2);
  });
});

describe('analyze reads', () => {
  const expected = json(six, ...columns).overall;
  test.each([
    ['true and false', six.replace(/,1,/g, ',TRUE,').replace(/,0,/g, ',false,'), columns],
    [
      'a named level',
      six.replace(/,1,/g, ',dead,').replace(/,0,/g, ',alive,'),
      ['--time', 'months', '--event', 'died=dead'],
    ],
    [
      'semicolons, a byte order mark, Windows line ends and empty lines',
      `\uFEFF${six.replaceAll(',', ';').replaceAll('\n', '\r\n')}\r\n`,
      columns,
    ],
    ['quoted values and spaces', six.replace('10,1', '" 10 ", 1 '), columns],
    [
      'rows in any order',
      six.split('\n').slice(0, 1).concat(six.trim().split('\n').slice(1).reverse()).join('\n'),
      columns,
    ],
  ])('%s', (_, csv, options) => {
    expect(json(csv, ...options).overall).toEqual(expected);
  });

  test('levels that are numbers in numerical order', () => {
    const { cox, firth } = json(
      't,e,g\n1,1,10\n2,1,9\n3,1,10\n4,1,9\n',
      '--time',
      't',
      '--event',
      'e',
      '--by',
      'g',
    );
    expect(Object.keys(cox!.levels)).toEqual(['10']);
    expect(firth).toMatchObject({ reference: '9', level: '10' });
  });
});

describe('analyze refuses with status 2, nothing on standard output, and', () => {
  test.each([
    ['names row, column and value of a bad event', six.replace('110,1', '110,2'), columns, /“2” \(1 row\)/],
    [
      'names row, column and value of a bad time',
      six.replace('62', 'sixty'),
      columns,
      /row 3, column "months": received "sixty"/,
    ],
    ['names a negative time', six.replace('62', '-62'), columns, /row 3, column "months": received "-62"/],
    [
      'names a third level',
      six.replace('62,1', '62,lost'),
      ['--time', 'months', '--event', 'died=1'],
      /“lost” \(1 row\) mean/,
    ],
    [
      'names a level that is not there',
      six,
      ['--time', 'months', '--event', 'died=dead'],
      /no level "dead"; there are 0, 1/,
    ],
    [
      'names a column that is not there',
      six,
      ['--time', 'weeks', '--event', 'died'],
      /no column "weeks"; there are id, months, died, site/,
    ],
    ['names a row of another length', six.replace('62,1', '62,1,1'), columns, /row 3/],
    ['says that a table is empty', 'months,died\n', columns, /no rows/],
    [
      'asks for what is missing',
      six.replaceAll(',1,', ',x,').replaceAll(',0,', ',y,'),
      ['--time', 'months'],
      /--event/,
    ],
    ['wants both dates', six, ['--start', 'months'], /--start and --end go together/],
    ['wants a group to refer to', six, [...columns, '--ref', 'small'], /--by/],
    [
      'names a reference that is not there',
      six,
      [...columns, '--by', 'site', '--ref', 'liver'],
      /no level "liver"; there are other, small/,
    ],
    ['refuses half a draw', six, [...columns, '--draws', '0.5'], /--draws: .*received "0.5"/],
    [
      'asks whether a code in the column of groups is one',
      'id,months,died,arm\n' +
        ['0', '1', '9', '0', '1', '9'].map((arm, i) => `p${i},${i + 3},${i % 2},${arm}`).join('\n'),
      [...columns, '--by', 'arm'],
      /--by: “arm”: does “9” \(2 rows\) mean that it is not known\? .*--only arm=0,1, or --only arm=0,1,9/,
    ],
    [
      'refuses draws where nothing is drawn: without groups',
      six,
      [...columns, '--draws', '200'],
      /--draws: the exact test compares groups; .*received none/,
    ],
    [
      'refuses draws for rows that enter late',
      'id,start,stop,event,arm\na,0,5,1,x\nb,1,7,1,y\nc,2,9,0,x\nd,1,8,1,y\n',
      [
        '--entry',
        'start',
        '--time',
        'stop',
        '--id',
        'id',
        '--event',
        'event',
        '--by',
        'arm',
        '--draws',
        '200',
      ],
      /--draws: the exact test is not defined for rows that enter late/,
    ],
    ['refuses an unknown option', six, [...columns, '--color'], /--color/],
    ['refuses a confidence in percent', six, [...columns, '--conf', '95'], /--conf: .*received "95"/],
    ['refuses a time that is none', six, [...columns, '--at', '60,x'], /--at: .*received "x"/],
  ])('%s', (_, csv, options, message) => {
    const { stdout, stderr, status } = run(csv, ...options);
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test('names a file that is not there', () => {
    const { stderr, status } = spawnSync(process.execPath, [program, 'no.csv', ...columns], {
      encoding: 'utf8',
    });
    expect(stderr).toContain("can't read the file no.csv");
    expect(status).toBe(2);
  });
});

test('analyze prints a readable report', () => {
  const { stdout, status } = run(six, ...columns, '--by', 'site', '--at', '60');
  expect(status).toBe(0);
  expect(stdout).toContain('All: 6 patients, 3 events');
  expect(stdout).toContain('log-rank: chi-square 5.052, 1 df, P 0.025');
  expect(stdout).toContain('P 0.10, mid-P 0.050');
  expect(stdout).toContain('smallest P that groups of these sizes can give 0.10');
  expect(stdout).toContain('does not exist');
  expect(stdout).toContain('Counts     6 rows, 6 patients, 3 events, 3 censored');
  expect(stdout).toContain('95 % limits: 10 to – (beta product), 10 to – (Brookmeyer-Crowley, log-log)');
  expect(stdout).toContain('other   3          0              1.85');
  expect(run(six, '--help').stdout).toContain('--tau');
});

const file = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
function ofFile(name: string, ...options: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, file(name), ...options], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { stdout, stderr, status };
}
const jsonOf = (name: string, ...options: string[]) =>
  JSON.parse(ofFile(name, '--json', ...options).stdout) as Analysis & {
    read: { excluded: object[]; subjects: number };
    ungrouped: { rows: number; events: number };
  };
const cases = 'cohort/table/cases';

describe('analyze as R has it', () => {
  test('pbc: three codes have to be placed, and patients without a treatment are in no comparison', () => {
    const pbc = 'reference/pbc.csv';
    expect(ofFile(pbc)).toMatchObject({ status: 2, stdout: '' });
    expect(ofFile(pbc).stderr).toMatch(
      /“0” \(232 rows\), “1” \(25 rows\), “2” \(161 rows\).*--event COL=VALUE/u,
    );
    expect(ofFile(pbc, '--event', 'status=2').stderr).toMatch(/“0” \(232 rows\), “1” \(25 rows\) mean/u);
    const options = [
      '--event',
      'status=2',
      '--censored',
      '0',
      '--by',
      'trt',
      '--tau',
      '3000',
      '--at',
      '365,1000,3395',
    ];
    const result = jsonOf(pbc, ...options);
    expect([result.n, result.events, result.overall.median.infimum]).toEqual([418, 161, 3395]);
    expectNear(
      result.overall.at!.map(({ survival }) => survival),
      tables.pbc.survival,
    );
    expectNear(
      [result.tests.logRank!.statistic, result.tests.logRank!.p],
      [tables.pbc.test.chisq, tables.pbc.test.p],
      1e-11,
    );
    const groups = Object.values(result.tests.logRank!.groups);
    expectNear(
      groups.map(({ observed }) => observed),
      tables.pbc.test.observed,
    );
    expectNear(
      groups.map(({ expected }) => expected),
      tables.pbc.test.expected,
    );
    expectNear(
      [result.overall.rmst!.estimate, result.overall.rmst!.standardError],
      [tables.pbc.rmean, tables.pbc.se],
      1e-10,
    );
    expect(result.ungrouped).toEqual({ rows: 106, events: 36 });
    expect(ofFile(pbc, ...options).stdout).toContain(
      'Caution: 25 rows ended by another event are counted as censored.',
    );
  });

  test('colon: several rows for a patient are refused by name, and taken only where that is said', () => {
    const { stderr, status } = ofFile('reference/colon.csv', '--time', 'time', '--event', 'status');
    expect(status).toBe(2);
    expect(stderr).toMatch(/“id” has 929 different values in 1858 rows.*--id none/u);
    expect(jsonOf('reference/colon.csv', '--id', 'none')).toMatchObject({ n: 1858, events: 920 });
  });

  test('heart: stretches at risk in curve, log-rank test and Cox model', () => {
    const columns = ['--entry', 'start', '--time', 'stop', '--id', 'id', '--event', 'event'];
    const result = jsonOf('reference/heart.csv', ...columns, '--by', 'transplant', '--at', '9,100,188');
    const understood = jsonOf('reference/heart.csv', '--by', 'transplant', '--at', '9,100,188');
    expect(result.overall).toEqual(understood.overall);
    expect(result.tests).toEqual(understood.tests);
    expect(result.read.subjects).toBe(103);
    expect(result.overall.median.infimum).toBe(tables.heart.median);
    expectNear(
      result.overall.at!.map(({ survival }) => survival),
      tables.heart.survival,
    );
    expectNear(Math.log(result.cox!.levels['1']!.hazardRatio), tables.heart.cox, 1e-7);
    expect(result).toMatchObject({ followUp: null, tests: { exactLogRank: null } });
  });

  test.each([
    ['thousands.csv', [], { n: 8, events: 5 }, 1000],
    ['decimal_comma_quoted.csv', [], { n: 4, events: 2 }, 30],
    ['ja_sjis.csv', [], { n: 6, events: 3 }, 77],
    ['utf16.txt', [], { n: 4, events: 2 }, 12],
    ['plus_censored.csv', [], { n: 6, events: 3 }, 77],
    ['dates.csv', [], { n: 4, events: 2 }, 1024],
    ['dates.csv', ['--start', 'date_of_surgery', '--end', 'date_last_seen'], { n: 4, events: 2 }, 1024],
    ['cens1event.csv', ['--event', 'cens=1'], { n: 10, events: 5 }, 25],
    ['header_coding_a.csv', [], { n: 8, events: 4 }, 9],
    ['cnsr.csv', [], { n: 10, events: 5 }, 25],
    ['bracket_missing.tsv', [], { n: 6, events: 4 }, 8],
    ['two_rows.csv', ['--id', 'none'], { n: 12, events: 6 }, null],
  ] as const)('%s with %j', (name, options, counts, median) => {
    const result = jsonOf(`${cases}/${name}`, ...options);
    expect(result).toMatchObject(counts);
    if (median !== null) expect(result.overall.median.infimum).toBe(median);
  });

  test('near ties are ties', () => {
    const result = jsonOf(`${cases}/near_ties.csv`, '--by', 'arm');
    expectNear(result.tests.logRank!.statistic, 0.480625666548, 1e-11);
    expect(result.overall.rows.map(({ time }) => time)).toEqual([0.1, 0.3, 0.7, 0.9, 1.1]);
  });

  test('NA is no group, and missing times are left out and counted', () => {
    const byStage = jsonOf(`${cases}/na_group.csv`, '--by', 'stage');
    expect(Object.keys(byStage.groups)).toEqual(['I', 'II']);
    expect(byStage.ungrouped).toEqual({ rows: 3, events: 3 });
    expectNear([byStage.tests.logRank!.statistic, byStage.tests.logRank!.p], [0.38017217, 0.53751111], 1e-7);
    const missing = json(six.replace('62,1', 'NA,1'), ...columns) as Analysis & { read: object };
    expect(missing).toMatchObject({ n: 5, events: 2, read: { excluded: [{ rows: 1, events: 1 }] } });
  });

  test('the reference comes first, and levels stand in their natural order', () => {
    const order = (...options: string[]) =>
      Object.keys(jsonOf(`${cases}/order.csv`, '--by', 'dose', ...options).groups);
    expect(order()).toEqual(['Low', 'Medium', 'High']);
    expect(order('--ref', 'high')).toEqual(['High', 'Low', 'Medium']);
  });

  test('whatever is open is refused with the question', () => {
    for (const name of ['cens1event.csv', 'competing012.csv', 'mixed_separators.csv', 'two_rows.csv'])
      expect(ofFile(`${cases}/${name}`)).toMatchObject({ status: 2, stdout: '' });
  });

  test('an exact test that samples says how: draws, seed, Monte Carlo error', () => {
    const exact = jsonOf(
      'reference/pbc.csv',
      '--event',
      'status=2',
      '--censored',
      '0,1',
      '--by',
      'trt',
      '--draws',
      '200',
    ).tests.exactLogRank!;
    expect(exact).toMatchObject({ method: 'monteCarlo', draws: 200, seed: 1 });
    expectNear(exact.standardError, Math.sqrt((exact.p * (1 - exact.p)) / 200));
  });

  test('no event, and a restricted mean beyond follow-up, are said', () => {
    const none = run('time,dead,arm\n3,0,a\n5,0,b\n8,0,a\n', '--by', 'arm', '--tau', '20');
    expect(none.stdout).toContain('no event: the likelihood is flat, and there is no hazard ratio');
    expect(none.stdout).toContain(
      'no standard error: follow-up ends at 8, and beyond it the curve is drawn on flat',
    );
  });
});
