import { afterEach, expect, test, vi } from 'vitest';
import { TwoWorldsGame } from '../../../src/teach/games/TwoWorldsGame.tsx';
import { publication, set } from '../../publicationForTests.ts';
import { live } from '../live.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('what a table can’t tell is said in words', async () => {
  // A statement that no table could break.
  const more = { id: 'no-claim', says: 'Consent was given.', where: '', claims: [] };
  const record = { ...publication.record, facts: [...publication.record.facts, more] };
  const words = { one: 'month', many: 'months', happened: 'died', without: 'alive' };
  const { host, press } = await live(
    <TwoWorldsGame record={record} set={set} timeLabel="months" words={words} />,
  );
  await press('World A');
  const cells = [...host.querySelectorAll('[data-part="said"] td')].map(({ textContent }) => textContent);
  expect(cells.filter((cell) => cell === 'can’t tell')).toHaveLength(2);
  expect(cells.join(' ')).not.toContain('·');
});
