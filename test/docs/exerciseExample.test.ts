import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { EXERCISE_EXAMPLE } from '../../src/docs/exerciseExample.ts';
import { EXERCISE_KINDS } from '../../src/docs/exerciseKinds.ts';
import { askSchema } from '../../src/publication/askSchema.ts';

it('the exercise that authors are shown can be taken as it is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'exercise-'));
  const home = join(folder, 'content/small');
  cpSync('test/publications/content/small', home, { recursive: true });
  for (const part of ['exercises', 'journal-club.yaml'])
    rmSync(join(home, part), { recursive: true, force: true });
  mkdirSync(join(home, 'exercises'));
  writeFileSync(join(home, 'exercises/1-example.mdx'), EXERCISE_EXAMPLE);
  const program = fileURLToPath(new URL('../../src/cli/checkContent.ts', import.meta.url));
  const { stdout, stderr } = spawnSync(process.execPath, [program, 'small'], {
    encoding: 'utf8',
    cwd: folder,
  });
  rmSync(folder, { recursive: true });
  expect(stdout, stderr).toBe('content/small: nothing is wrong\n');
}, 120_000);

it('every kind of question is told', () => {
  const { error } = askSchema.safeParse({ kind: 'none' });
  const told = /one of (.*)$/u.exec(error?.issues[0]?.message ?? '')?.[1]?.split(', ') ?? [];
  expect(told.sort()).toEqual(Object.keys(EXERCISE_KINDS).sort());
});
