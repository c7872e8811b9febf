import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openTeaching } from '../../src/layouts/openTeaching.ts';
import { loadExercises } from '../../src/publication/loadExercises.ts';
import { checkSlips } from '../../src/quantities/checkSlips.ts';
import { altered, messageOf } from '../publication/altered.ts';
import { testRoot } from '../publicationForTests.ts';

const open = openTeaching('abstract', testRoot);
const some = open.quantities.get('mean-of-others')!;
// Three or more of six, each with a chance of one in five: 0.09888; exactly three of them: 0.08192. One or more of two: 0.36.
const quantities = new Map([
  ...open.quantities,
  ['three-alive', { ...some, id: 'three-alive', value: 0.09888 }] as const,
  ['once', { ...some, id: 'once', value: 0.36 }] as const,
]);

function check(answer: string, number: string, tolerance: number): string {
  return messageOf(() => {
    const root = altered(
      'exercises/6-mean-follow-up.mdx',
      '  answer: mean-of-others\n  tolerance: 2\n  measure: time\n',
      `  answer: ${answer}\n  tolerance: ${tolerance}\n  measure: share\n`,
    );
    const file = `${root}/content/abstract/exercises/6-mean-follow-up.mdx`;
    writeFileSync(file, readFileSync(file, 'utf8').replace('numbers:\n', `numbers:\n  - ${number}\n`));
    checkSlips(loadExercises('abstract', root), quantities);
  });
}
const alive =
  '{ id: three-alive, compute: at-least, count: 3, of: 6, chance: 0.2, as: percent, how: Binomial. }';
const once = '{ id: once, compute: at-least-one, chance: 0.2, tries: 2, as: percent, how: Binomial. }';

describe('checkSlips', () => {
  it('stops at a tolerance that takes the chance of exactly so many for that of at least so many', () => {
    expect(check('three-alive', alive, 3)).toMatch(
      /6-mean-follow-up\.mdx:\d+:\d+: ask\.tolerance: 3 takes 8\.192, the chance of exactly 3, for 9\.888; expected less than 1\.696$/u,
    );
    expect(check('three-alive', alive, 9)).toContain('9 takes 1.696, the chance of more than 3, for 9.888');
    expect(check('once', once, 4)).toContain('4 takes 32, the chance of exactly one, for 36');
  });
  it('lets a narrower one pass', () => {
    expect(check('three-alive', alive, 1)).toBe('');
    expect(check('once', once, 3)).toBe('');
  });
});
