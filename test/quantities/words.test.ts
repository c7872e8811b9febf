import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORBIDDEN } from '../published/forbiddenWords.ts';

/** Parts of pages that hold text of their own. */
const pageFiles = globSync('src/{components,figures,layouts,live,pages,prose,teach}/**/*.astro');

/** What stands between the tags of a page's part: without its script, its styles, its tags and its expressions. */
function textOfPage(source: string): string {
  return source
    .replace(/^---[\s\S]*?^---$/mu, '')
    .replace(/<(style|script)[\s\S]*?<\/\1>/gu, '')
    .replace(/<\/?[A-Za-z][^<>]*>/gu, ' ')
    .replace(/\{[^{}]*\}/gu, ' ')
    .replace(/\s+/gu, ' ');
}

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
  expect(
    pageFiles.some((file) => textOfPage(readFileSync(file, 'utf8')).includes('a count is not a probability')),
  ).toBe(true);
});
