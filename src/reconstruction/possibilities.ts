import type { RecordOptions } from './activeClaims.ts';
import { activeClaims } from './activeClaims.ts';
import type { LinearConstraint } from './Constraint.ts';
import type { Component } from './Dealing.ts';
import type { PublishedRecord } from './record/PublishedRecord.ts';
import type { TimeCounts } from './timeCounts.ts';
import { countTimes } from './timeCounts.ts';
import { timeSystem } from './timeSystem.ts';
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

/** Solves a record: the ways that its claims leave, then the times of each. */
export function possibilitiesOf(record: PublishedRecord, options: RecordOptions = {}): Possibilities {
  const active = activeClaims(record, options);
  const { discrete, times, known } = compileRecord(record, active);
  const key = JSON.stringify([
    active.scale,
    active.claims.filter(({ claim }) => !('of' in claim && claim.kind === 'maximum' && isPlain(claim.of))),
  ]);
  let answers = kept.get(record);
  if (!answers) kept.set(record, (answers = new Map<string, Ways>()));
  let ways = answers.get(key);
  if (!ways) answers.set(key, (ways = findWays(record, discrete, times, known)));

  const counted = new Map<string, TimeCounts | null>();
  const list: Possibility[] = [];
  for (const way of ways.ways) {
    const sums: LinearConstraint[] = [...way.sums];
    let possible = true;
    for (const { linear } of times) {
      const sum = linear!(way.exits, () => null);
      if (sum === 'impossible') possible = false;
      else if (sum !== 'nothing') sums.push(sum);
    }
    const system = possible ? timeSystem(way.exits, sums, record.time.earliest * active.scale) : null;
    if (!system) continue;
    const systemKey = JSON.stringify(system);
    let counts = counted.get(systemKey);
    if (counts === undefined) counted.set(systemKey, (counts = countTimes(system)));
    if (counts)
      list.push({
        way,
        counts,
        tables: BigInt(counts.total) * upToRelabelling(way.dealings, alikePlaces(way.exits.blocks)),
      });
  }
  return { record, scale: active.scale, components: ways.components, list };
}

const isPlain = (of: object): boolean => !('levels' in of) && !('from' in of) && !('to' in of);
