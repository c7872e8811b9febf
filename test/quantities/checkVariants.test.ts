import { describe, expect, it } from 'vitest';
import { openTeaching } from '../../src/layouts/openTeaching.ts';
import { loadExercises } from '../../src/publication/loadExercises.ts';
import { checkVariants } from '../../src/quantities/checkVariants.ts';
import { altered, messageOf } from '../publication/altered.ts';
import { testRoot } from '../publicationForTests.ts';

const { quantities } = openTeaching('abstract', testRoot);

function check(name: string, passage: string, replacement: string): string {
  return messageOf(() => {
    checkVariants(
      loadExercises('abstract', altered(`exercises/${name}.mdx`, passage, replacement)),
      quantities,
    );
  });
}

const GROUP = "      - { label: Another six, exits: '6+ 9+ 14x 20+ 25+ 30+' }\n";
const seeded = (seed: string, more = '') => `${GROUP}${more}    seed: ${seed}\n`;

describe('checkVariants', () => {
  it('finds nothing wrong with a seed that tells its answers apart', () => {
    expect(
      check('3-first-step', GROUP, seeded('{ patients: [6, 9], deaths: [1, 3], leave-first: [2, 3] }')),
    ).toBe('');
  });
  it('stops, with the place, where no table does', () => {
    expect(check('3-first-step', GROUP, seeded('{ patients: [30, 30], deaths: [1, 1] }'))).toMatch(
      /^content\/abstract\/exercises\/3-first-step\.mdx:\d+:\d+: tables: no table among 1000 of "leavers" tells its answers apart; expected /u,
    );
  });
  it('lets several groups be drawn anew, and a table that is drawn where a curve fills its field and no slip draws it', () => {
    expect(
      check(
        '3-first-step',
        GROUP,
        seeded('{ patients: [6, 6], deaths: [1, 1] }', "      - { label: More, exits: '4x 31+' }\n"),
      ),
    ).toBe('');
    expect(
      check(
        '4-draw-it',
        "      - { label: Five patients, exits: '4x 10+ 16x 22+ 30+' }\n",
        "      - { label: Five patients, exits: '4x 10+ 16x 22+ 30+' }\n    seed: { patients: [5, 6], deaths: [2, 2], leave-first: [0, 0] }\n",
      ),
    ).toBe('');
    expect(
      check(
        '4-draw-it',
        "      - { label: Five patients, exits: '4x 10+ 16x 22+ 30+' }\n",
        "      - { label: Five patients, exits: '4x 10+ 16x 22+ 30+' }\n    seed: { patients: [5, 6], deaths: [0, 0] }\n",
      ),
    ).toContain('no table among 1000 of "with-leavers" tells its answers apart');
  });
});
