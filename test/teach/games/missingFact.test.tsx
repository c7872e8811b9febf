import { afterEach, expect, test, vi } from 'vitest';
import { MissingFactGame } from '../../../src/teach/games/MissingFactGame.tsx';
import { live } from '../live.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const items = [
  { id: 'a', label: 'The first', left: 50 },
  { id: 'b', label: 'The second', left: 10 },
  { id: 'c', label: 'The third', left: 70 },
];

test('a second press on the same fact is no second bet', async () => {
  const { host, send, press, text } = await live(<MissingFactGame items={items} tables={100} />);
  await send(host.querySelectorAll('input')[0], 'change');
  await press('Ask for this one');
  expect(text('[data-part="said"]')).toBe(
    'It would leave 50 of 100 tables, at most. Something else is sure to settle more. Bet once more.',
  );
  await press('Ask for this one');
  expect(text('[data-part="said"]')).toBe('Choose a fact first.');
  expect(host.querySelector('details')!.hasAttribute('open')).toBe(false);
  await send(host.querySelectorAll('input')[2], 'change');
  await press('Ask for this one');
  expect(text('[data-part="said"]')).toBe(
    'It would leave 70 of 100 tables, at most. Sure to settle most: The second.',
  );
  expect(host.querySelector('button')).toBeNull();
});

test('of the one that is sure to settle most, no more is said than that', async () => {
  const { host, send, press, text } = await live(<MissingFactGame items={items} tables={100} />);
  await send(host.querySelectorAll('input')[1], 'change');
  await press('Ask for this one');
  expect(text('[data-part="said"]')).toBe(
    'It would leave 10 of 100 tables, at most. Nothing else is sure to settle more.',
  );
});
