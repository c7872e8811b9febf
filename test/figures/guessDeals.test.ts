import { expect, it } from 'vitest';
import { guessWords } from '../../src/figures/deals/guessDeals.ts';

it.each([
  [2, 'Right: it is 2 of 20.'],
  [0, 'You said 0. It is 2 of 20, more than you thought.'],
  [20, 'You said 20. It is 2 of 20, fewer than you thought.'],
])('a guess of %i is told how far off it was', (guess, said) => {
  expect(guessWords(guess, 2, 20)).toBe(said);
});
