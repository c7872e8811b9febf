import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../src/cli/describe.ts', import.meta.url));
const cases = fileURLToPath(new URL('../cohort/table/cases/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'describe-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { stdout, stderr, status };
}

const written = (bytes: string | Uint8Array): string => {
  const file = join(folder, 'table.csv');
  writeFileSync(file, bytes);
  return file;
};

describe('describe --json', () => {
  test('prints one object with the documented keys', () => {
    const { stdout, stderr, status } = run(join(cases, 'bracket_missing.tsv'), '--json');
    expect([stderr, status]).toEqual(['', 0]);
    const answer = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(answer)).toEqual([
      'file',
      'time',
      'entry',
      'id',
      'event',
      'groupings',
      'questions',
      'problems',
      'rows',
      'subjects',
      'events',
      'censored',
      'excluded',
    ]);
    expect(answer).toEqual({
      file: { encoding: 'UTF-8', delimiter: '\t', decimal: '.', thousands: null, skipped: [] },
      time: { columns: ['OS_MONTHS'], unit: 'month', from: 3, to: 31, why: expect.any(String) as string },
      entry: null,
      id: { column: 'patient' },
      event: {
        column: 'OS_STATUS',
        happened: ['DECEASED'],
        without: ['LIVING'],
        other: [],
        unknown: [],
        why: expect.any(String) as string,
      },
      groupings: [{ column: 'grade', levels: ['G1', 'G2'], knownAtStart: true }],
      questions: [],
      problems: [],
      rows: 7,
      subjects: 6,
      events: 4,
      censored: 2,
      excluded: [{ why: 'no value in “OS_MONTHS”', rows: 1, events: 0 }],
    });
  });

  test('has null for what is asked', () => {
    const { stdout, status } = run(join(cases, 'competing012.csv'), '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      event: null,
      rows: 10,
      subjects: null,
      events: null,
      censored: null,
      excluded: [],
    });
  });
});

describe('describe', () => {
  test('prints the panel: file, time, outcome in words, groupings, counts, what is left out', () => {
    const { stdout } = run(join(cases, 'bracket_missing.tsv'));
    expect(stdout).toContain('Time       “OS_MONTHS”, 3 to 31 months: its name says so');
    expect(stdout).toContain('Outcome    “OS_STATUS”: happened “DECEASED”; without it “LIVING”');
    expect(stdout).toContain('Counts     7 rows, 6 patients, 4 events, 2 censored');
    expect(stdout).toContain('Left out   1 row: no value in “OS_MONTHS”; without the event');
  });

  test('prints every question, and then no counts of events', () => {
    const { stdout } = run(join(cases, 'cens1event.csv'));
    expect(stdout).toMatch(/^Question {3}“cens”: its name speaks of censoring/mu);
    expect(stdout).toContain('Counts     10 rows; the rest once the question is answered');
  });

  test('says something also of a table without times or outcomes', () => {
    const { stdout, status } = run(written('name,colour\na,red\nb,blue\n'));
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Question {3}which column holds the time/mu);
  });

  test.each([
    ['a file that is not there', ['nowhere.csv'], /can't read the file nowhere.csv/u],
    ['a workbook', [written(Uint8Array.of(0x50, 0x4b, 3, 4))], /workbook/u],
    ['no file', [], /expected one file/u],
    ['an option that it does not have', ['--colour'], /--colour/u],
  ])('refuses %s with status 2', (_, args, message) => {
    const made = args[0]?.startsWith(folder) === true ? [written(Uint8Array.of(0x50, 0x4b, 3, 4))] : args;
    const { stdout, stderr, status } = run(...made);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toMatch(message);
  });

  test('refuses an empty file with status 2', () => {
    const { stdout, stderr, status } = run(written(''));
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain('holds no table');
  });
});

test('the examples of --help print what they say', () => {
  const of = (name: string, ...args: readonly string[]) =>
    spawnSync(
      process.execPath,
      [fileURLToPath(new URL(`../../src/cli/${name}.ts`, import.meta.url)), ...args],
      {
        encoding: 'utf8',
      },
    ).stdout;
  const example = fileURLToPath(new URL('../../public/examples/freireich1963.csv', import.meta.url));
  const compared = of('analyze', example, '--by', 'treatment', '--ref', 'placebo');
  const lines = (text: string) => text.split('\n').filter((line) => /chi-square|against/u.test(line));
  for (const line of lines(of('analyze', '--help')))
    if (line.startsWith('  ')) expect(compared).toContain(line);
});
