import { describe, expect, it } from 'vitest';
import type { Cohort } from '../../../src/cohort/Cohort.ts';
import { OneMoreGame } from '../../../src/teach/games/OneMoreGame.tsx';
import { markup } from '../../figures/markup.ts';
import { series } from '../../publicationForTests.ts';

const [site] = series.groupings;
const words = { one: 'month', many: 'months', happened: 'died', without: 'alive' };

/** So many patients, by turns of either group, who die by turns. */
function tableOf(n: number): Cohort {
  const patients = Array.from({ length: n }, (_, place) => ({
    row: String.fromCharCode(97 + place),
    time: 10 + place,
    event: place % 3 > 0,
    attributes: { [site!.id]: site!.levels[place % 2]!.id },
  }));
  return { patients };
}
const textOf = (cohort: Cohort) =>
  markup(<OneMoreGame cohort={cohort} groupings={[site!]} longest={60} words={words} />).textContent;

describe('the game of one more patient', () => {
  it('prints the exact P, or that it isn’t computed for so many', () => {
    expect(textOf(tableOf(12))).toMatch(/log-rank P \S+, exact \S+ \(\S+ at the least\)\./u);
    expect(textOf(tableOf(13))).toMatch(/log-rank P \S+ \(exact P not computed for so many\)\./u);
  });

  it('says of a round that nobody wins no more than was tried', () => {
    const text = textOf(tableOf(6));
    expect(text).toContain('one patient more isn’t enough for the table shown');
    expect(text).not.toContain('whatever happens');
  });
});
