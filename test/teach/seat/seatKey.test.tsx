import { afterEach, expect, test, vi } from 'vitest';
import { SeatKey } from '../../../src/teach/seat/SeatKey.tsx';
import { live } from '../live.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a number of seats is typed as it comes, and taken within bounds', async () => {
  const { host, send, text } = await live(<SeatKey exercises={[]} start={{ group: 'K7Q', seats: 12 }} />);
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
