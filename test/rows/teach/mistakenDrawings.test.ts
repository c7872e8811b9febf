import { describe, expect, it } from 'vitest';
import { judgeDrawing } from '../../../src/rows/teach/judgeDrawing.ts';
import { mistakenDrawings, tellsDrawings } from '../../../src/rows/teach/mistakenDrawings.ts';
import { MISCONCEPTIONS, wrongCurves } from '../../../src/rows/teach/wrongCurves.ts';
import type { Observation } from '../../../src/survival/index.ts';

const exits = (text: string): Observation[] =>
  text.split(' ').map((exit) => ({ time: Number.parseFloat(exit), event: exit.endsWith('x') }));
const SHOWN = exits('10x 62x 110x 145+ 168+ 186+');
const LEAVERS = exits('4x 10+ 16x 22+ 30+');

describe('mistakenDrawings', () => {
  it('finds that the table shown can’t tell a share of those who began from the right one', () => {
    expect(mistakenDrawings(SHOWN, MISCONCEPTIONS)).toEqual([
      { id: 'share-of-start', as: 'right', drawn: '0:100 10:83 62:67 110:50' },
    ]);
    expect(
      mistakenDrawings(
        SHOWN,
        MISCONCEPTIONS.filter((id) => id !== 'share-of-start'),
      ),
    ).toEqual([]);
    expect(mistakenDrawings(LEAVERS, MISCONCEPTIONS)).toEqual([]);
    expect(tellsDrawings(LEAVERS, MISCONCEPTIONS)).toBe(true);
  });
  it('finds two misconceptions with one curve', () => {
    // Nobody dies, so whoever takes all who left for dead draws what the living draw.
    expect(mistakenDrawings(exits('5+ 10+ 20+'), ['leaver-as-dead', 'living-for-dead'])).toContainEqual({
      id: 'leaver-as-dead',
      as: 'living-for-dead',
      drawn: '0:100 5:67 10:33 20:0',
    });
  });
  it('finds a leaver so near to a death that the fall for it is taken for that of the death', () => {
    const near = exits('4x 7+ 17+ 29+ 30x');
    const dead = { id: 'leaver-as-dead', as: 'right', drawn: '0:100 4:80 29:40 30:0' } as const;
    expect(mistakenDrawings(near, MISCONCEPTIONS)).toContainEqual(dead);
    expect(tellsDrawings(near, MISCONCEPTIONS)).toBe(false);
    expect(tellsDrawings(exits('4x 7+ 17+ 24+ 30x'), MISCONCEPTIONS)).toBe(true);
  });
  it('leaves no wrong curve of a table without any that is judged right, or named otherwise', () => {
    for (const patients of [LEAVERS, exits('2x 6+ 22+ 24x 30+'), exits('4x 7+ 9+ 19+ 22+ 24+ 30x')])
      for (const { id, steps } of wrongCurves(patients, MISCONCEPTIONS)) {
        const task = { patients, misconceptions: MISCONCEPTIONS, width: 198 };
        expect(judgeDrawing(steps, task)).toMatchObject({ right: false, wrong: { id } });
      }
  });
});
