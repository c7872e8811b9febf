import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { kaplanMeier, logRankTest, seededRandom, type Analysis } from '../../src/survival/index.ts';
import datasets from '../reference/datasets.json' with { type: 'json' };
import tables from '../reference/tables.json' with { type: 'json' };
import { expectNear } from '../survival/near.ts';
import { tests } from '../survival/reference.ts';

const program = fileURLToPath(new URL('../../src/cli/analyze.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'analyze-groups-'));
afterAll(() => rmSync(folder, { recursive: true }));

function runOn(file: string, ...options: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, file, ...options], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { stdout, stderr, status };
}

function run(csv: string, ...options: string[]) {
  const file = join(folder, 'table.csv');
  writeFileSync(file, csv);
  return runOn(file, ...options);
}

type Printed = Analysis & {
  ungrouped: { rows: number; events: number };
  crossed?: { columns: string[]; empty: string[] };
  only?: { levels: { column: string; levels: string[] }[]; leftOut: { rows: number; events: number } };
};

function json(csv: string, ...options: string[]): Printed {
  const { stdout, stderr, status } = run(csv, '--json', ...options);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout) as Printed;
}

const six = [
  'months,died,resection,site',
  '10,1,incomplete,small intestine',
  '62,1,complete,small intestine',
  '110,1,incomplete,small intestine',
  '145,0,complete,other',
  '168,0,complete,other',
  '186,0,complete,',
  '',
].join('\n');
const columns = ['--time', 'months', '--event', 'died'];

describe('analyze --by A,B', () => {
  test('crosses the columns: groups in natural order, empty ones named, rows without either level counted', () => {
    const result = json(six, ...columns, '--by', 'resection,site');
    expect(Object.keys(result.groups)).toEqual([
      'resection: complete, site: other',
      'resection: complete, site: small intestine',
      'resection: incomplete, site: small intestine',
    ]);
    expect(result.crossed).toEqual({
      columns: ['resection', 'site'],
      empty: ['resection: incomplete, site: other'],
    });
    expect(result.ungrouped).toEqual({ rows: 1, events: 0 });
    // By hand, of the five with both: at 10 all are at risk, at 62 without the first, at 110 without the second.
    const expected = [2 / 5 + 2 / 4 + 2 / 3, 1 / 5 + 1 / 4, 2 / 5 + 1 / 4 + 1 / 3];
    const { df, groups } = result.tests.logRank!;
    expect(df).toBe(2);
    expectNear(
      Object.values(groups).map((group) => group.expected),
      expected,
    );
    expect(Object.values(groups).map((group) => group.observed)).toEqual([0, 1, 2]);
  });

  test('says in the report which groups are of one or of none', () => {
    const { stdout } = run(six, ...columns, '--by', 'resection,site');
    expect(stdout).toContain('resection: complete, site: small intestine: a group of one');
    expect(stdout).toContain('resection: incomplete, site: other: a group of none');
    expect(stdout).toContain('1 row has no group and is in no comparison; none of them had the event');
    expect(run(six, ...columns, '--by', 'site').stdout).not.toContain('a group of');
  });

  test('spells levels as the columns do, and takes a reference so spelt', () => {
    const risk = 't,e,Risk,arm\n1,1,high,b\n2,1,LOW,b\n3,1,High,a\n4,0,low,a\n5,1,low,a\n6,1,high,A\n';
    const options = ['--time', 't', '--event', 'e', '--by', 'Risk,arm'];
    const groups = Object.keys(json(risk, ...options).groups);
    expect(groups).toEqual(
      ['Risk: low, arm: a', 'Risk: LOW, arm: b', 'Risk: high, arm: a', 'Risk: high, arm: b'].map((label) =>
        label.replace('LOW', 'low'),
      ),
    );
    expect(Object.keys(json(risk, ...options, '--ref', 'risk: HIGH, arm: a').groups)[0]).toBe(
      'Risk: high, arm: a',
    );
  });

  test('agrees with R where the two columns make its four groups', () => {
    const { time, event, stratum } = datasets.veteran;
    const lines = time.map((t, i) => `${t},${event[i]},${stratum[i]! >> 1},${stratum[i]! & 1}`);
    const result = json(['time,event,a,b', ...lines].join('\n'), '--by', 'a,b');
    expectNear(result.tests.logRank!.statistic, tests.fourGroups.statistic, 1e-11);
    expectNear(
      Object.values(result.tests.logRank!.groups).map((group) => group.expected),
      tests.fourGroups.expected,
    );
    expectNear(
      Object.values(result.cox!.levels).map(({ hazardRatio }) => Math.log(hazardRatio)),
      tests.fourGroups.cox.efron.coefficient,
      1e-10,
    );
    expect(result.crossed!.empty).toEqual([]);
  });

  test('is the same as one column with the joint levels, and the order of the columns changes names alone', () => {
    const random = seededRandom(7);
    const pick = (values: readonly string[]) => values[Math.floor(random() * values.length)]!;
    for (let round = 0; round < 6; round++) {
      const rows = Array.from({ length: 40 }, () => ({
        time: 1 + Math.floor(random() * 20),
        event: random() < 0.6 ? 1 : 0,
        a: pick(['x', 'y', 'NA']),
        b: pick(['k', 'l', 'm', '']),
      }));
      const csv = (of: typeof rows) =>
        ['time,event,a,b', ...of.map(({ time, event, a, b }) => `${time},${event},${a},${b}`), ''].join('\n');
      const [ab, ba] = [json(csv(rows), '--by', 'a,b'), json(csv(rows), '--by', 'b,a')];
      expectNear(ba.tests.logRank!.statistic, ab.tests.logRank!.statistic, 1e-9);
      expect(ba.ungrouped).toEqual(ab.ungrouped);
      // The naive way: rows by the two levels.
      const known = rows.filter(({ a, b }) => a !== 'NA' && b !== '');
      expect(ab.ungrouped.rows).toBe(rows.length - known.length);
      const naive = Object.keys(ab.groups).map((label) =>
        known
          .filter(({ a, b }) => label === `a: ${a}, b: ${b}`)
          .map(({ time, event }) => ({ time, event: event === 1 })),
      );
      expect(naive.flat()).toHaveLength(known.length);
      expectNear(ab.tests.logRank!.statistic, logRankTest(naive).statistic, 1e-11);
      for (const [place, label] of Object.keys(ab.groups).entries())
        expectNear(
          ab.groups[label]!.rows.map(({ survival }) => survival),
          kaplanMeier(naive[place]!).map(({ survival }) => survival),
        );
    }
  });

  test('takes a column whose name has a comma', () => {
    const csv = 't,e,"age, years",sex\n1,1,old,f\n2,1,young,f\n3,0,old,m\n4,1,young,m\n';
    expect(Object.keys(json(csv, '--time', 't', '--event', 'e', '--by', 'age, years').groups)).toEqual([
      'young',
      'old',
    ]);
    expect(Object.keys(json(csv, '--time', 't', '--event', 'e', '--by', 'sex,age, years').groups)).toContain(
      'sex: f, age, years: young',
    );
  });
});

