import { afterEach, expect, test, vi } from 'vitest';
import { SeatKey } from '../../../src/teach/seat/SeatKey.tsx';
import { live } from '../live.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a number of seats is typed as it comes, and taken within bounds', async () => {
  const { host, send, text } = await live(
    <SeatKey exercises={[]} start={{ group: 'K7Q', seats: 12 }} sheets={[]} />,
  );
  const field = () => host.querySelectorAll('input')[1]!;
  for (const [typed, seats] of [
    ['', '1 seat'],
    ['3', '3 seats'],
    ['30', '30 seats'],
    ['300', '99 seats'],
  ] as const) {
    await send(field(), 'input', typed);
    expect(field().value).toBe(typed);
    expect(text('[role="status"]')).toBe(`Class K7Q, ${seats}.`);
  }
});

test('the pages that take the numbers of a seat are led to with them', async () => {
  const { host, send } = await live(
    <SeatKey
      exercises={[]}
      start={{ group: 'b2', seats: 4 }}
      sheets={[{ label: 'worksheet', address: '../worksheet/' }]}
    />,
  );
  const led = () => host.querySelector('.seat-sheets a')!.getAttribute('href');
  expect(led()).toBe('../worksheet/#class=B2&seat=1');
  await send(host.querySelectorAll('input')[2], 'input', '3');
  expect(led()).toBe('../worksheet/#class=B2&seat=3');
  await send(host.querySelectorAll('input')[2], 'input', '30');
  expect(led()).toBe('../worksheet/#class=B2&seat=4');
});
