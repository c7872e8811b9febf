import { describe, expect, it } from 'vitest';
import type { LevelChoice } from '../../src/cohort/table/levelGroups.ts';
import { levelChange } from '../../src/figures/table/levelChange.ts';
import { newDraft, type TableDraft } from '../../src/state/tableDraft.ts';
import { readDraft } from '../../src/state/tableReading.ts';
import { kaplanMeier, logRankTest } from '../../src/survival/index.ts';
import { publication, series } from '../publicationForTests.ts';

const read = (draft: TableDraft) => readDraft(draft, publication.record, series);
/** Twelve patients, a stage of five levels and one that is not known, and their age. */
const draft = newDraft(
  't.csv',
  [
    'id,months,status,stage,age',
    ...['I', 'II', 'IIIA', 'IIIB', 'IV', '9', 'I', 'ii', 'IIIA', 'IIIB', 'IV', 'II'].map(
      (stage, i) => `p${i + 1},${3 + 2 * i},${i % 3 === 0 ? 'dead' : 'alive'},${stage},${40 + 3 * i}`,
    ),
  ].join('\n'),
);
const chosen = (name: string, choice?: LevelChoice): TableDraft => {
  const { mapping } = read(draft);
  const levels = choice ? { [name]: choice } : {};
  return { ...draft, mapping: { ...mapping, groupings: [name], levels } };
};
const levelsOf = (of: TableDraft, name: string) => {
  const { session } = read(of);
  const grouping = session?.series.groupings.find(({ label }) => label === name);
  return grouping?.levels.map(({ label, id }) => [
    label,
    session?.defaults.cohort.patients.filter(({ attributes }) => attributes[grouping.id] === id).length,
  ]);
};
const moved = (of: TableDraft, ...moves: readonly DOMStringMap[]) =>
  moves.reduce((now, move) => ({ ...now, ...levelChange({ column: 'stage', ...move }, read(now)) }), of);

describe('the levels of a grouping', () => {
  it('wait to be joined where there are more than can be told apart', () => {
    expect(levelsOf(chosen('stage'), 'stage')).toBeUndefined();
    expect(read(chosen('stage')).session).not.toBeNull();
  });

  it('are joined, moved, parted, left out and taken in again, one step at a time', () => {
    const joined = moved(
      chosen('stage'),
      { move: 'out', place: '0' },
      { move: 'join', place: '0' },
      { move: 'join', place: '1' },
    );
    const before = read(chosen('stage')).mapping;
    expect(before.levels).toEqual({});
    const order = levelsOf(joined, 'stage');
    expect(order?.map(([, count]) => count).reduce((sum: number, n) => sum + Number(n), 0)).toBe(11);
    expect(order).toHaveLength(3);
    const names = (of: TableDraft) => levelsOf(of, 'stage')?.map(([label]) => label);
    const [first, second, third] = names(joined) ?? [];
    expect(names(moved(joined, { move: 'down', place: '0' }))).toEqual([second, first, third]);
    expect(names(moved(joined, { move: 'down', place: '0' }, { move: 'up', place: '1' }))).toEqual(
      names(joined),
    );
    expect(names(moved(joined, { move: 'apart', place: '0' }))).toHaveLength(4);
    // Five curves can't be told apart: nothing is drawn by them until some are joined again.
    expect(names(moved(joined, { move: 'apart', place: '0' }, { move: 'in', key: '9' }))).toBeUndefined();
  });

  it('give the test of the joined groups, without those who are left out', () => {
    const choice = {
      groups: [
        ['i', 'ii'],
        ['iiia', 'iiib', 'iv'],
      ],
      out: ['9'],
      cut: null,
    };
    const of = chosen('stage', choice);
    expect(levelsOf(of, 'stage')).toEqual([
      ['I or II', 5],
      ['IIIA or IIIB or IV', 6],
    ]);
    const patients = read(of).session?.defaults.cohort.patients ?? [];
    const level = (index: number) =>
      patients.filter(
        ({ attributes }) => attributes['stage'] === read(of).session?.series.groupings[0]?.levels[index]?.id,
      );
    const byHand = [0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11].map((i) => ({
      time: 3 + 2 * i,
      event: i % 3 === 0,
      early: [0, 1, 6, 7, 11].includes(i),
    }));
    expect(logRankTest([level(0), level(1)])?.statistic).toBeCloseTo(
      logRankTest([byHand.filter(({ early }) => early), byHand.filter(({ early }) => !early)])?.statistic ??
        NaN,
      12,
    );
  });

  it('a column of numbers is cut, below and from the number on, and drawn only then', () => {
    expect(levelsOf(chosen('age'), 'age')).toBeUndefined();
    const cut = chosen('age', { groups: [], out: [], cut: 52 });
    expect(levelsOf(cut, 'age')).toEqual([
      ['age: below 52', 4],
      ['age: 52 or more', 8],
    ]);
    expect(levelsOf(chosen('age', { groups: [], out: [], cut: 10 }), 'age')).toBeUndefined();
    const all = read(cut).session?.defaults.cohort.patients ?? [];
    expect(kaplanMeier(all)).toEqual(kaplanMeier(read(draft).session?.defaults.cohort.patients ?? []));
  });

  it('a value that comes with a mended text is a level of its own, never silently left out', () => {
    const choice = { groups: [['i', 'ii'], ['iv']], out: ['9', 'iiib'], cut: null };
    expect(levelsOf(chosen('stage', choice), 'stage')?.map(([label]) => label)).toEqual([
      'I or II',
      'IV',
      'IIIA',
    ]);
  });
});

describe('a code that may mean that a level is not known', () => {
  const coded = newDraft(
    't.csv',
    [
      'id,months,status,arm',
      ...['0', '1', '9', '0', '1', '0', '1', '9'].map(
        (arm, i) => `p${i + 1},${3 + 2 * i},${i % 3 === 0 ? 'dead' : 'alive'},${arm}`,
      ),
    ].join('\n'),
  );
  const arms = (answers: object, levels: object = {}): TableDraft => {
    const { mapping } = read(coded);
    return { ...coded, mapping: { ...mapping, groupings: ['arm'], answers, levels } as typeof mapping };
  };

  it('is asked before anything is drawn by it', () => {
    const { questions, session } = read(arms({}));
    expect(questions).toEqual([
      { about: 'missing', says: '“arm”: does “9” (2 rows) mean that it is not known?' },
    ]);
    expect(session).toBeNull();
    // By other groupings, or none, it is no matter.
    expect(read({ ...arms({}), mapping: { ...read(coded).mapping, groupings: [] } }).questions).toEqual([]);
  });

  it('is a group of its own, or nobody’s, as it is answered', () => {
    expect(levelsOf(arms({ codes: { arm: true } }), 'arm')).toEqual([
      ['arm: 0', 3],
      ['arm: 1', 3],
      ['arm: 9', 2],
    ]);
    const out = { arm: { groups: [], out: ['9'], cut: null } };
    expect(levelsOf(arms({ codes: { arm: false } }, out), 'arm')).toEqual([
      ['arm: 0', 3],
      ['arm: 1', 3],
    ]);
  });
});
