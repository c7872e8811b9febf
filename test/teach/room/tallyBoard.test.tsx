import { afterEach, expect, test, vi } from 'vitest';
import { TallyBoard } from '../../../src/teach/room/TallyBoard.tsx';
import { live } from '../live.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('votes for letters that are no longer offered don’t count', async () => {
  const { host, send, press, text } = await live(<TallyBoard />);
  const options = (count: number) => send(host.querySelector('select')!, 'change', String(count));
  await options(6);
  for (const letter of ['A', 'F', 'F', 'F']) await press(`One more for ${letter}`);
  expect(text('[role="status"]')).toBe('First vote: 4 counted.');
  await options(4);
  expect(text('[role="status"]')).toBe('First vote: 1 counted.');
  await press('Show the bars');
  expect(text('.tally-bar')).toBe('First vote: 1 of 1');
});

test('the switch of the bars keeps its name', async () => {
  const { host, press } = await live(<TallyBoard />);
  const pressed = () =>
    [...host.querySelectorAll('button')]
      .find((button) => button.textContent === 'Show the bars')
      ?.getAttribute('aria-pressed');
  expect(pressed()).toBe('false');
  await press('Show the bars');
  expect(pressed()).toBe('true');
});
