import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FORBIDDEN } from './forbiddenWords.ts';

/** Names that hold a digit; they are no numbers. */
const NAMES = /\bexons? \d+\b/giu;

/** What a reader reads: no front matter, no comments, no tags, no attributes; lines stay where they are. */
function prose(source: string): string[] {
  const hidden = (text: string): string => text.replace(/[^\n]/gu, '');
  return source
    .replace(/^---\n[\s\S]*?\n---\n/u, hidden)
    .replace(/\{\/\*[\s\S]*?\*\/\}/gu, hidden)
    .replace(/<[^>]*>/gu, hidden)
    .split('\n');
}

function places(file: string, pattern: RegExp): string[] {
  return prose(readFileSync(file, 'utf8')).flatMap((line, index) =>
    [...line.replace(NAMES, '').matchAll(pattern)].map(([found]) => `${file}:${index + 1}: ${found}`),
  );
}

/** Every string of a YAML file that is a text: what has a space in it. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

/**
 * Tests that a publication of ours is written as we write. Whoever publishes another series writes as they like: for them only what
 * `npm run check-content` says holds.
 */
export function holdHouseStyle(folder: string): void {
  const articles = globSync(`content/${folder}/**/*.mdx`);
  /** Titles of works stay as their authors wrote them, so references are not among these. */
  const words = globSync(`content/${folder}/{series,record,checklist,context,cited,table}.yaml`);

  describe.each(articles)('the prose of %s', (file) => {
    it('uses no word that claims too much', () => {
      expect(places(file, FORBIDDEN)).toEqual([]);
    });
    it('types no digit: every number is a named quantity', () => {
      expect(places(file, /\d+/gu)).toEqual([]);
    });
    it('speaks of a trend only beside a number, or to say that there is none', () => {
      const lines = readFileSync(file, 'utf8').split('\n');
      const bare = lines.filter(
        (line) => /\btrend/iu.test(line) && !/<Stat |no (?:P value|number)|“trend”/u.test(line),
      );
      expect(bare).toEqual([]);
    });
    it('gives no percentage with decimals', () => {
      expect(places(file, /[.,]\d+\s?%/gu)).toEqual([]);
    });
    it('has straight quotes nowhere', () => {
      expect(places(file, /['"]/gu)).toEqual([]);
    });
    it('keeps one sentence to a line', () => {
      expect(places(file, /[a-z)][.?!] +[A-Z]\w+/gu)).toEqual([]);
    });
    it('holds no long sentence', () => {
      const long = prose(readFileSync(file, 'utf8')).filter((line) => line.split(/\s+/u).length > 40);
      expect(long).toEqual([]);
    });
  });

  describe.each(words)('the words of %s', (file) => {
    const found = texts(parse(readFileSync(file, 'utf8')));
    it('claim no more than a small series can', () => {
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter((text) => text.match(FORBIDDEN))).toEqual([]);
    });
    it('give no percentage with decimals', () => {
      expect(found.filter((text) => /\d\.\d+\s?%/u.test(text))).toEqual([]);
    });
  });

  it('there are words to look at', () => {
    expect(articles).toContain(`content/${folder}/article.mdx`);
    expect(words).toContain(`content/${folder}/series.yaml`);
  });
}
