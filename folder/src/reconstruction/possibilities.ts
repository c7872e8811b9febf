import type { RecordOptions } from './activeClaims.ts';
import { activeClaims } from './activeClaims.ts';
import type { LinearConstraint } from './Constraint.ts';
import type { Component } from './Dealing.ts';
import type { PublishedRecord } from './record/PublishedRecord.ts';
import type { TimeCounts, TimeSystem } from './timeCounts.ts';
import { countTimes } from './timeCounts.ts';
import { UNBOUNDED, timeSystem } from './timeSystem.ts';
import { alikePlaces, upToRelabelling } from './upToRelabelling.ts';
import type { Way, Ways } from './ways.ts';
import { compileRecord, findWays } from './ways.ts';

/** A way that leaves room for times: how many times, and how many tables they and the dealings make. */
export interface Possibility {
  readonly way: Way;
  readonly counts: TimeCounts;
  readonly tables: bigint;
}

/** Everything compatible with a record: in each possibility, any of its times goes with any of its dealings. */
export interface Possibilities {
  readonly record: PublishedRecord;
  readonly scale: number;
  readonly components: readonly Component[];
  readonly list: readonly Possibility[];
}

// Ways don't depend on limits of times, which are what a reader drags: they are kept for each record.
const kept = new WeakMap<PublishedRecord, Map<string, Ways>>();
const KEPT = 40;

/** Solves a record: the ways that its claims leave, then the times of each. */
export function possibilitiesOf(record: PublishedRecord, options: RecordOptions = {}): Possibilities {
  const { components, scale, ways } = timedWays(record, options);
  const counted = new Map<string, TimeCounts | null>();
  const list: Possibility[] = [];
  for (const { way, system } of ways) {
    if (!system) throw new RangeError(UNBOUNDED);
    const key = JSON.stringify(system);
    let counts = counted.get(key);
    if (counts === undefined) counted.set(key, (counts = countTimes(system)));
    if (counts)
      list.push({
        way,
        counts,
        tables: BigInt(counts.total) * upToRelabelling(way.dealings, alikePlaces(way.exits.blocks)),
      });
  }
  return { record, scale, components, list };
}

/**
 * The ways that the claims leave and the time system of each, not counted yet; ways without room for times are left out.
 * A system is null where some time has no upper bound. `listed` as in `findWays`.
 */
export function timedWays(
  record: PublishedRecord,
  options: RecordOptions = {},
  listed?: (attribute: string) => boolean,
): {
  readonly components: readonly Component[];
  readonly scale: number;
  readonly ways: readonly { readonly way: Way; readonly system: TimeSystem | null }[];
} {
  const active = activeClaims(record, options);
  const { discrete, times, known } = compileRecord(record, active);
  const key = JSON.stringify([
    active.scale,
    active.claims.filter(({ claim }) => !('of' in claim && claim.kind === 'maximum' && isPlain(claim.of))),
  ]);
  // A search for a few attributes' sake leaves the others' dealings out: that isn't kept.
  let answers = listed ? new Map<string, Ways>() : kept.get(record);
  if (!answers) kept.set(record, (answers = new Map<string, Ways>()));
  let found = answers.get(key);
  if (!found) {
    found = findWays(record, discrete, times, known, listed);
    answers.set(key, found);
    // A reader who switches facts to and fro meets few sets of them; a search through all sets shouldn't be remembered.
    if (answers.size > KEPT) answers.delete(answers.keys().next().value!);
  }
  const ways = found.ways.flatMap((way) => {
    const sums: LinearConstraint[] = [...way.sums];
    for (const { linear } of times) {
      const sum = linear!(way.exits, () => null);
      if (sum === 'impossible') return [];
      if (sum !== 'nothing') sums.push(sum);
    }
    const system = timeSystem(way.exits, sums, record.time.earliest * active.scale);
    return system ? [{ way, system: system === 'unbounded' ? null : system }] : [];
  });
  return { components: found.components, scale: active.scale, ways };
}

const isPlain = (of: object): boolean => !('levels' in of) && !('from' in of) && !('to' in of);
