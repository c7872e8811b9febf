import { describe, expect, it } from 'vitest';
import { twoWorlds } from '../../../../src/rows/teach/games/twoWorlds.ts';
import { publication, set } from '../../../publicationForTests.ts';

describe('two worlds', () => {
  it.each([1, 2, 3])('both agree with every statement, and differ: seed %i', (seed) => {
    const { worlds, checks } = twoWorlds(publication.record, set, seed);
    expect(checks.map(({ says }) => says)).toEqual(publication.record.facts.map(({ says }) => says));
    for (const { verdicts, says } of checks) expect(verdicts, says).not.toContain('disagree');
    for (const world of worlds) {
      expect(set.disagreements(world)).toEqual([]);
      // By hand: six, three dead, 681 months, one of ten.
      expect(world.patients).toHaveLength(6);
      expect(world.patients.filter(({ event }) => event)).toHaveLength(3);
      expect(world.patients.reduce((sum, { time }) => sum + time, 0)).toBe(681);
      expect(world.patients.some(({ time, event }) => time === 10 && event)).toBe(true);
    }
    expect(worlds[0].patients.map(({ time }) => time)).not.toEqual(
      worlds[1].patients.map(({ time }) => time),
    );
  });

  it('are the same for the same seed', () => {
    expect(twoWorlds(publication.record, set, 4)).toEqual(twoWorlds(publication.record, set, 4));
  });
});
