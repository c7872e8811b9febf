import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { root } from '../../src/cli/run.mjs';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const scripts: Readonly<Record<string, string>> = packageFile.scripts;

const folder = mkdtempSync(join(tmpdir(), 'readme-'));
afterAll(() => rmSync(folder, { recursive: true }));
/** What the examples call table.csv: a table that agrees with the abstract. */
const table = join(folder, 'table.csv');
writeFileSync(table, 'months,outcome\n10,died\n62,died\n110,died\n145,alive\n168,alive\n186,alive\n');

/** Each command that README.md shows with what it prints: its name, its words, and the lines. */
const examples = [
  ...readme.matchAll(
    /^ {4}npm run -s ((?:analyze|describe|check-table|reconstruct) -- .*)\n\n((?: {4}.*\n)+)/gmu,
  ),
].map(([, command = '', printed = '']) => {
  const [name = '', , ...words] = [...command.matchAll(/(?:[^\s"]|"[^"]*")+/gu)].map(([word]) =>
    word.replaceAll('"', ''),
  );
  return {
    command,
    name,
    words,
    printed: printed
      .trimEnd()
      .split('\n')
      .map((line) => line.trim()),
  };
});

describe('README.md', () => {
  it('names commands that there are', () => {
    for (const [, name = ''] of readme.matchAll(/npm run (?:-s )?([a-z-]+)/gu))
      expect(Object.keys(scripts)).toContain(name);
  });

  for (const { command, name, words, printed } of examples)
    // Whoever replaces content/ may leave README.md as it was: what an example reads may be gone.
    it.skipIf(words.some((word) => word.startsWith('content/') && !existsSync(join(root, word))))(
      `says what is printed: ${command}`,
      () => {
        const script = (scripts[name] ?? '').replace(/^node /u, '');
        const { stdout } = spawnSync(
          process.execPath,
          [script, ...words.map((word) => (word === 'table.csv' ? table : word))],
          { encoding: 'utf8', cwd: root },
        );
        for (const line of printed) expect(stdout).toContain(line);
      },
    );
});
