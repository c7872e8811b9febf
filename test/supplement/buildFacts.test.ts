import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildCommand, buildFacts, buildSentence } from '../../src/supplement/buildFacts.ts';
import { heldFigures } from '../../src/supplement/heldFigures.ts';
import { textFile } from '../../src/supplement/SupplementFile.ts';

const folder = mkdtempSync(join(tmpdir(), 'build-facts-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const git = (...words: string[]) =>
  execFileSync(
    'git',
    ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...words],
    { cwd: folder, encoding: 'utf8' },
  ).trim();
const facts = (at = folder) => buildFacts(at, undefined, '/');

test('a folder without a history has no commit, and one with a history has its own', () => {
  writeFileSync(join(folder, 'package.json'), '{}');
  expect(facts()).toEqual({
    site: null,
    base: '/',
    node: process.versions.node,
    commit: null,
    changed: false,
  });
  expect(buildSentence(facts())).toMatch(/^Built with Node\.js \d+\.\d+\.\d+, from a folder without/u);

  git('init', '--quiet');
  // Lying in the history of something else, it still has none.
  expect(facts().commit).toBeNull();
  git('add', 'package.json');
  git('commit', '--quiet', '--message', 'First');
  expect(facts()).toMatchObject({ commit: git('rev-parse', 'HEAD'), changed: false });
  expect(buildSentence(facts())).toContain(`from commit ${git('rev-parse', 'HEAD')}.`);

  // What is built doesn't change the facts; what it is built from does, also a file that is new.
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/index.html'), '');
  expect(facts().changed).toBe(false);
  mkdirSync(join(folder, 'content/mine'), { recursive: true });
  writeFileSync(join(folder, 'content/mine/table.csv'), '');
  expect(facts().changed).toBe(true);
  expect(buildSentence(facts())).toContain("with changes that it doesn't hold");
});

test('the command names the address and the path that were given, and nothing else', () => {
  expect(buildCommand(facts())).toBe('npm run build');
  expect(buildCommand(buildFacts(folder, new URL('https://example.org'), '/series/'))).toBe(
    'SITE=https://example.org/ BASE=/series/ npm run build',
  );
});

test('what is said of the figures is what is there', () => {
  const file = (path: string) => textFile({ path, title: '', group: 'figures', mediaType: 'text/plain' }, '');
  const files = [
    file('figures/figure-1-a.svg'),
    file('tables/figure-1-a.csv'),
    file('tables/figure-12-l.csv'),
  ];
  expect(heldFigures(['a', 'b'], files)).toMatch(/^It holds pictures of Figure 1 and tables of Figure 1,/u);
  expect(heldFigures(['b'], [file('figures/figure-2-b.svg')])).toContain('pictures of no figure');
  expect(heldFigures([], files)).toBe('');
});
