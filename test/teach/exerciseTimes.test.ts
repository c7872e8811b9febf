import { expect, it } from 'vitest';
import { allTake } from '../../src/teach/allTake.ts';
import { eachTakes } from '../../src/teach/eachTakes.ts';

it.each([
  [
    [90, 90],
    'one to two minutes each',
    'The exercises take about 3 minutes together, and each stands alone.',
  ],
  [
    [120, 120],
    'about two minutes each',
    'The exercises take about 4 minutes together, and each stands alone.',
  ],
  [[60], 'about one minute', ''],
  [
    [120, 150, 210],
    'two to four minutes each',
    'The exercises take about 8 minutes together, and each stands alone.',
  ],
  [
    Array.from({ length: 39 }, () => 165),
    'two to three minutes each',
    'The exercises take about 2 hours together, and each stands alone.',
  ],
])('of %j seconds', (seconds, each, all) => {
  expect([eachTakes(seconds), allTake(seconds)]).toEqual([each, all]);
});
