import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { root } from '../../src/cli/run.mjs';
import { COMMANDS } from '../../src/docs/commands.ts';

const scripts: Readonly<Record<string, string>> = packageFile.scripts;
const folder = mkdtempSync(join(tmpdir(), 'commands-'));
cpSync(join(root, 'public/examples'), join(folder, 'public/examples'), { recursive: true });
// A copy of the project holds a publication already, and the site opens with it.
cpSync(join(root, 'test/publications/content/small'), join(folder, 'content/small'), { recursive: true });
writeFileSync(join(folder, 'content/site.yaml'), 'home: small\n');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each(COMMANDS)('$name', ({ name, usage, example }) => {
  const [, ...words] = [...example.matchAll(/(?:[^\s"]|"[^"]*")+/gu)].map(([word]) =>
    word.replaceAll('"', ''),
  );
  const script = join(root, (scripts[name] ?? '').replace(/^node /u, ''));
  const run = (args: readonly string[]) =>
    spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', cwd: folder });

  it('prints what its page says; after a change it is written by vitest with this file and -u', async () => {
    const { stdout } = run(words.filter((word) => word !== '--'));
    await expect(stdout).toMatchFileSnapshot(join(root, 'src/docs/printed', `${name}.txt`));
  });

  it('is explained there as by --help', () => {
    expect(run(['--help']).stdout).toBe(`${usage}\n`);
  });
});

it('the record of five patients is that of the language’s own page', () => {
  const [, example] =
    /```yaml\n([\s\S]*?)```/u.exec(readFileSync(join(root, 'content/RECORD.md'), 'utf8')) ?? [];
  expect(readFileSync(join(root, 'public/examples/five-patients.yaml'), 'utf8')).toBe(example);
});
