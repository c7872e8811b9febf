import { expect, test } from 'vitest';
import type { LargeTable, TableReader } from '../../../src/state/LargeTable.ts';
import { Stopped } from '../../../src/state/TableAway.ts';
import { LargeInHand } from '../../../src/figures/table/LargeInHand.ts';
import type { LargeWork } from '../../../src/figures/table/LargeReading.ts';

const table = { draft: { name: 'large.csv', text: 'a,b' } } as LargeTable;
const work = { sessionOf: () => null, stageSentence: () => 'at work' } as unknown as LargeWork;

/** What was done, in order, while a table was read by a reader who answers so. */
async function done(ask: () => Promise<unknown>, meanwhile: (large: LargeInHand) => void = () => {}) {
  const events: unknown[] = [];
  const large = new LargeInHand({
    bringReader: () =>
      Promise.resolve({ ask, stop: () => events.push('reader stops') } as unknown as TableReader),
    show: (change) => events.push(change),
    holdFocus: () => () => events.push('focus'),
  });
  const reading = large.read(work, table, {
    settle: ({ draft }) => events.push(['settled', draft.text]),
    goBack: () => events.push('back'),
  });
  meanwhile(large);
  await large.ended();
  await reading;
  expect(large.isBusy).toBe(false);
  return events;
}

const begun = { isBusy: true, said: 'large.csv: at work' };

test('a large table is settled with its own text, once the page is free', async () => {
  expect(await done(() => Promise.resolve({ draft: { text: '' }, isMended: false, content: {} }))).toEqual([
    begun,
    { isBusy: false },
    ['settled', 'a,b'],
  ]);
});

test('one that can’t be read, or is given up, leaves the page as it was, and says so', async () => {
  const said = (why: string) => [
    { isBusy: false },
    'back',
    { said: `large.csv ${why}. The page is as it was.` },
    'focus',
  ];
  expect(await done(() => Promise.reject(new Error('No memory.')))).toEqual([
    begun,
    ...said('could not be read: No memory'),
  ]);
  expect(await done(() => Promise.reject(new Stopped('stopped')))).toEqual([
    begun,
    ...said('was not read to its end'),
  ]);
  const content = Promise.resolve({ draft: { text: '' }, isMended: false, content: {} });
  expect(
    await done(
      () => content,
      (large) => {
        large.stop();
      },
    ),
  ).toEqual([begun, ...said('was not read to its end')]);
});
