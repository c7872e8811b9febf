import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readingMinutes } from '../../src/publication/readingMinutes.ts';
import { runningWords } from '../../src/publication/runningWords.ts';

describe('runningWords', () => {
  it('counts words and numbers as they are read, and neither figures, notes, citations nor comments', () => {
    expect(
      runningWords(
        '{/* not this */}\n\n## Two words\n\nOne of <Stat of="n" plain /> died.<Cite refs="a b" />',
      ),
    ).toBe(6);
    expect(
      runningWords('<See figure="curve" /> says it.\n\n<Note>\n\nNot this.\n\n</Note>\n\n<Deals id="d" />'),
    ).toBe(4);
    expect(runningWords('A [link of words](appraisal/#other-words) counts – once.')).toBe(6);
    expect(runningWords('')).toBe(0);
  });

  it('finds the article about six patients as long as it is meant to be, and its brief no longer than three lines', () => {
    const source = readFileSync('content/gist-hepatectomy/article.mdx', 'utf8');
    expect(runningWords(source)).toBeGreaterThanOrEqual(2600);
    expect(runningWords(source)).toBeLessThanOrEqual(3000);
    const [, brief = ''] = /<Aside title="In brief">([\s\S]*?)<\/Aside>/u.exec(source) ?? [];
    expect(brief.match(/^- /gmu)?.length).toBeLessThanOrEqual(3);
  });
});

describe('readingMinutes', () => {
  it('is 200 words a minute, and never none', () => {
    expect(readingMinutes('word '.repeat(2000))).toBe(10);
    expect(readingMinutes('')).toBe(1);
  });
});
