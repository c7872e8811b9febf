import { describe, expect, it } from 'vitest';
import type { Ask } from '../../../src/publication/askSchema.ts';
import { askUnit, unitBehind } from '../../../src/teach/askUnit.ts';
import { seatNumber } from '../../../src/teach/seat/seatText.ts';
import { series } from '../../publicationForTests.ts';

const numberOf = (measure: string, unit: string | null = null) =>
  ({ kind: 'number', measure, unit }) as Extract<Ask, { kind: 'number' }>;
const readOf = (read: string) => ({ kind: 'read', read }) as Extract<Ask, { kind: 'read' }>;

describe('a number of the key that no seat has of its own', () => {
  it.each([
    [numberOf('share'), 0.25, '25\u202f%'],
    [numberOf('points'), 0.25, '25 percentage points'],
    [numberOf('time'), 8, '8 months'],
    [numberOf('rate', 'per 10 years'), 0.8, '0.8 per 10 years'],
    [numberOf('count'), 8, '8'],
    [numberOf('p'), 0.02, '0.02'],
    [readOf('height'), 0.25, '25\u202f%'],
    [readOf('time'), 8, '8 months'],
  ])('is printed in the unit of its question: %j', (ask, value, expected) => {
    const isInHundredths = ask.kind === 'number' ? /share|points/u.test(ask.measure) : ask.read !== 'time';
    const unit = askUnit(ask, series) ?? '';
    const seat = { id: '', answer: '', tempting: [], task: null, isInHundredths, unit };
    expect(seatNumber('known', new Map(), { known: value }, seat)).toBe(expected);
  });
});

it('prints no unit behind the text of a share or of points, which has it', () => {
  expect(['share', 'points', 'time', 'count'].map((each) => unitBehind(numberOf(each), series))).toEqual([
    undefined,
    undefined,
    'months',
    undefined,
  ]);
});
