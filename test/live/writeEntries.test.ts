import { describe, expect, it } from 'vitest';
import { writeEntries, type Entry } from '../../src/live/writeEntries.ts';

/** A browser that takes so many entries and refuses all others, by an error or without a word. */
function browser(most: number, refuses: 'error' | 'silence') {
  const entries = ['/page'];
  const location = new URL('https://example.org/page');
  let taken = 0;
  const take = (put: (url: string) => void) => (_: unknown, __: string, url: string) => {
    if (taken >= most) {
      if (refuses === 'error') throw new DOMException('more than 100 times per 10 seconds', 'SecurityError');
      return;
    }
    taken += 1;
    location.href = new URL(url, location.href).href;
    put(url);
  };
  return {
    entries,
    location,
    allow: () => {
      taken = 0;
    },
    history: {
      pushState: take((url) => entries.push(url)),
      replaceState: take((url) => {
        entries[entries.length - 1] = url;
      }),
    },
  };
}

const steps = (count: number): Entry[] =>
  Array.from({ length: count }, (_, index) => ({ url: `#t=${index}`, history: 'push' }));

describe('writeEntries', () => {
  it('writes entries in order, pushed or in place of the last', () => {
    const { history, location, entries } = browser(10, 'error');
    const left = writeEntries(
      [
        { url: '#a=1', history: 'push' },
        { url: '#a=2', history: 'replace' },
        { url: '#a=3', history: 'push' },
      ],
      history,
      location,
    );
    expect(left).toEqual([]);
    expect(entries).toEqual(['/page', '#a=2', '#a=3']);
  });

  it.each(['error', 'silence'] as const)(
    'gives back what a browser refuses by %s, to be written later',
    (by) => {
      const { history, location, entries, allow } = browser(3, by);
      let left = writeEntries(steps(5), history, location);
      expect(left.map(({ url }) => url)).toEqual(['#t=3', '#t=4']);
      expect(location.hash).toBe('#t=2');
      left = writeEntries(left, history, location);
      expect(left).toHaveLength(2);
      allow();
      expect(writeEntries(left, history, location)).toEqual([]);
      expect(entries).toEqual(['/page', '#t=0', '#t=1', '#t=2', '#t=3', '#t=4']);
    },
  );

  it('hides no other error', () => {
    const history = {
      pushState: () => {
        throw new TypeError('a fault of ours');
      },
      replaceState: () => undefined,
    };
    expect(() => writeEntries(steps(1), history, new URL('https://example.org'))).toThrow('a fault of ours');
  });
});
