import { expect, test } from 'vitest';
import { falseAlarms } from '../../src/quantities/falseAlarms.ts';
import { eachSplit, logRankTest } from '../../src/survival/index.ts';

const exits = (n: number) => Array.from({ length: n }, (_, place) => ({ time: place + 1, event: true }));

test('false alarms of two against two are counted by hand: the share of six deals that reach 0.05', () => {
  const all = exits(4);
  let alarms = 0;
  const pairs = [
    [0, 1],
    [0, 2],
    [0, 3],
    [1, 2],
    [1, 3],
    [2, 3],
  ];
  for (const pair of pairs)
    if (logRankTest([pair.map((i) => all[i]!), all.filter((_, i) => !pair.includes(i))]).p! <= 0.05) alarms++;
  expect(falseAlarms(all.slice(0, 2), all.slice(2))).toBe(alarms / 6);
});

test('a large group beside a small one takes no longer than the small one beside the large', () => {
  const all = exits(60);
  const start = performance.now();
  const share = falseAlarms(all.slice(0, 58), all.slice(58));
  expect(performance.now() - start).toBeLessThan(2000);
  expect(share).toBe(falseAlarms(all.slice(0, 2), all.slice(2)));
});

test('more deals than 10,000 are not gone through', () => {
  expect(falseAlarms(exits(36), exits(4))).toBeNull();
  expect(falseAlarms(exits(150), exits(149))).toBeNull();
});

test('every split is visited once', () => {
  const seen: string[] = [];
  eachSplit(5, 3, (isFirst) => seen.push(isFirst.map(Number).join('')));
  expect(seen).toHaveLength(10);
  expect(new Set(seen).size).toBe(10);
  expect(seen.every((marks) => marks.replaceAll('0', '') === '111')).toBe(true);
});
