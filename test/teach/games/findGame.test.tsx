import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findCode } from '../../../src/rows/teach/games/findCode.ts';
import { findLevels } from '../../../src/rows/teach/games/findLevels.ts';
import { FindGame } from '../../../src/teach/games/FindGame.tsx';
import { publication } from '../../publicationForTests.ts';
import { live } from '../live.ts';

const levels = findLevels(publication.record);
const size = { n: 6, longest: 200 };
const words = { one: 'month', many: 'months', happened: 'died', without: 'alive' };
const game = (found: string | null) => (
  <FindGame {...{ levels, size, words, found }} attributes={{}} end="" />
);
/** Counting takes long on a busy machine. */
const SLOW = { timeout: 30_000 };
const settled = () => new Promise((done) => setTimeout(done, 300));

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => setTimeout(frame));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('a link opens level, rows and tries, and leads to the same again', async () => {
  const rows = [10, 62].map((time) => ({ time, event: true, attributes: {} }));
  const code = findCode({ place: 1, rows, tries: 7 }, levels, size);
  const { host, text } = await live(game(code));
  await vi.waitFor(() => {
    expect(text('.game-level')).toBe('Level 2 of 5. Row 3 of 6, 7 rows tried.');
  });
  expect([...host.querySelectorAll('tbody td')].slice(0, 1).map((cell) => cell.textContent)).toEqual([
    '10, died',
  ]);
  expect(host.querySelector('.game-code a')?.getAttribute('href')).toBe(`#found=${code}`);
});

test('any row can be taken out', async () => {
  const rows = [10, 62, 110].map((time) => ({ time, event: true, attributes: {} }));
  const { host, text } = await live(game(findCode({ place: 2, rows, tries: 3 }, levels, size)));
  await vi.waitFor(() => {
    expect(text('.game-level')).toContain('Row 4 of 6');
  });
  host.querySelector<HTMLElement>('[aria-label="Take row a out"]')!.click();
  await vi.waitFor(() => {
    expect(text('[data-part="said"]')).toMatch(/^Row a is out\./u);
  });
  expect(text('.game-level')).toContain('Row 3 of 6');
});

test('a code with a slip is refused, and the game begins anew', async () => {
  const { text } = await live(game('AAAA-AAAA'));
  await settled();
  await vi.waitFor(() => {
    expect(text('[data-part="said"]')).toBe(
      '“AAAA-AAAA” is no code of this game, or has a slip in it. The game begins anew.',
    );
  });
  expect(text('.game-level')).toBe('Level 1 of 5. Row 1 of 6.');
  expect(text('.game-code')).toBeNull();
});

test('rows that agree with what the next level adds stay there, and the game says how many', async () => {
  const rows = [10, 62, 110, 145, 168, 186].map((time) => ({ time, event: false, attributes: {} }));
  const { press, text } = await live(game(findCode({ place: 0, rows, tries: 6 }, levels, size)));
  await vi.waitFor(() => {
    expect(text('.game-level')).toContain('Level 1 of 5. Found');
  });
  await press('Next level');
  await vi.waitFor(() => {
    expect(text('.game-level')).toBe('Level 2 of 5. Row 4 of 6.');
  });
  expect(text('[data-part="said"]')).toBe('Three of your rows stay: with any other no table would be left.');
});

test('of a table that goes on to the last level its last row is asked for, and the hint leads to it', async () => {
  const rows = [10, 62, 110, 145, 168, 186].map((time, at) => ({
    ...{ time, event: at < 3 },
    attributes: { site: at < 3 ? 'small-intestine' : 'other' },
  }));
  const { host, press, text } = await live(game(findCode({ place: 3, rows, tries: 6 }, levels, size)));
  await vi.waitFor(() => {
    expect(text('.game-level')).toContain('Level 4 of 5. Found');
  }, SLOW);
  await press('Next level');
  await vi.waitFor(() => {
    expect(text('.game-level')).toBe('Level 5 of 5. Row 6 of 6.');
  }, SLOW);
  expect(text('[data-part="said"]')).toContain('for the last row you find it');
  // What is known of it stands in the form already.
  expect(host.querySelector<HTMLInputElement>('.game-form [type="range"]')?.value).toBe('186');
  await press('A hint');
  await vi.waitFor(() => {
    expect(text('[data-part="said"]')).toContain('A row that leaves some: month 186');
  }, SLOW);
});
