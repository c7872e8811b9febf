import { describe, expect, it } from 'vitest';
import { answerStore } from '../../src/teach/answerStore.ts';

function storage(...names: string[]): Storage {
  const kept = new Map(names.map((name) => [name, '{}']));
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => void kept.set(name, text),
    removeItem: (name) => void kept.delete(name),
    clear: () => {
      kept.clear();
    },
  };
}
const namesIn = (place: Storage) => Array.from({ length: place.length }, (_, index) => place.key(index));

const BASE = 'answers series /teach/';
const NAMES = [BASE, `${BASE} class=K7Q&seat=1`, `${BASE} class=K7Q&seat=2`, `${BASE}copy/`, 'other'];

describe('the store of a page’s answers', () => {
  it('keeps those of a seat by themselves', () => {
    const places = { tab: storage(), browser: storage() };
    const seat = answerStore(BASE, 'class=K7Q&seat=1', (place) => places[place]);
    expect(seat.keep('browser', '{"q":[]}')).toBe(true);
    expect(seat.read('browser')).toBe('{"q":[]}');
    expect(seat.read('tab')).toBeNull();
    expect(answerStore(BASE, null, (place) => places[place]).read('browser')).toBeNull();
    expect(seat.erase('browser')).toBe(true);
    expect(namesIn(places.browser)).toEqual([]);
  });

  it('forgets those of every seat, in both places, and nothing of another page', () => {
    for (const seat of [null, 'class=K7Q&seat=2']) {
      const places = { tab: storage(...NAMES), browser: storage(...NAMES) };
      expect(answerStore(BASE, seat, (place) => places[place]).eraseAll()).toBe(true);
      expect(namesIn(places.tab)).toEqual([`${BASE}copy/`, 'other']);
      expect(namesIn(places.browser)).toEqual([`${BASE}copy/`, 'other']);
    }
  });

  it('says so where a browser refuses, and throws nothing', () => {
    const refuses = answerStore(BASE, null, () => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(refuses.read('browser')).toBeNull();
    expect([refuses.keep('tab', ''), refuses.erase('browser'), refuses.eraseAll()]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
