import { describe, expect, test } from 'vitest';
import { reconstruct, reconstructionOf } from '../../src/reconstruction/reconstruct.ts';
import { solve, type Solution } from '../../src/reconstruction/solution.ts';
import { readSolution, solutionText } from '../../src/reconstruction/solutionText.ts';
import { ourRecord as record } from './ourRecord.ts';

function solved(without: readonly string[] = []): Solution {
  const solution = solve(record, { without: [...without] });
  if (solution.kind !== 'solution') throw new Error(`expected a solution, received ${solution.kind}`);
  return { ...solution };
}

describe('a solution written as text and read again', () => {
  const all = [...record.facts, ...record.assumptions].map(({ id }) => id);
  const answered = [[], ...all.map((id) => [id])].filter(
    (without) => solve(record, { without }).kind === 'solution',
  );

  test.each(answered)('is the same, without %s', (...without) => {
    const solution = solved(without.filter((id) => typeof id === 'string'));
    expect(readSolution(solutionText(solution)!)).toEqual(solution);
  });

  test('keeps what it has in common, and numbers that JSON has no word for', () => {
    const [first, second] = solved().list;
    if (!first || !second) throw new Error('expected two possibilities');
    const made = {
      ...solved(),
      count: 123_456_789_012_345_678_901n,
      means: [-Infinity, 0.1, Number.MAX_VALUE],
      list: [first, { ...second, counts: first.counts }, second],
    };
    const read = readSolution(solutionText(made)!);
    expect(read).toEqual(made);
    expect(read.list[1]?.counts).toBe(read.list[0]?.counts);
    expect(read.list[0]?.counts.atOrBefore[0]).toBeInstanceOf(Float64Array);
  });

  test('holds the same cohorts', () => {
    const read = reconstructionOf(record, {}, readSolution(solutionText(solved())!));
    const here = reconstruct(record);
    if (here.kind !== 'cohorts') throw new Error(`expected cohorts, received ${here.kind}`);
    expect(read.tables).toBe(here.tables);
    expect(read.ranges).toEqual(here.ranges);
    expect(read.central).toEqual(here.central);
    expect(read.draw(() => 0.4)).toEqual(here.draw(() => 0.4));
  });

  test('is given up as soon as it has more characters than it may', () => {
    const solution = solved();
    const whole = solutionText(solution)!;
    expect(solutionText(solution, whole.length)).toBe(whole);
    expect(solutionText(solution, whole.length - 1)).toBeNull();
    const [first] = solution.list;
    // A million possibilities are not written out to be counted.
    const many = { ...solution, list: new Array<typeof first>(1_000_000).fill(first) } as Solution;
    const start = performance.now();
    expect(solutionText(many, 10_000)).toBeNull();
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
