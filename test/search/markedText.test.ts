import { describe, expect, it } from 'vitest';
import { bestPart, markedText } from '../../src/search/markedText.ts';

describe('markedText', () => {
  it('marks the words that were found, and keeps every letter', () => {
    const text = 'The log-rank P, and Müller’s P.';
    const runs = markedText(text, ['p', 'mullers', 'logrank']);
    expect(runs.map(({ text: part }) => part).join('')).toBe(text);
    expect(runs.filter(({ found }) => found).map(({ text: part }) => part)).toEqual([
      ...['log-rank', 'P', 'Müller’s', 'P'],
    ]);
  });

  it('marks nothing in a text without them', () => {
    expect(markedText('None.', ['p'])).toEqual([{ text: 'None.', found: false }]);
    expect(markedText('', ['p'])).toEqual([]);
  });
});

describe('bestPart', () => {
  const filler = 'lorem ipsum dolor sit amet '.repeat(20);

  it('is the part with the most different words, cut at spaces', () => {
    const text = `death ${filler}a death after imatinib ${filler}`;
    const { start, end } = bestPart(text, ['death', 'imatinib']);
    expect(text.slice(start, end)).toContain('death after imatinib');
    expect(text[start - 1]).toBe(' ');
    expect(text[end]).toBe(' ');
    expect(end - start).toBeLessThan(260);
  });

  it('is the beginning where none of the words stands, and the whole of a short text', () => {
    expect(bestPart(filler, ['death']).start).toBe(0);
    expect(bestPart('A death.', ['death'])).toEqual({ start: 0, end: 8 });
  });

  it('ends, too, in a text without a space, and holds the word that was found', () => {
    for (const text of ['x'.repeat(5000), `${'x'.repeat(500)}-death-${'y'.repeat(500)}`]) {
      const { start, end } = bestPart(text, ['death']);
      expect(end).toBeGreaterThan(start);
      expect(end - start).toBeLessThan(300);
      if (text.includes('death')) expect(text.slice(start, end)).toContain('death');
    }
  });
});
