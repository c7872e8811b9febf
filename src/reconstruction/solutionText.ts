import type { Possibility } from './possibilities.ts';
import type { Solution } from './solution.ts';
import type { TimeCounts } from './timeCounts.ts';

/** How what JSON has no word for is written: the key stands alone in its object. */
const BIGINT = '$bigint';
const FLOATS = '$floats';
const NUMBER = '$number';

/** A possibility whose counts are named by their place, because several have the same. */
type Written = Omit<Possibility, 'counts'> & { readonly counts: number };

/**
 * A solution as text, to be kept beside the record that it is of; `readSolution` gives it back, whatever its numbers. Null where it
 * would have more than `most` characters: what possibilities share is written out with each, which can take a minute.
 */
export function solutionText(solution: Solution, most = Infinity): string | null {
  const counts: TimeCounts[] = [...new Set(solution.list.map((possibility) => possibility.counts))];
  const list: readonly Written[] = solution.list.map((possibility) => ({
    ...possibility,
    counts: counts.indexOf(possibility.counts),
  }));
  let length = 0;
  if (most < Infinity && list.some((each) => (length += written(each).length) > most)) return null;
  const text = written({ ...solution, counts, list });
  return text.length > most ? null : text;
}

function written(held: object): string {
  return JSON.stringify(held, (_, value: unknown) => {
    if (typeof value === 'bigint') return { [BIGINT]: String(value) };
    if (value instanceof Float64Array) return { [FLOATS]: [...value] };
    if (typeof value === 'number' && !Number.isFinite(value)) return { [NUMBER]: String(value) };
    return value;
  });
}

/** The solution that `solutionText` wrote. */
export function readSolution(text: string): Solution {
  const { counts, list, ...rest } = JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    const [[key, held] = [], second] = Object.entries(value);
    if (second !== undefined) return value;
    if (key === BIGINT) return BigInt(held as string);
    if (key === FLOATS) return Float64Array.from(held as number[]);
    return key === NUMBER ? Number(held) : value;
  }) as Omit<Solution, 'list'> & {
    readonly counts: readonly TimeCounts[];
    readonly list: readonly Written[];
  };
  return { ...rest, list: list.map((each) => ({ ...each, counts: counts[each.counts]! })) };
}
