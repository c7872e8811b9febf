import { describe, expect, it } from 'vitest';
import {
  deckHash,
  deckText,
  placeFrom,
  placeText,
  stepBack,
  stepOn,
} from '../../../src/rows/teach/deckMoves.ts';

const reveals = [0, 1, 0];

describe('the moves of a deck', () => {
  it('go through slides and reveals, there and back, and stay at the ends', () => {
    let place = { slide: 0, shown: 0 };
    const seen = [placeText(place)];
    for (let step = 0; step < 5; step++) {
      place = stepOn(place, reveals);
      seen.push(placeText(place));
    }
    expect(seen).toEqual(['1', '2', '2.1', '3', '3', '3']);
    const back = [];
    for (let step = 0; step < 5; step++) {
      place = stepBack(place, reveals);
      back.push(placeText(place));
    }
    expect(back).toEqual(['2.1', '2', '1', '1', '1']);
  });
  it('read a place from a text, within the deck', () => {
    expect(placeFrom('2.1', reveals)).toEqual({ slide: 1, shown: 1 });
    expect(placeFrom('2.7', reveals)).toEqual({ slide: 1, shown: 1 });
    expect(placeFrom('99', reveals)).toEqual({ slide: 2, shown: 0 });
    for (const text of ['', '0', 'notes', '-1', '1.x'])
      expect(placeFrom(text, reveals)).toEqual({ slide: 0, shown: 0 });
  });
  it('stand in the fragment, alone or beside a room and a seat', () => {
    for (const carried of ['', '#class=B2&seat=5', '#room=K7Q'])
      for (const text of ['3.1', '1', 'notes']) expect(deckText(deckHash(text, carried))).toBe(text);
    expect(deckHash('3.1', '')).toBe('#3.1');
    expect(deckHash('3.1', '#class=B2&seat=5')).toBe('#class=B2&seat=5&slide=3.1');
    expect(deckText('')).toBe('');
    expect(deckText('#class=B2&seat=5')).toBe('');
  });
});
