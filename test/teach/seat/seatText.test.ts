import { describe, expect, it } from 'vitest';
import type { Ask } from '../../../src/publication/askSchema.ts';
import { askNoun, printedUnit } from '../../../src/teach/askUnit.ts';
import { readAnswerText } from '../../../src/teach/readAnswerText.ts';
import { seatNumber } from '../../../src/teach/seat/seatText.ts';
import { series } from '../../publicationForTests.ts';

const numberOf = (measure: string, unit: string | null = null) =>
  ({ kind: 'number', measure, unit }) as Extract<Ask, { kind: 'number' }>;
const readOf = (read: string) => ({ kind: 'read', read }) as Extract<Ask, { kind: 'read' }>;

describe('a number of the key that no seat has of its own', () => {
  it.each([
    [numberOf('share'), 0.25, '25\u202f%'],
    [numberOf('points'), 0.25, '25 percentage points'],
    [numberOf('points'), 0.01, '1 percentage point'],
    [numberOf('time'), 8, '8 months'],
    [numberOf('time'), 1, '1 month'],
    [numberOf('time'), 1.5, '1.5 months'],
    [numberOf('rate', 'per 10 years'), 0.8, '0.8 per 10 years'],
    [numberOf('count'), 8, '8'],
    [numberOf('p'), 0.02, '0.02'],
    [readOf('height'), 0.25, '25\u202f%'],
    [readOf('time'), 8, '8 months'],
  ])('is printed in the unit of its question: %j', (ask, value, expected) => {
    const isInHundredths = ask.kind === 'number' ? /share|points/u.test(ask.measure) : ask.read !== 'time';
    const unit = askNoun(ask, series);
    const seat = { id: '', answer: '', tempting: [], task: null, isInHundredths, unit };
    expect(seatNumber('known', new Map(), { known: value }, seat)).toBe(expected);
  });
});

it('prints no unit behind the text of a share or of points, which has it', () => {
  const units = (printed: string) =>
    ['share', 'points', 'time', 'count'].map((each) => printedUnit(numberOf(each), printed, series));
  expect(units('8')).toEqual([null, null, 'months', null]);
  expect(units('1')).toEqual([null, null, 'month', null]);
});

it('says one percentage point of a fall by one', () => {
  const patients = Array.from({ length: 100 }, (_, at) => ({ time: at === 0 ? 3 : 9, event: at === 0 }));
  const text = readAnswerText({ read: 'change', at: 1, to: 5 }, patients, series);
  expect(text).toMatch(/: 1 percentage point less$/u);
});