describe('analyze --only', () => {
  test('is the same as deleting the rows, and counts what it left out', () => {
    const result = json(six, ...columns, '--only', 'resection=complete', '--by', 'site');
    const deleted = six.split('\n').filter((line) => !line.includes('incomplete'));
    const { overall, groups, tests: test } = json(deleted.join('\n'), ...columns, '--by', 'site');
    expect({ overall: result.overall, groups: result.groups, tests: result.tests }).toEqual({
      overall,
      groups,
      tests: test,
    });
    expect(result.only).toEqual({
      levels: [{ column: 'resection', levels: ['complete'] }],
      leftOut: { rows: 2, events: 2 },
    });
    expect(result).toMatchObject({ n: 4, events: 1 });
  });

  test('keeps several levels, and rows that have a kept level in every column named', () => {
    const both = json(six, ...columns, '--only', 'site=other,small intestine');
    expect(both).toMatchObject({ n: 5, only: { leftOut: { rows: 1, events: 0 } } });
    const narrow = json(six, ...columns, '--only', 'site=small intestine', '--only', 'resection=COMPLETE');
    expect(narrow).toMatchObject({ n: 1, events: 1 });
    const again = json(six, ...columns, '--only', 'site=other', '--only', 'site=small intestine');
    expect(again.overall).toEqual(both.overall);
  });

  test('leaves no empty group of a level that it left out', () => {
    const { crossed, groups } = json(
      six,
      ...columns,
      '--by',
      'site,resection',
      '--only',
      'resection=incomplete',
    );
    expect(Object.keys(groups)).toEqual(['site: small intestine, resection: incomplete']);
    expect(crossed!.empty).toEqual(['site: other, resection: incomplete']);
  });

  test('says it in the report', () => {
    const { stdout } = run(six, ...columns, '--only', 'resection=complete');
    expect(stdout).toContain('Only       “resection” complete: 4 of 6 rows');
    expect(stdout).toContain('Left out   2 rows: left out by choice; 2 of them had the event');
    expect(stdout).toContain('All: 4 patients, 1 event');
  });

  test('agrees with R on one kind of row of a file that has two for each patient', () => {
    const colon = fileURLToPath(new URL('../reference/colon.csv', import.meta.url));
    for (const [kind, { test: expected }] of [
      ['2', tables.colon.death],
      ['1', tables.colon.recurrence],
    ] as const) {
      const { stdout } = runOn(
        colon,
        '--json',
        '--time',
        'time',
        '--event',
        'status',
        '--only',
        `etype=${kind}`,
        '--by',
        'rx',
      );
      const { tests: compared } = JSON.parse(stdout) as Printed;
      expectNear([compared.logRank!.statistic, compared.logRank!.p], [expected.chisq, expected.p], 1e-10);
    }
  });

  test.each([
    [
      'a column that is not there',
      ['--only', 'resecton=complete'],
      /no column "resecton"; there are .* Did you mean "resection"/,
    ],
    [
      'a level that is not there',
      ['--only', 'resection=complet'],
      /"resection" has no level "complet"; there are complete, incomplete\. Did you mean "complete"/,
    ],
    ['a second level that is not there', ['--only', 'resection=complete,partial'], /no level "partial"/],
    ['a column alone', ['--only', 'resection'], /--only: expected COL=LEVEL.*received "resection"/],
    ['levels that no row has', ['--only', 'resection=incomplete', '--only', 'site=other'], /--only: no row/],
    [
      'a crossed column that is not there',
      ['--by', 'site,resecton'],
      /no column "resecton".*Did you mean "resection"/,
    ],
    ['a column crossed with itself', ['--by', 'site,site'], /"site" is named twice/],
    [
      'a reference that is no group',
      ['--by', 'resection,site', '--ref', 'complete'],
      /make no group "complete"; there are resection: complete, site: other; /,
    ],
  ])('refuses %s', (_, options, message) => {
    const { stdout, stderr, status } = run(six, ...columns, ...options);
    expect(stderr).toMatch(message);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
  });

  test('is in the help, with crossing', () => {
    const { stdout } = run(six, '--help');
    expect(stdout).toContain('--only COL=LEVEL');
    expect(stdout).toContain('--by COL[,COL]');
  });
});
