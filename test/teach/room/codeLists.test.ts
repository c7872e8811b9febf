import { describe, expect, it } from 'vitest';
import { openTeaching } from '../../../src/layouts/openTeaching.ts';
import { signsOfList } from '../../../src/rows/teach/code/resultCode.ts';
import { codeLists, listsOf } from '../../../src/teach/room/codeLists.ts';
import { testRoot } from '../../publicationForTests.ts';

const open = openTeaching('abstract', testRoot);
const room = codeLists(open);
const of = (id: string) => room.questions.find((question) => question.id === id)!;

describe('what codes are for', () => {
  it('is each exercise, the course in parts, and each drawing', () => {
    expect(room.lists.map(({ id }) => id)).toEqual([
      ...open.publication.exercises.map(({ id }) => id),
      'course-1',
      'drawing-draw-it-ask',
      'drawing-draw-it-transfer',
    ]);
    expect(new Set(room.lists.map(({ head }) => head.slice(0, 2))).size).toBe(room.lists.length);
  });
  it('is a session too, where one is planned, without the questions that it asks twice', () => {
    const step = { minutes: 5, title: '', group: '', teacher: '', says: [], split: null };
    const sessions = [
      {
        minutes: 10,
        aims: [],
        materials: [],
        closing: '',
        steps: [
          { ...step, exercises: ['median', 'first-step'] },
          { ...step, exercises: ['median'] },
        ],
      },
    ];
    const journalClub = { data: { before: '', sessions } } as unknown as typeof open.publication.journalClub;
    const { lists } = codeLists({ ...open, publication: { ...open.publication, journalClub } });
    expect(lists.find(({ id }) => id === 'session-10')).toMatchObject({
      title: 'the session of 10 minutes',
      questions: [{ id: 'median-ask' }, { id: 'first-step-ask' }],
    });
    expect(listsOf('median', { lists, questions: [] }).map(({ id }) => id)).toEqual([
      'median',
      'session-10',
      'course-1',
    ]);
  });
  it('has codes of 14 characters for up to ten questions of the course', () => {
    for (const list of room.lists)
      if (list.kind === 'results') expect(signsOfList(list)).toBeLessThanOrEqual(14);
  });
  it('gives another edition of a question another head, and leaves the others', () => {
    const [first, ...others] = open.publication.exercises;
    const changed = { ...first!, matter: { ...first!.matter, question: 'Something else?' } };
    const now = codeLists({ ...open, publication: { ...open.publication, exercises: [changed, ...others] } });
    const heads = (lists: typeof room.lists) => new Map(lists.map(({ id, head }) => [id, head]));
    const [before, after] = [heads(room.lists), heads(now.lists)];
    const moved = [...before].filter(([id, head]) => after.get(id) !== head).map(([id]) => id);
    expect(moved).toEqual([first!.id, 'course-1']);
    expect(after.get(first!.id)?.slice(0, 2)).toBe(before.get(first!.id)?.slice(0, 2));
  });
});

describe('what answers are told apart', () => {
  it('has one that is right or more, with numbers filled in, and reasons for what was foreseen', () => {
    for (const { id, outcomes, text } of room.questions) {
      expect(outcomes.filter(({ right }) => right).length, id).toBe(1);
      expect(JSON.stringify([text, outcomes]), id).not.toContain('{n');
    }
    expect(of('first-step-ask').outcomes).toEqual([
      { says: '83\u202f%', right: true, why: null },
      { says: '17\u202f%', right: false, why: expect.stringContaining('the share who died') as string },
      { says: '50\u202f%', right: false, why: expect.any(String) as string },
      { says: 'Another number, too low', right: false, why: null },
      { says: 'Another number, too high', right: false, why: null },
    ]);
  });
  it('has the curve’s misconceptions of a drawing, and every kind of answer to a sorting', () => {
    expect(of('draw-it-ask').outcomes.at(-1)?.says).toBe('Another curve');
    expect(of('draw-it-ask').drawn?.length).toBe(open.session.defaults.cohort.patients.length);
    expect(of('event-or-censored-ask').outcomes).toHaveLength(8);
  });
});
