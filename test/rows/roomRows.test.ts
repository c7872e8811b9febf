import { expect, test } from 'vitest';
import { roomRows } from '../../src/rows/roomRows.ts';
import { survivalModel } from '../../src/rows/survivalModel.ts';
import { hundreds } from '../hundredsForTests.ts';
import { defaults, series, set } from '../publicationForTests.ts';

const groupings = [null, ...series.groupings.map(({ id }) => id)];

function rowsOf(grouping: string | null, cohort = defaults.cohort, excluded: string | null = null) {
  const { strata } = survivalModel(set, cohort, series, { ...defaults, grouping, excluded });
  return roomRows(set, cohort, grouping, strata);
}

test('two of three deaths are open, with the months that the record allows', () => {
  const rooms = rowsOf(null);
  expect(rooms.map(({ rank, time, times }) => [rank, time, times[0], times.at(-1)])).toEqual([
    [2, 62, 11, 133],
    [3, 110, 36, 165],
  ]);
  // The curve of six steps down by a sixth with each death.
  expect(rooms.map(({ before, after }) => [before, after])).toEqual([
    [expect.closeTo(5 / 6, 12), expect.closeTo(4 / 6, 12)],
    [expect.closeTo(4 / 6, 12), expect.closeTo(3 / 6, 12)],
  ]);
});

test.each(groupings)(
  'by %s every room holds the shown time, and its ends are reached by a table',
  (grouping) => {
    const arrangements = grouping === null ? [null] : set.arrangements(grouping).map((_, index) => index);
    for (const arrangement of arrangements) {
      const cohort =
        arrangement === null
          ? defaults.cohort
          : set.withArrangement(defaults.cohort, grouping ?? '', arrangement).cohort;
      for (const { row, place, time, times, before, after } of rowsOf(grouping, cohort)) {
        expect(times).toContain(time);
        expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b));
        expect(after).toBeLessThan(before);
        for (const end of [times[0]!, times.at(-1)!]) {
          const moved = set.moved(cohort, place, end, grouping);
          expect(moved?.patients[place]).toMatchObject({ row, event: true, time: end });
          expect(set.disagreements(moved!)).toEqual([]);
          expect(moved!.patients.reduce((sum, patient) => sum + patient.time, 0)).toBe(681);
          if (grouping !== null)
            expect(set.arrangementOf(moved!, grouping)).toBe(set.arrangementOf(cohort, grouping));
        }
      }
    }
  },
);

test('what no curve counts has no room to be drawn', () => {
  const [second] = rowsOf(null);
  expect(rowsOf(null, defaults.cohort, second!.row).map(({ rank }) => rank)).toEqual([3]);
});

test('nothing of a table that somebody holds has room', () => {
  const { defaults: opened, setFor, series: own } = hundreds;
  const found = setFor(opened.reading)!;
  const { strata } = survivalModel(found, opened.cohort, own, opened);
  expect(roomRows(found, opened.cohort, null, strata)).toEqual([]);
});
