import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openTeaching } from '../../../src/layouts/openTeaching.ts';
import { exerciseVariant } from '../../../src/quantities/exerciseVariant.ts';
import { variantSource } from '../../../src/quantities/variantSource.ts';
import { seatSeed } from '../../../src/rows/teach/seatOf.ts';
import type { Observation } from '../../../src/survival/index.ts';

const { publication, quantities } = openTeaching('gist-hepatectomy');
const exercise = publication.exercises.find(({ id }) => id === 'the-last-step')!;
const source = variantSource(exercise, quantities)!;
const text = readFileSync('content/gist-hepatectomy/exercises/13-the-last-step.mdx', 'utf8');

/** Both deaths: how many were at risk, how many had left before, and how far the curve falls. */
function deathsOf(patients: readonly Observation[]) {
  let height = 1;
  return patients.flatMap(({ event }, place) => {
    if (!event) return [];
    const risk = patients.length - place;
    const fall = height / risk;
    height -= fall;
    return [{ risk, fall, left: patients.slice(0, place).filter((before) => !before.event).length }];
  });
}

const asPrinted = [10, 20, 30, 40, 50, 55, 60, 66].map((time) => ({
  time,
  event: time === 10 || time === 60,
}));
const seats = Array.from({ length: 99 }, (_, place) => {
  const seed = seatSeed({ group: 'K7Q', seat: place + 1 }, exercise.id);
  return exerciseVariant(source, seed)
    .tables.get('tail-eight')!
    .flatMap(({ patients }) => patients);
});

describe('what the last step is said to be holds at every seat', () => {
  it.each([asPrinted, ...seats].map((patients, seat) => [seat, patients] as const))(
    'seat %i',
    (_, patients) => {
      const [first, second] = deathsOf(patients);
      // Fewer were still at risk than began.
      expect(second!.risk).toBeLessThan(patients.length);
      // The more have left before it, the deeper the step: as deep where nobody left between the two.
      expect(second!.left).toBeGreaterThanOrEqual(first!.left);
      if (second!.left > first!.left) expect(second!.fall).toBeGreaterThan(first!.fall + 1e-9);
      else expect(second!.fall).toBeCloseTo(first!.fall, 12);
    },
  );

  it('and nothing is said that holds at some only', () => {
    const all = seats.map(deathsOf);
    expect(all.some(([first, second]) => first!.left === second!.left)).toBe(true);
    expect(all.some(([first]) => first!.risk < 4)).toBe(true);
    expect(text).not.toMatch(/far fewer|small share|share of many/iu);
  });
});
