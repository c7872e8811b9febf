import type { Observation } from '../../src/survival/index.ts';
import { seededRandom } from '../../src/survival/seededRandom.ts';

/** "10 62 110 145+": one observation per word, a plus marks a censored one. */
export function read(words: string): Observation[] {
  return words
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ time: Number.parseFloat(word), event: !word.endsWith('+') }));
}

/** The table shown first, in its two groups: small intestine, other. */
export const small = read('10 62 110');
export const other = read('145+ 168+ 186+');
export const six = [...small, ...other];

/** A small random trial with many ties: whole times from 0 to 9, in random order. */
export function randomTrial(seed: number, size: number): Observation[] {
  const random = seededRandom(seed);
  return Array.from({ length: size }, () => ({ time: Math.floor(random() * 10), event: random() < 0.6 }));
}

export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = seededRandom(seed);
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** Seeds of the random trials, and their sizes from 1 to 12. */
export const seeds = Array.from({ length: 100 }, (_, i) => i + 1);
export const sizeOf = (seed: number): number => 1 + (seed % 12);

/** Freezes deeply enough that a function that writes to its input fails. */
export function frozen(observations: readonly Observation[]): readonly Observation[] {
  return Object.freeze(observations.map((observation) => Object.freeze({ ...observation })));
}
