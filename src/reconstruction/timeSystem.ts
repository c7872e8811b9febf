import type { LinearConstraint } from './Constraint.ts';
import type { Exits } from './Exits.ts';
import { firstWhere } from '../survival/index.ts';

/**
 * Times of successive blocks: whole steps, strictly increasing, each within its bounds, with weighted sums that are given.
 *
 * `weights[i]` are the weights of block i in one combined sum (see `combineSums`) and `totals` the values it may take.
 */
export interface TimeSystem {
  readonly earliest: readonly number[];
  readonly latest: readonly number[];
  readonly weights: readonly number[];
  readonly totals: readonly number[];
}

/**
 * The time system of one order of exits: windows between the record's landmarks, tightened by every sum, several sums in one.
 *
 * Null if there is no room; 'unbounded' if some time has no upper bound: then there is no end of compatible tables.
 */
export function timeSystem(
  exits: Exits,
  sums: readonly LinearConstraint[],
  earliestTime: number,
): TimeSystem | 'unbounded' | null {
  const earliest = exits.blocks.map(({ at, after }) => Math.max(earliestTime, at ?? after + 1));
  const latest = exits.blocks.map(({ at, before }) => at ?? before - 1);
  if (!tighten(earliest, latest, sums)) return null;
  const open = latest.findIndex((time) => time === Infinity);
  if (open >= 0) return 'unbounded';
  // What concerns one block alone is in its bounds by now.
  const joint = sums.filter(({ weights }) => weights.filter((weight) => weight > 0).length > 1);
  return { earliest, latest, ...combineSums(joint, latest) };
}

/** Why a record without any bound on times can't be counted. */
export const UNBOUNDED =
  'nothing bounds the times: a mean, a total or a longest follow-up would (there is no end of compatible tables without)';

/** Narrows bounds until nothing changes; false if some window is empty. */
function tighten(earliest: number[], latest: number[], sums: readonly LinearConstraint[]): boolean {
  const k = earliest.length;
  for (let changed = true; changed;) {
    changed = false;
    const raise = (i: number, to: number): void => {
      if (to > earliest[i]!) [earliest[i], changed] = [to, true];
    };
    const lower = (i: number, to: number): void => {
      if (to < latest[i]!) [latest[i], changed] = [to, true];
    };
    for (let i = 1; i < k; i++) raise(i, earliest[i - 1]! + 1);
    for (let i = k - 2; i >= 0; i--) lower(i, latest[i + 1]! - 1);
    for (const { weights, from, to } of sums)
      for (let i = 0; i < k; i++) {
        // With block i at t, the blocks before it are at their earliest at best, those behind it at least at t + 1, t + 2, …
        // (or at their own earliest): the largest t whose smallest sum still fits. Likewise the other way round.
        const bound = bounded(latest[i]!, to, weights[i]!);
        if (Number.isFinite(bound))
          lower(
            i,
            firstWhere(earliest[i]!, bound + 1, (t) => leastSumWith(i, t, earliest, weights) > to) - 1,
          );
        if (latest.every(Number.isFinite))
          raise(
            i,
            firstWhere(earliest[i]!, latest[i]! + 1, (t) => mostSumWith(i, t, latest, weights) >= from),
          );
      }
    for (let i = 0; i < k; i++) if (earliest[i]! > latest[i]!) return false;
  }
  return true;
}

/** A bound to start from where there is none yet: the whole sum spent on this block, or as good as infinite without a weight. */
const bounded = (latest: number, to: number, weight: number): number =>
  Number.isFinite(latest) || weight === 0 || !Number.isFinite(to) ? latest : Math.floor(to / weight) + 1;

function leastSumWith(i: number, t: number, earliest: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let j = 0, now = -Infinity; j < weights.length; j++) {
    now = j < i ? earliest[j]! : j === i ? t : Math.max(now + 1, earliest[j]!);
    if (weights[j]! > 0) sum += weights[j]! * now;
  }
  return sum;
}

function mostSumWith(i: number, t: number, latest: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let j = weights.length - 1, now = Infinity; j >= 0; j--) {
    now = j > i ? latest[j]! : j === i ? t : Math.min(now - 1, latest[j]!);
    if (weights[j]! > 0) sum += weights[j]! * now;
  }
  return sum;
}

/**
 * Several sums as one: the digits of a number in a mixed radix whose bases exceed every sum that can occur, so none carries
 * over into the next. No sum at all becomes a sum of zeros.
 */
function combineSums(
  sums: readonly LinearConstraint[],
  latest: readonly number[],
): { weights: readonly number[]; totals: readonly number[] } {
  let weights = latest.map(() => 0);
  let totals = [0];
  let unit = 1;
  for (const sum of sums) {
    const most = sum.weights.reduce((total, weight, i) => total + weight * latest[i]!, 0);
    weights = weights.map((weight, i) => weight + unit * sum.weights[i]!);
    const from = Math.max(0, sum.from);
    const values = Array.from(
      { length: Math.max(0, Math.min(sum.to, most) - from + 1) },
      (_, index) => from + index,
    );
    totals = values.flatMap((value) => totals.map((total) => total + unit * value));
    unit *= most + 1;
  }
  if (unit > Number.MAX_SAFE_INTEGER) throw new RangeError('too many sums of times at once');
  return { weights, totals };
}
