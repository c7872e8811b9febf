import { expect, it } from 'vitest';
import { allTake } from '../../src/teach/allTake.ts';
import { eachTakes } from '../../src/teach/eachTakes.ts';

it.each([
  [[90, 90], 'one to two minutes each', 'All of them take about 3 minutes, and each stands alone.'],
  [[120, 120], 'about two minutes each', 'All of them take about 4 minutes, and each stands alone.'],
  [[60], 'about one minute', ''],
  [[120, 150, 210], 'two to four minutes each', 'All of them take about 8 minutes, and each stands alone.'],
  [
    Array.from({ length: 39 }, () => 165),
    'two to three minutes each',
    'All of them take about 2 hours, and each stands alone.',
  ],
])('of %j seconds', (seconds, each, all) => {
  expect([eachTakes(seconds), allTake(seconds)]).toEqual([each, all]);
});
