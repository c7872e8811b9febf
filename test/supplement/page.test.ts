import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { fileList, formatBytes } from '../../src/supplement/fileList.ts';
import { sitemap } from '../../src/supplement/sitemap.ts';
import { exampleFiles } from './exampleFiles.ts';

describe('fileList', () => {
  const list = fileList(exampleFiles, parseHTML('<body></body>').document);

  it('shows each file in its group with its kind, size, licence and checksum', () => {
    expect([...list.querySelectorAll('h3')].map((head) => head.textContent)).toEqual(['Figures', 'Tables']);
    const [, table] = list.querySelectorAll('li');
    expect(table?.querySelector('a')?.getAttribute('href')).toBe('tables/one.csv');
    expect(table?.querySelector('.file-facts')?.textContent).toBe('CSV · 6 bytes · CC-BY-4.0');
    // sha256sum of "n\r\n6\r\n"
    expect(table?.querySelector('details > code')?.textContent).toMatch(/^[0-9a-f]{64}$/);
  });

  it('opens what a browser shows and saves the rest', () => {
    const [figure, table] = list.querySelectorAll('a');
    expect(figure?.hasAttribute('download')).toBe(false);
    expect(table?.getAttribute('download')).toBe('one.csv');
  });
});

describe('formatBytes', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [1499, '1 kB'],
    [999_499, '999 kB'],
    [999_500, '1.0 MB'],
    [1_250_000, '1.3 MB'],
  ])('%i is %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});

describe('sitemap', () => {
  it('lists whole addresses in order, with what XML reserves escaped', () => {
    expect(sitemap(['https://e.org/b/?x=1&y=2', 'https://e.org/a/'], '2026-11-23')).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
        '  <url><loc>https://e.org/a/</loc><lastmod>2026-11-23</lastmod></url>\n' +
        '  <url><loc>https://e.org/b/?x=1&amp;y=2</loc><lastmod>2026-11-23</lastmod></url>\n</urlset>\n',
    );
  });
});
