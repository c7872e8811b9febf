import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { publicationFolders } from '../../src/publication/publicationFolders.ts';
import { bothWith, messageOf } from './altered.ts';

const root = mkdtempSync(join(tmpdir(), 'folders-'));
afterAll(() => rmSync(root, { recursive: true }));

/** What is said of a publication in a folder of that name. */
function saidOf(name: string): string {
  const folder = join(root, 'content', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'series.yaml'), '');
  const said = messageOf(() => publicationFolders(root));
  rmSync(folder, { recursive: true });
  return said;
}

it.each([
  ['My Series', 'such as my-series'],
  ['müller', 'such as mueller'],
  ['部位', 'such as series'],
  ['6-mp', 'such as series-6-mp'],
  ['__proto__', 'such as proto'],
])('a publication can’t stand in content/%s', (name, such) => {
  expect(saidOf(name)).toBe(`content/${name}:1:1: expected lower-case words joined by hyphens, ${such}`);
});

it.each(['docs', 'figures', 'teach'])('nor where the site has other pages: content/%s', (name) => {
  expect(saidOf(name)).toBe(
    `content/${name}:1:1: the address of other pages of the site; expected another name`,
  );
});

it('the site can’t open with such a name either', () => {
  const root = bothWith('home: My Series\n');
  expect(messageOf(() => publicationFolders(root))).toBe(
    'content/site.yaml:1:7: home: "My Series"; expected lower-case words joined by hyphens, such as my-series',
  );
});

it('nor under a name that no folder should have for its length', () => {
  expect(saidOf('a'.repeat(61))).toContain('61 letters; expected at most 60');
  expect(saidOf('a'.repeat(60))).toBe('');
});
