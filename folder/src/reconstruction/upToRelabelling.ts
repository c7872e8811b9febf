import type { Dealing } from './Dealing.ts';

/**
 * How many tables some dealings make, patients who leave at the same time in the same way being interchangeable.
 *
 * `alike` are the sizes of the classes of interchangeable places, in order of place. Any dealing of one component goes with
 * any of another, so the tables are the orbits of a product of sets, counted by the lemma of Cauchy and Frobenius: the mean,
 * over all relabellings, of the number of dealings that a relabelling leaves as they are; and that number multiplies over
 * components. Relabellings with the same cycle lengths leave equally many, so one of each kind is looked at.
 */
export function upToRelabelling(dealings: readonly (readonly Dealing[])[], alike: readonly number[]): bigint {
  let sum = 0n;
  let relabellings = 1n;
  for (const size of alike) relabellings *= factorial(size);
  for (const { cycles, weight } of kinds(alike)) {
    let fixed = weight;
    for (const list of dealings) fixed *= BigInt(numberConstantOn(cycles, list));
    sum += fixed;
  }
  return sum / relabellings;
}

/** Cycles as [first place, length], the places of a cycle being successive. */
type Cycles = readonly (readonly [start: number, length: number])[];

// Orders of exits share lists of dealings, and many relabellings: each number is found once.
const counted = new WeakMap<readonly Dealing[], Map<string, number>>();

function numberConstantOn(cycles: Cycles, list: readonly Dealing[]): number {
  const moving = cycles.filter(([, length]) => length > 1);
  if (moving.length === 0) return list.length;
  let known = counted.get(list);
  if (!known) counted.set(list, (known = new Map<string, number>()));
  const key = moving.join(' ');
  let number = known.get(key);
  if (number === undefined) {
    number = 0;
    for (const dealing of list) if (isConstantOn(moving, dealing)) number++;
    known.set(key, number);
  }
  return number;
}

function isConstantOn(cycles: Cycles, dealing: Dealing): boolean {
  for (const [start, length] of cycles)
    for (let place = start + 1; place < start + length; place++)
      if (dealing[place] !== dealing[start]) return false;
  return true;
}

/** One relabelling of each kind, with the number of relabellings of that kind. */
export function kinds(alike: readonly number[]): readonly { cycles: Cycles; weight: bigint }[] {
  let found: { cycles: Cycles; weight: bigint }[] = [{ cycles: [], weight: 1n }];
  let start = 0;
  for (const size of alike) {
    const from = start;
    found = found.flatMap(({ cycles, weight }) =>
      partitions(size, size).map((parts) => {
        let at = from;
        const added = parts.map((length): [number, number] => [(at += length) - length, length]);
        return { cycles: [...cycles, ...added], weight: weight * permutationsWith(parts) };
      }),
    );
    start += size;
  }
  return found;
}

function partitions(total: number, largest: number): readonly (readonly number[])[] {
  if (total === 0) return [[]];
  const found: (readonly number[])[] = [];
  for (let part = Math.min(total, largest); part > 0; part--)
    for (const rest of partitions(total - part, part)) found.push([part, ...rest]);
  return found;
}

/** The number of permutations with these cycle lengths: m! / Π (length · repeats!). */
function permutationsWith(parts: readonly number[]): bigint {
  let divisor = 1n;
  const repeats = new Map<number, number>();
  for (const part of parts) {
    divisor *= BigInt(part);
    repeats.set(part, (repeats.get(part) ?? 0) + 1);
  }
  for (const times of repeats.values()) divisor *= factorial(times);
  return factorial(parts.reduce((a, b) => a + b, 0)) / divisor;
}

function factorial(m: number): bigint {
  let product = 1n;
  for (let factor = 2; factor <= m; factor++) product *= BigInt(factor);
  return product;
}

/** The classes of interchangeable places of an order of exits: the events, and the censorings, of each block. */
export const alikePlaces = (blocks: readonly { deaths: number; censored: number }[]): readonly number[] =>
  blocks.flatMap(({ deaths, censored }) => [deaths, censored]).filter((size) => size > 0);
