import type { ActiveClaim, RecordOptions } from './activeClaims.ts';
import { activeClaims } from './activeClaims.ts';
import type { CompiledRecord } from './compileRecord.ts';
import { compileRecord } from './compileRecord.ts';
import { componentsOf } from './componentsOf.ts';
import type { LinearConstraint } from './Constraint.ts';
import { countingWork } from './countingWork.ts';
import type { Component, LevelTypes } from './Dealing.ts';
import type { Exits } from './Exits.ts';
import { hasTimes } from './hasTimes.ts';
import type { PublishedRecord } from './record/PublishedRecord.ts';
import type { TimeCounts } from './timeCounts.ts';
import { countTimes } from './timeCounts.ts';
import type { TimeSystem } from './timeSystem.ts';
import { UNBOUNDED, timeSystem } from './timeSystem.ts';
import { alikePlaces, upToRelabelling } from './upToRelabelling.ts';
import type { Way, Ways } from './Way.ts';
import type { Admission } from './ways.ts';
import { findWays, waysIn } from './ways.ts';

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
  readonly components: readonly LevelTypes[];
  readonly list: readonly Possibility[];
}

// Ways don't depend on limits of times, which are what a reader drags: they are kept for each record.
const kept = new WeakMap<PublishedRecord, Map<string, Ways>>();
const KEPT = 40;

/** Solves a record: the ways that its claims leave, then the times of each. */
export function possibilitiesOf(record: PublishedRecord, options: RecordOptions = {}): Possibilities {
  const { components, scale, ways } = timedWays(record, options);
  const systems = new Map<string, TimeSystem>();
  const keyed = ways.map(({ way, system }) => {
    if (!system) throw new RangeError(UNBOUNDED);
    const key = JSON.stringify(system);
    systems.set(key, system);
    return { way, system, key };
  });
  checkWork([...systems.values()]);
  const counted = new Map<string, TimeCounts | null>();
  const list: Possibility[] = [];
  for (const { way, system, key } of keyed) {
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

/** So many numbers are worked out at most to count times: some seconds. */
const MOST_WORK = 60_000_000;

function checkWork(systems: readonly TimeSystem[]): void {
  const work = systems.reduce((sum, system) => sum + countingWork(system), 0);
  if (work > MOST_WORK)
    throw new RangeError(
      `times can be summed up in too many ways to count (${Math.round(work / 1e6).toLocaleString('en')} million steps; at most ${MOST_WORK / 1e6} million are taken). Times in a coarser unit, such as months in place of days, or a shorter longest follow-up would help.`,
    );
}

/**
 * The ways that the claims leave and the time system of each, not counted yet; ways without room for times are left out.
 * A system is null where some time has no upper bound.
 */
export function timedWays(
  record: PublishedRecord,
  options: RecordOptions = {},
): {
  readonly components: readonly Component[];
  readonly scale: number;
  readonly ways: readonly { readonly way: Way; readonly system: TimeSystem | null }[];
} {
  const active = activeClaims(record, options);
  const compiled = compileRecord(record, active);
  const key = JSON.stringify([
    active.scale,
    active.claims.filter(({ claim }) => !('of' in claim && claim.kind === 'maximum' && isPlain(claim.of))),
  ]);
  let answers = kept.get(record);
  if (!answers) kept.set(record, (answers = new Map<string, Ways>()));
  let found = answers.get(key);
  if (!found) {
    found = findWays(record, compiled);
    answers.set(key, found);
    // A reader who switches facts to and fro meets few sets of them; a search through all sets shouldn't be remembered.
    if (answers.size > KEPT) answers.delete(answers.keys().next().value!);
  }
  const earliest = record.time.earliest * active.scale;
  const ways = found.ways.flatMap((way) => {
    const system = systemOf(compiled, way.exits, way.sums, earliest);
    return system ? [{ way, system: system === 'unbounded' ? null : system }] : [];
  });
  return { components: found.components, scale: active.scale, ways };
}

/** Whether any table agrees with a record under some options; one without end of tables agrees too. Stops at the first. */
export function isCompatible(record: PublishedRecord, options: RecordOptions = {}): boolean {
  return someWay(record, options) !== null;
}

/**
 * The first way found that leaves room for times, of those whose order and dealings are admitted; null if there is none. One
 * dealing of each component will do, except where sums of times depend on levels.
 */

export function someWay(
  record: PublishedRecord,
  options: RecordOptions = {},
  admission: Admission = {},
): { readonly components: readonly Component[]; readonly way: Way } | null {
  const active = activeClaims(record, options);
  const compiled = compileRecord(record, active);
  const components = componentsOf(record.attributes, compiled.discrete, compiled.known);
  const earliest = record.time.earliest * active.scale;
  const hasRoom = (exits: Exits, sums: readonly LinearConstraint[]): boolean => {
    const system = systemOf(compiled, exits, sums, earliest);
    return system !== null && (system === 'unbounded' || hasTimes(system));
  };
  const known = knownRooms(JSON.stringify([active.scale, earliest, active.claims.filter(isOnTimes)]));
  const hasAnyRoom = (exits: Exits): boolean => {
    const room = known.get(exits) ?? hasRoom(exits, []);
    known.set(exits, room);
    return room;
  };
  // Where nothing is asked of the levels, times come first: their answers are shared by all sets of claims with the same times.
  const timesFirst = !admission.orders && !admission.dealings;
  const ways = waysIn(components, compiled, {
    listed: () => false,
    admission: timesFirst ? { orders: hasAnyRoom } : admission,
    eventLabel: record.event.one,
  });
  for (const way of ways)
    if ((timesFirst || hasAnyRoom(way.exits)) && (way.sums.length === 0 || hasRoom(way.exits, way.sums)))
      return { components, way };
  return null;
}

// Which orders of exits leave room under which claims on times: explanations ask for it with many sets of other claims.
const rooms = new Map<string, WeakMap<Exits, boolean>>();
const KEPT_ROOMS = 60;

function knownRooms(claims: string): WeakMap<Exits, boolean> {
  let known = rooms.get(claims);
  if (!known) {
    if (rooms.size >= KEPT_ROOMS) rooms.clear();
    rooms.set(claims, (known = new WeakMap<Exits, boolean>()));
  }
  return known;
}

const isOnTimes = ({ claim }: ActiveClaim): boolean =>
  ['mean', 'median', 'minimum', 'maximum', 'range', 'total'].includes(claim.kind);

function systemOf(
  { times }: CompiledRecord,
  exits: Exits,
  ownSums: readonly LinearConstraint[],
  earliest: number,
): TimeSystem | 'unbounded' | null {
  const sums = [...ownSums];
  for (const { linear } of times) {
    const sum = linear!(exits, () => null);
    if (sum === 'impossible') return null;
    if (sum !== 'nothing') sums.push(sum);
  }
  return timeSystem(exits, sums, earliest);
}

const isPlain = (of: object): boolean => !('levels' in of) && !('from' in of) && !('to' in of);
