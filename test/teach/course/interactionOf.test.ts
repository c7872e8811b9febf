import { describe, expect, it } from 'vitest';
import {
  answerParts,
  type AskedQuestion,
  type Interaction,
} from '../../../src/teach/course/interactionOf.ts';
import { fields12 } from '../../../src/teach/course/scorm12.ts';
import { fields2004 } from '../../../src/teach/course/scorm2004.ts';

const asked = (kind: string, more: Partial<AskedQuestion> = {}): AskedQuestion => ({
  kind,
  bins: [],
  numberIn: Number,
  reads: null,
  ...more,
});

const told = (
  kind: string,
  response: string,
  right: string | null,
  more: Partial<AskedQuestion> = {},
  seat: Interaction['seat'] = null,
) => {
  const made: Interaction = {
    id: 'one-ask',
    response: answerParts(response, asked(kind, more)),
    pattern: right === null ? null : answerParts(right, asked(kind, more)),
    tolerance: 1,
    right: response === right,
    seconds: 61.5,
    at: new Date('2026-01-02T03:04:05.678Z'),
    concepts: ['median'],
    misconception: 'A “curve” falls.',
    seat,
  };
  return { first: Object.fromEntries(fields12(made)), later: Object.fromEntries(fields2004(made)) };
};

describe('what is told of an answer', () => {
  const cases: [string, string, string, Partial<AskedQuestion>, string[], string[]][] = [
    ['choice', '2', '0', {}, ['choice', 'c', 'a'], ['choice', 'c', 'a']],
    ['several', '0 3', '0 1', {}, ['choice', 'a,d', 'a,b'], ['choice', 'a[,]d', 'a[,]b']],
    ['order', '1 0', '0 1', {}, ['sequencing', 'b,a', 'a,b'], ['sequencing', 'b[,]a', 'a[,]b']],
    [
      'number',
      '0.5',
      '83.3333333',
      {},
      ['numeric', '0.5', '83.333333'],
      ['numeric', '0.5', '82.333333[:]84.333333'],
    ],
    ['read', '82', '83', { reads: 'mark' }, ['numeric', '82', '83'], ['numeric', '82', '82[:]84']],
    ['read', '0 2', '1 2', { reads: 'patients' }, ['choice', 'a,c', 'b,c'], ['choice', 'a[,]c', 'b[,]c']],
    [
      'read',
      '83 50',
      '83 50',
      { reads: 'marks' },
      ['performance', '83 50', '83 50'],
      ['other', '83 50', '83 50'],
    ],
    [
      'draw',
      '0:100',
      '0:100 9:50',
      {},
      ['performance', '0:100', '0:100 9:50'],
      ['other', '0:100', '0:100 9:50'],
    ],
    [
      'sort',
      'left died',
      'died died',
      { bins: ['died', 'left'] },
      ['matching', 'a.b,b.a', 'a.a,b.a'],
      ['matching', 'a[.]b[,]b[.]a', 'a[.]a[,]b[.]a'],
    ],
  ];
  for (const [kind, response, right, more, in12, in2004] of cases)
    it(`of the kind ${kind}${more.reads ? `, ${more.reads}` : ''}`, () => {
      const { first, later } = told(kind, response, right, more);
      expect([first['type'], first['student_response'], first['correct_responses.0.pattern']]).toEqual(in12);
      expect([later['type'], later['learner_response'], later['correct_responses.0.pattern']]).toEqual(
        in2004,
      );
    });
  it('has no pattern where more than one answer is right', () => {
    const { first, later } = told('table', '4x 9+', null);
    expect(first).not.toHaveProperty('correct_responses.0.pattern');
    expect(later).not.toHaveProperty(['correct_responses.0.pattern']);
  });
  it('names the seat whose numbers it is about', () => {
    const { first, later } = told('choice', '1', '0', {}, { group: 'K7Q', seat: 12 });
    expect(first['objectives.2.id']).toBe('class-K7Q-seat-12');
    expect(later['description']).toBe('Seat 12 of class K7Q. Misconception: A “curve” falls.');
    expect(told('choice', '1', '0').first).not.toHaveProperty(['objectives.2.id']);
  });
  it('has the time it took, and the misconception in a field that the standard has', () => {
    const { first, later } = told('choice', '1', '0');
    expect(first).toMatchObject({
      latency: '0000:01:01.50',
      'objectives.1.id': 'misconception-a-curve-falls',
    });
    expect(first['result']).toBe('wrong');
    expect(later).toMatchObject({
      latency: 'PT61.5S',
      timestamp: '2026-01-02T03:04:05.67Z',
      description: 'Misconception: A “curve” falls.',
      result: 'incorrect',
    });
  });
});
