import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dist, expect, test } from '../../site/site.ts';

/** What a file weighs after gzip, in bytes. The styles are inside the pages. */
const weigh = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;

test('the first page and its styles are within their budget', () => {
  expect(weigh('index.html')).toBeLessThanOrEqual(64 * 1024);
});

test('what its figures bring once they are near is within its budget', () => {
  // What the record comes to is in it, which spares every page a worker of 18 kB.
  expect(weigh('publication.json')).toBeLessThanOrEqual(16 * 1024);
});

test('the PDF has at most 14 pages', () => {
  const pdf = readFileSync(join(dist, 'supplement', 'gist-hepatectomy.pdf'), 'latin1');
  expect(pdf.match(/\/Type \/Page\b/gu)?.length).toBeLessThanOrEqual(14);
});
