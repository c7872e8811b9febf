import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FORBIDDEN } from './forbiddenWords.ts';

/** Files of content/ whose words a reader reads; titles of works stay as their authors wrote them. */
const contentFiles = globSync('content/*/{series,record,checklist,context,cited,table}.yaml');
/** Parts of pages that hold text of their own. */
const pageFiles = globSync('src/{components,figures,layouts,live,pages,prose,teach}/**/*.astro');

/** Every string of a YAML file that is a text: what has a space in it. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

/** What stands between the tags of a page's part: without its script, its styles, its tags and its expressions. */
function textOfPage(source: string): string {
  return source
    .replace(/^---[\s\S]*?^---$/mu, '')
    .replace(/<(style|script)[\s\S]*?<\/\1>/gu, '')
    .replace(/<\/?[A-Za-z][^<>]*>/gu, ' ')
    .replace(/\{[^{}]*\}/gu, ' ')
    .replace(/\s+/gu, ' ');
}

describe.each(contentFiles)('the words of %s', (file) => {
  const found = texts(parse(readFileSync(file, 'utf8')));
  it('claim no more than a small series can', () => {
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((text) => text.match(FORBIDDEN))).toEqual([]);
  });
  it('give no percentage with decimals', () => {
    expect(found.filter((text) => /\d\.\d+\s?%/u.test(text))).toEqual([]);
  });
});

describe.each(pageFiles)('the words of %s', (file) => {
  const text = textOfPage(readFileSync(file, 'utf8'));
  it('claim no more than a small series can', () => {
    expect(text.match(FORBIDDEN)).toBeNull();
  });
  it('give no percentage with decimals', () => {
    expect(text).not.toMatch(/\d\.\d+\s?%/u);
  });
});

it('there are words to look at', () => {
  expect(contentFiles).toContain('content/gist-hepatectomy/series.yaml');
  expect(
    pageFiles.some((file) => textOfPage(readFileSync(file, 'utf8')).includes('a count is not a probability')),
  ).toBe(true);
});
