import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Analysis } from '../../src/survival/index.ts';
import { expectNear } from '../survival/near.ts';
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
    ]);
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
    expectNear(result.tests.logRank, { statistic: 1.85 ** 2 / 0.6775, df: 1, p: 0.0246023499536417 });
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
    const row = { time: 0, atRisk: 0, events: 0, censored: 0, survival: 0, standardError: 0, limits };
    const curve = {
      n: 0,
      events: 0,
      median: { infimum: 0, midpoint: 0, lower: 0, upper: 0 },
      rmst: { tau: 0, estimate: 0, standardError: 0 },
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
        logRank: asymptotic,
        petoPrentice: asymptotic,
        gehanBreslow: asymptotic,
        taroneWare: asymptotic,
        exactLogRank: { p: 0, midP: 0, oneSided: 0, splits: 0, method: '', floor: 0, floorHere: 0 },
      },
      firth: { reference: '', level: '', ...ratio, p: 0 },
      cox: { ties: '', levels: { b: ratio } },
    };
    const overlapping = 't,e,g\n1,1,a\n2,1,b\n3,1,a\n4,1,b\n5,0,a\n6,1,b\n';
    const options = ['--time', 't', '--event', 'e', '--by', 'g', '--tau', '4', '--at', '3'];
    expect(shape(json(overlapping, ...options))).toEqual(shape(documented));
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

  test('has no exact test and no Firth estimate for three groups', () => {
    const result = json(
      't,e,g\n1,1,a\n2,0,b\n3,1,c\n4,1,a\n5,1,b\n6,0,c\n',
      '--time',
      't',
      '--event',
      'e',
      '--by',
      'g',
    );
    expect(result.tests.exactLogRank).toBeNull();
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
    [
      'names row, column and value of a bad event',
      six.replace('110,1', '110,2'),
      columns,
      /row 3, column "died": .*received "2"/,
    ],
    [
      'names row, column and value of a bad time',
      six.replace('62', 'sixty'),
      columns,
      /row 2, column "months": .*received "sixty"/,
    ],
    ['names a negative time', six.replace('62', '-62'), columns, /row 2, column "months": .*received "-62"/],
    ['names a missing time', six.replace('62', ''), columns, /row 2, column "months": .*received ""/],
    [
      'names a missing group',
      six.replace('62,1,small', '62,1,'),
      [...columns, '--by', 'site'],
      /row 2, column "site"/,
    ],
    [
      'names a third level',
      six.replace('62,1', '62,lost'),
      ['--time', 'months', '--event', 'died=1'],
      /row 3, column "died"|row 4, column "died"/,
    ],
    [
      'names a level that is not there',
      six,
      ['--time', 'months', '--event', 'died=dead'],
      /no level "dead"; there are 1, 0/,
    ],
    [
      'names a column that is not there',
      six,
      ['--time', 'weeks', '--event', 'died'],
      /no column "weeks"; there are id, months, died, site/,
    ],
    ['names a row of another length', six.replace('62,1', '62,1,1'), columns, /row 2/],
    ['says that a table is empty', 'months,died\n', columns, /no rows/],
    ['asks for what is missing', six, ['--time', 'months'], /--event/],
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
  expect(run(six, '--help').stdout).toContain('--tau');
});
