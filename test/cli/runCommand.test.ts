import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'command-'));
afterAll(() => rmSync(folder, { recursive: true }));
const table = join(folder, 'large.csv');
const rows = Array.from({ length: 4000 }, (_, i) => `${i + 1},${i % 2}`);
writeFileSync(table, ['time,event', ...rows].join('\n'));

const record = 'test/publications/content/abstract';
const run = (command: string, ...args: string[]) =>
  spawnSync(process.execPath, [`src/cli/${command}.ts`, ...args], { encoding: 'utf8' });
/** Runs a line of the shell in which $analyze stands for the command on a large table; its answer is far larger than a pipe. */
const shell = (line: string) =>
  spawnSync('sh', ['-c', line], {
    encoding: 'utf8',
    env: {
      ...process.env,
      analyze: `${process.execPath} src/cli/analyze.ts ${table} --time time --event event --json`,
    },
  });

const hasShell = process.platform !== 'win32';

it.runIf(hasShell)('a command whose reader has had enough ends quietly', () => {
  const { stdout, stderr } = shell('{ $analyze; echo "status $?" >&2; } | head -n 1');
  expect(stdout).toBe('{\n');
  expect(stderr).toBe('status 0\n');
});

it.runIf(existsSync('/dev/full'))(
  'an answer that can’t be written is told in one line, with exit code 2',
  () => {
    const { status, stderr } = shell('$analyze > /dev/full');
    expect(stderr).toMatch(/^analyze: the answer could not be written \(ENOSPC[^\n]*\)\n$/u);
    expect(status).toBe(2);
  },
);

it.runIf(hasShell)('where nobody listens to messages either, the exit code tells', () => {
  expect(shell('$analyze --conf 2 2>&1 | true; exit 0').stderr).toBe('');
  expect(shell('$analyze --conf 2 2> /dev/full').status).toBe(2);
});

it('what nobody foresaw is told in one line, without a stack', () => {
  const code =
    "import { runCommand } from './src/cli/runCommand.ts'; runCommand('x', () => { throw new TypeError('no such thing\\nat all') })";
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module-typescript', '-e', code],
    {
      encoding: 'utf8',
    },
  );
  expect(stderr).toBe('x: a fault of the program, not of what it was given: no such thing\n');
  expect([status, stdout]).toEqual([2, '']);
});

it('an option that stands for one value is refused if it is given twice', () => {
  for (const [command, ...args] of [
    ['analyze', table, '--time', 'time', '--time', 'event', '--event', 'event'],
    ['reconstruct', record, '--at', '60', '--at=120'],
    ['check-table', record, table, '--event', 'event', '--event', 'time'],
  ] as const) {
    const { status, stdout, stderr } = run(command === 'check-table' ? 'checkTable' : command, ...args);
    expect(stderr).toMatch(
      new RegExp(`^${command}: --(time|at|event) is given twice; expected it once\n`, 'u'),
    );
    expect([status, stdout]).toEqual([2, '']);
  }
});

it('times that are empty, or no numbers, are refused, not read as 0', () => {
  for (const at of ['', '60,', ' ', 'x', '1e999', '-1']) {
    const { status, stdout, stderr } = run('reconstruct', record, `--at=${at}`);
    expect(stderr, at).toContain(`--at: expected times of at least 0, received ${JSON.stringify(at)}`);
    expect([status, stdout]).toEqual([2, '']);
  }
});

describe('help shows an example with what it prints:', () => {
  const table = join(folder, 'table.csv');
  writeFileSync(table, 'months,outcome\n10,died\n62,died\n110,died\n145,alive\n168,alive\n186,alive\n');
  it.each([
    ['analyze', 'analyze'],
    ['describe', 'describe'],
    ['reconstruct', 'reconstruct'],
    ['check-table', 'checkTable'],
  ])('%s', (name, file) => {
    const [, line, lines] = /^Example: npm run -s (.*)\n([^]*)$/mu.exec(run(file, '--help').stdout)!;
    const [command, , ...words] = line!.replaceAll('"', '').split(' ');
    expect(command).toBe(name);
    const ours = new Map([
      ['table.csv', table],
      ['content/my-series', record],
    ]);
    const { stdout } = run(file, ...words.map((word) => ours.get(word) ?? word));
    const printed = lines!.trimEnd().split('\n');
    expect(printed.length).toBeGreaterThan(0);
    for (const part of printed) expect(stdout).toContain(part.trim().replace(/ ?…$/u, ''));
  });
});
