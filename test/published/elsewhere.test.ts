import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const published = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The lines of some files that match. */
const lines = (pattern: string, wrong: RegExp): string[] =>
  globSync(pattern, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('test/published/'))
    .sort()
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, place) => (wrong.test(line) ? [`${file}:${place + 1}: ${line.trim()}`] : [])),
    );

// Whoever deletes our publications and puts one of their own into content/ keeps all checks green, with no change here or in src/.
it('neither the software nor any test outside this folder knows a publication of content/ by its name', () => {
  const ours = new RegExp(published.join('|'), 'u');
  expect(published.length).toBeGreaterThan(0);
  expect(lines('src/**/*.{ts,tsx,astro,mjs,css,mdx,yaml}', ours)).toEqual([]);
  expect(lines('test/**/*.{ts,tsx,js}', ours)).toEqual([]);
});
