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
});

describe('readingMinutes', () => {
  it('is 200 words a minute, and never none', () => {
    expect(readingMinutes('word '.repeat(2000))).toBe(10);
    expect(readingMinutes('')).toBe(1);
  });
});
