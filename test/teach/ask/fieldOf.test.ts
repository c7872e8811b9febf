import { expect, test } from 'vitest';
import type { AskField } from '../../../src/teach/ask/AskField.ts';
import { fieldOf, type FieldData } from '../../../src/teach/ask/fieldOf.ts';

const patients = [
  { time: 10, event: true },
  { time: 20, event: false },
];
const FIELDS: Readonly<Record<FieldData['kind'], FieldData>> = {
  choice: { kind: 'choice', rights: [false, true, false] },
  spot: { kind: 'spot', rights: [true, false, false] },
  several: { kind: 'several', rights: [true, false, true, false] },
  sort: { kind: 'sort', bins: ['a', 'b'], cards: ['a', 'b', 'b'] },
  number: {
    kind: 'number',
    measure: { kind: 'share' },
    answer: 83,
    tolerance: 1,
    tempting: [17],
  },
  order: { kind: 'order', steps: ['one', 'two', 'three'] },
  read: {
    kind: 'read',
    groups: [{ label: '', patients }],
    shows: ['curve'],
    from: 0,
    timeLabel: 'months',
    title: '',
    task: { read: 'height', at: 12 },
    unit: 'month',
    tolerance: 3,
    tempting: [100],
  },
  draw: {
    kind: 'draw',
    table: 'small',
    patients,
    until: 20,
    timeLabel: 'months',
    unit: 'month',
    misconceptions: ['to-zero'],
    outcome: { one: 'death', many: 'deaths', happened: 'died', without: 'alive' },
  },
  table: {
    kind: 'table',
    facts: [{ fact: 'deaths', value: 1 }],
    rows: [
      { time: 0, event: false },
      { time: 0, event: false },
    ],
    unit: 'month',
    units: 'months',
    happened: 'died',
  },
};

const judge = (field: AskField, response: string) => field.judge(field.fill(response));

test.each(Object.values(FIELDS).map((data) => [data.kind, fieldOf(data)] as const))(
  'its right answer comes back as it was kept, and is right: %s',
  (kind, field) => {
    const right = field.right ?? '4x 9+';
    const given = field.fill(right);
    expect(given).not.toBeNull();
    expect(field.read(given)).toEqual({ response: right });
    expect(field.judge(given)).toMatchObject({
      right: true,
      outcome: { choice: 1, spot: 0 }[kind as string] ?? 0,
    });
  },
);

test.each([
  ['choice', '3'],
  ['choice', ''],
  ['choice', '0 1'],
  ['several', '0 9'],
  ['sort', 'a b'],
  ['sort', 'a b c'],
  ['number', 'a few'],
  ['order', '0 1 1'],
  ['read', '83 50'],
  ['draw', 'nothing'],
  ['table', '4x'],
] as const)('what is no answer of its question isn’t taken up: %s, “%s”', (kind, response) => {
  expect(fieldOf(FIELDS[kind]).fill(response)).toBeNull();
});

test.each([
  ['choice', '2', 2, 'Not that one.', '2'],
  ['several', '0', 1, 'What you chose is right; 1 is missing.', undefined],
  ['several', '0 3', 3, 'Not all of these.', '3'],
  ['sort', 'a b a', 3, '2 of 3 are right.', undefined],
  ['sort', 'b a b', 4, '1 of 3 is right.', undefined],
  ['number', '17', 1, 'No, and many would say so.', '0'],
  ['number', '90', 3, 'No, that is too high.', undefined],
  ['order', '0 2 1', 2, 'Not yet: the first one is right.', undefined],
  ['read', '100', 1, 'No.', '0'],
  ['read', '20', 2, 'No. That is too low.', undefined],
  ['table', '4x 9x', 1, 'Not yet: 1 statement isn’t met.', undefined],
] as const)('a wrong answer is told apart from others: %s, “%s”', (kind, response, outcome, says, why) => {
  const judged = judge(fieldOf(FIELDS[kind]), response);
  expect(judged).toMatchObject({ right: false, outcome, says });
  expect(judged.why).toBe(why);
});

test.each(['choice', 'several', 'sort', 'number', 'read', 'draw'] as const)(
  'with nothing given yet it says what is missing: %s',
  (kind) => {
    const field = fieldOf(FIELDS[kind]);
    expect(field.read(field.start)).toHaveProperty('says');
  },
);
