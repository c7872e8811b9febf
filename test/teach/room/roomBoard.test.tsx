import { afterEach, expect, test, vi } from 'vitest';
import { resultCode } from '../../../src/rows/teach/code/resultCode.ts';
import { codesFile } from '../../../src/teach/room/codesFile.ts';
import { RoomBoard } from '../../../src/teach/room/RoomBoard.tsx';
import { live } from '../live.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const list = {
  kind: 'results' as const,
  id: 'a',
  title: 'the exercise',
  head: '7Q0K',
  questions: [{ id: 'a-ask', outcomes: 2 }],
};
const questions = [
  {
    id: 'a-ask',
    title: 'A',
    text: 'What?',
    outcomes: ['one', 'two'].map((says, place) => ({ says, right: place === 0, why: null })),
    drawn: null,
    hasSeats: false,
    misconceptions: [],
  },
];
const good = resultCode(list, [{ outcome: 0, sure: 'sure' }]);
const wrong = good.slice(0, -1) + (good.endsWith('X') ? 'Y' : 'X');
const fileOf = (...codes: string[]) =>
  codesFile(
    'series',
    {},
    codes.map((code) => ({ list, code, answered: 1, of: 1 })),
  );

test('every code of a file is read or named, and every refused file', async () => {
  const { host, send, text } = await live(
    <RoomBoard lists={[list]} questions={questions} publication="series" timeLabel="months" />,
  );
  const field = host.querySelector('input')!;
  const file = (name: string, content: string) => ({ name, text: () => Promise.resolve(content) });
  Object.defineProperty(field, 'files', {
    value: [
      file('a.json', fileOf(good, wrong)),
      file('empty.json', fileOf()),
      { name: 'gone.json', text: () => Promise.reject(new Error('gone')) },
    ],
  });
  await send(field, 'change');
  await vi.waitFor(() => {
    expect(text('[role="status"]')).toContain('1 code read, 1 line with a fault');
  });
  expect(text('.room-unread')).toContain('its check doesn’t fit');
  expect(text('[role="status"]')).toContain('“empty.json” holds no code');
  expect(text('[role="status"]')).toContain('“gone.json” is none of the files');
});
