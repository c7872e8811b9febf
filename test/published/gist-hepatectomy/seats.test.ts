import { expect, test } from 'vitest';
import { openTeaching } from '../../../src/layouts/openTeaching.ts';
import { exerciseVariant } from '../../../src/quantities/exerciseVariant.ts';
import { variantSource } from '../../../src/quantities/variantSource.ts';
import { COURSE_CLASS, MOST_SEATS, seatSeed } from '../../../src/rows/teach/seatOf.ts';
import { codeLists } from '../../../src/teach/room/codeLists.ts';

const open = openTeaching('gist-hepatectomy');

test('a room is told which questions have other numbers at a seat', () => {
  const { questions } = codeLists(open);
  expect(questions.filter(({ hasSeats }) => hasSeats).map(({ id }) => id)).toEqual([
    'read-the-curve-ask',
    'read-the-curve-transfer',
    'who-is-still-there-transfer',
    'first-step-transfer',
    'in-which-order-transfer',
    'draw-it-transfer',
    'the-last-step-ask',
  ]);
});

/** The tables of an exercise at some seats: the patients in the order of their exits. */
function seatTables(id: string) {
  const { publication, quantities } = open;
  const source = variantSource(
    publication.exercises.find((exercise) => exercise.id === id)!,
    quantities,
  )!;
  return Array.from({ length: 60 }, (_, seat) =>
    [...exerciseVariant(source, seatSeed({ group: 'K7Q', seat: seat + 1 }, id)).tables.values()][0]!.flatMap(
      ({ patients }) => patients,
    ),
  );
}

test('at every seat the curve that is drawn ends where somebody leaves, above nothing', () => {
  for (const patients of seatTables('draw-it')) expect(patients.at(-1)!.event).toBe(false);
});
test('at every seat somebody is still at risk after the second death', () => {
  for (const patients of seatTables('in-which-order')) {
    const second = patients.filter(({ event }) => event)[1]!;
    expect(patients.filter(({ time }) => time > second.time).length).toBeGreaterThan(0);
  }
});
test('at every seat the last step lies in the second half of follow-up', () => {
  for (const patients of seatTables('the-last-step')) {
    const second = patients.filter(({ event }) => event)[1]!;
    expect(second.time).toBeGreaterThanOrEqual(patients.at(-1)!.time / 2);
  }
});

test('every seat that a learning system can give has its numbers', () => {
  const { publication, quantities } = open;
  for (const exercise of publication.exercises) {
    const source = variantSource(exercise, quantities);
    if (!source) continue;
    const drawn = Array.from({ length: MOST_SEATS }, (_, place) => {
      const seat = { group: COURSE_CLASS, seat: place + 1 };
      return JSON.stringify([...exerciseVariant(source, seatSeed(seat, exercise.id)).tables]);
    });
    // Few have the same by chance.
    expect(new Set(drawn).size, exercise.id).toBeGreaterThan(MOST_SEATS * 0.9);
  }
});
