import { describe, expect, it } from 'vitest';
import { answerToCurve, drawnFact, snapHeights } from '../../../../src/rows/teach/games/drawnCurve.ts';
import type { Step } from '../../../../src/rows/teach/Step.ts';
import { publication } from '../../../publicationForTests.ts';

const { record } = publication;
const curve = (...falls: (readonly [number, number])[]): Step[] => [
  { time: 0, survival: 1 },
  ...falls.map(([time, survival]) => ({ time, survival })),
];
const thirds = (first: number, second: number, third: number) =>
  curve([first, 5 / 6], [second, 4 / 6], [third, 3 / 6]);

/** Sets of times with these deaths, the others later: 681 months in all, nobody followed beyond 200. By three loops. */
function naive(deaths: readonly number[]): number {
  const rest = 681 - deaths.reduce((a, b) => a + b, 0);
  let found = 0;
  // In the month of a death others may still leave, after it.
  for (let a = deaths.at(-1)!; a <= 200; a++)
    for (let b = a; b <= 200; b++) for (let c = b; c <= 200; c++) if (a + b + c === rest) found++;
  return found;
}

describe('the tables that agree with a drawn curve', () => {
  it.each([
    [62, 110],
    [61, 111],
    [90, 91],
    [12, 130],
  ])('are counted: deaths in months 10, %i and %i', (second, third) => {
    const answer = answerToCurve(record, thirds(10, second, third));
    const count = naive([10, second, third]);
    expect(answer).toEqual({ kind: 'some', timeVectors: BigInt(count) });
    if (second === 62) expect(count).toBe(865);
  });

  it('are none where the months would not suffice, and it is said which statements forbid it', () => {
    expect(naive([10, 140, 160])).toBe(0);
    const answer = answerToCurve(record, thirds(10, 140, 160));
    expect(answer).toEqual({
      kind: 'none',
      statements: [
        'Your curve falls in months 10 (to 83 %), 140 (to 67 %), 160 (to 50 %).',
        'Six patients had a hepatectomy for liver metastases from GIST.',
        'Follow-up after hepatectomy was 113.5 months on average.',
        'The mean follow-up is taken over all six patients.',
      ],
      notes: 'A mean of 113.5 over 6 patients needs a total of 681 months.',
    });
  });

  it.each([
    ['another first death', thirds(20, 62, 110), 'died ten months after'],
    ['two deaths', curve([10, 5 / 6], [62, 4 / 6]), 'Three patients died'],
    ['two deaths at one fall', curve([10, 4 / 6], [62, 3 / 6]), 'Six patients'],
    ['a height that six can’t have', curve([10, 5 / 6], [62, 0.72], [110, 0.5]), 'Six patients'],
    ['nobody dying', curve(), 'died ten months after'],
  ])('are none with %s', (_, steps, says) => {
    const answer = answerToCurve(record, steps);
    if (answer.kind !== 'none') throw new Error(JSON.stringify(answer.kind));
    expect(answer.statements.join(' ')).toContain(says);
  });
});

describe('a drawn height', () => {
  it('is the one that so many patients can have, where a hand was near it', () => {
    const snapped = snapHeights(curve([10, 0.82], [62, 0.68], [110, 0.51]), 6);
    for (const [place, { time, survival }] of thirds(10, 62, 110).entries()) {
      expect(snapped[place]!.time).toBe(time);
      expect(snapped[place]!.survival).toBeCloseTo(survival, 12);
    }
    // One left before: of four, then.
    expect(snapHeights(curve([10, 0.83], [62, 0.62]), 6)[2]!.survival).toBeCloseTo((5 / 6) * (3 / 4), 12);
  });

  it('stays as it was drawn where none is near', () => {
    expect(snapHeights(curve([10, 0.93]), 6)).toEqual(curve([10, 0.93]));
  });

  it('is told with its month', () => {
    expect(drawnFact(curve([10, 0.5]), record).says).toBe('Your curve falls in month 10 (to 50 %).');
  });
});
