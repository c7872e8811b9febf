import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root, tool } from '../../src/cli/run.mjs';
import { testRoot } from '../publicationForTests.ts';

it('a build says once, without a stack, what is wrong with each publication, and builds nothing', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'build-'));
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'CITATION.cff'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  cpSync(join(testRoot, 'content'), join(copy, 'content'), { recursive: true });
  writeFileSync(join(copy, 'content', 'site.yaml'), 'home: abstract\n');
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const change = (file: string, by: (text: string) => string | Uint8Array) => {
    writeFileSync(join(copy, 'content', file), by(readFileSync(join(copy, 'content', file), 'utf8')));
  };
  change('abstract/article.mdx', (text) => Buffer.from(`\ufeff${text}`, 'utf16le'));
  change('small/series.yaml', (text) => text.replace(/^title:.*/mu, 'title: *in situ* disease'));

  const { code, output } = (await tool('astro/bin/astro.mjs', ['build'], {
    env: { NODE_ENV: undefined, NO_COLOR: '1' },
    cwd: copy,
  })) as { code: number; output: string };
  rmSync(copy, { recursive: true });

  expect(code).toBe(1);
  expect(output.match(/content\/abstract\/article\.mdx:1:1: UTF-16/gu)).toHaveLength(1);
  expect(output.match(/content\/small\/series\.yaml:1:8: \*in situ\* disease; expected/gu)).toHaveLength(1);
  expect(output).not.toMatch(/^\s+at /mu);
});
