import { describe, expect, it } from 'vitest';
import type { CodeList } from '../../../../src/rows/teach/code/CodeList.ts';
import { learnerCodes } from '../../../../src/rows/teach/code/learnerCodes.ts';
import { readCodes } from '../../../../src/rows/teach/code/readCodes.ts';
import { slipsOf, tally } from '../../../../src/rows/teach/code/tally.ts';

const at = (outcome: number, sure: 'guess' | 'fair' | 'sure') => ({ outcome, sure });

describe('the answers of a group', () => {
  const codes = [
    [at(0, 'sure'), at(1, 'sure')],
    [at(2, 'guess'), null],
    [at(2, 'fair'), at(0, 'fair')],
    [at(1, 'sure'), at(1, 'sure')],
  ];
  const tallies = tally(codes, [3, 2]);
  it('are counted by outcome, with those who were very sure', () => {
    expect(tallies).toEqual([
      {
        answered: 4,
        outcomes: [
          { count: 1, sure: 1 },
          { count: 1, sure: 1 },
          { count: 2, sure: 0 },
        ],
      },
      {
        answered: 3,
        outcomes: [
          { count: 1, sure: 0 },
          { count: 2, sure: 2 },
        ],
      },
    ]);
    expect(tally([], [2])).toEqual([
      {
        answered: 0,
        outcomes: [
          { count: 0, sure: 0 },
          { count: 0, sure: 0 },
        ],
      },
    ]);
  });
  it('that are wrong come very sure ones first, then by how many', () => {
    expect(
      slipsOf(tallies, (_, outcome) => outcome === 0).map(({ question, outcome }) => [question, outcome]),
    ).toEqual([
      [1, 1],
      [0, 1],
      [0, 2],
    ]);
  });
});

describe('the codes of a learner', () => {
  const lists: CodeList[] = [
    {
      kind: 'results',
      id: 's',
      title: 'S',
      head: '7Q0K',
      questions: [
        { id: 'a', outcomes: 3 },
        { id: 'b', outcomes: 2 },
      ],
    },
    { kind: 'results', id: 't', title: 'T', head: '8Q0K', questions: [{ id: 'c', outcomes: 3 }] },
    { kind: 'drawing', id: 'd', title: 'D', head: '9Q0K', question: 'd', until: 30 },
  ];
  it('tell the first try of each question, and are there where anything was answered', () => {
    const made = { right: false, at: 1 };
    const codes = learnerCodes(lists, {
      a: [
        { ...made, response: '2', outcome: 2, sure: 'sure' },
        { ...made, response: '0', at: 2, outcome: 0 },
      ],
      d: [{ ...made, response: '0:100 4:80 9:20' }],
    });
    expect(codes.map(({ list, answered, of }) => [list.id, answered, of])).toEqual([
      ['s', 1, 2],
      ['d', 1, 1],
    ]);
    const { codes: read } = readCodes(codes.map(({ code }) => code).join('\n'), lists);
    expect(read[0]).toMatchObject({ results: [at(2, 'sure'), null] });
    expect(read[1]).toMatchObject({
      drawing: {
        sure: 'guess',
        steps: [
          { time: 0, survival: 1 },
          { time: 4, survival: 0.8 },
          { time: 9, survival: 0.2 },
        ],
      },
    });
  });
  it('leave out what was kept without its outcome, or with one that the question hasn’t', () => {
    const made = { right: false, at: 1, response: '2' };
    expect(learnerCodes(lists, { a: [made], b: [{ ...made, outcome: 2 }] })).toEqual([]);
  });
});
