import { chiSquareTail } from './chiSquare.ts';
import type { CompetingTally } from './competingTally.ts';
import { competingTally } from './competingTally.ts';
import type { CompetingObservation } from './cumulativeIncidence.ts';
import { quadraticForm } from './quadraticForm.ts';

/**
 * The result of Gray's test; one entry per group in `observed` and `expected` (events of the cause under equal incidence) and in the rows of
 * `variance`, the covariance of observed - expected. `statistic` and `p` are null and `df` is 0 where nothing could have told groups apart.
 */
export interface GrayTest {
  readonly statistic: number | null;
  readonly df: number;
  readonly p: number | null;
  readonly observed: readonly number[];
  readonly expected: readonly number[];
  readonly variance: readonly (readonly number[])[];
}

/**
 * Gray's test that the cumulative incidence of one cause is the same in k >= 2 groups, with weight 1 (rho = 0): two-sided.
 *
 * It is a log-rank test of the subdistribution: who had another event stays at risk of this one, as a share. Group g counts as
 * Y (1 - F(t-)) / S(t-) at risk at t, with Y still followed, F the incidence of the cause and S free of any event. It says of the incidence
 * what the log-rank test says of the hazard of the cause; the two may differ. Covariances from the martingales of both kinds of event, ties
 * taken as hypergeometric. Follow-up starts at 0 for everybody: late entry is not defined for it, and refused.
 * Throws a RangeError for fewer than two groups, for a negative or infinite time and for late entry.
 *
 * Source: Gray 1988, Ann Stat 16:1141-1154, doi:10.1214/aos/1176350951.
 * Agrees with R: `cmprsk::cuminc(time, cause, group)$Tests`.
 */
export function grayTest(
  groups: readonly (readonly CompetingObservation[])[],
  { cause }: { readonly cause: string },
): GrayTest {
  const k = groups.length;
  if (k < 2) throw new RangeError(`grayTest requires at least two groups, received ${k}`);
  for (const group of groups)
    for (const { start } of group)
      if (start !== undefined && start > 0)
        throw new RangeError(`grayTest requires follow-up from 0, received an entry at ${start}`);
  const states = groups.map((group): GroupState => {
    const counts = competingTally(group, cause, 'grayTest');
    return { counts, place: 0, atRisk: group.length, survival: 1, incidence: 0 };
  });
  const observed = zeros(k);
  const expected = zeros(k);
  const variance = square(k);
  // Sums that the martingale of each group's own events enters with, and of its squares (see `addGroup`).
  const sums: Sums = { drift: square(k), cross: square(k), spread: zeros(k), variance };
  let pooled = 0;
  for (;;) {
    const now = Math.min(...states.map(({ counts, place }) => counts.time[place] ?? Infinity));
    if (now === Infinity) break;
    const steps = states.map((state) => stepOf(state, now));
    const events = steps.reduce((sum, step) => sum + step.events, 0);
    const others = steps.reduce((sum, step) => sum + step.others, 0);
    if (events + others > 0) {
      const weights = states.map(({ atRisk, survival }) => (atRisk > 0 ? atRisk / survival : 0));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const shares = weights.map((weight, g) => weight * (1 - states[g]!.incidence));
      const share = shares.reduce((sum, each) => sum + each, 0);
      const free = 1 - pooled;
      pooled += events / total;
      const moved = (i: number, g: number) => weights[g]! * ((i === g ? 1 : 0) - weights[i]! / total);
      for (const [g, state] of states.entries()) {
        if (state.atRisk === 0) continue;
        observed[g]! += steps[g]!.events;
        expected[g]! += (events * shares[g]!) / share;
        for (let i = 0; i < k; i++) sums.drift[i]![g]! += (moved(i, g) * events) / (total * free);
        addGroup(sums, g, { state, step: steps[g]!, events, total, free: 1 - pooled, moved });
      }
    }
    for (const [g, state] of states.entries()) advance(state, steps[g]!, now);
  }
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++)
      for (let g = 0; g < k; g++) {
        const [a, b] = [sums.drift[i]![g]!, sums.drift[j]![g]!];
        variance[i]![j]! += a * sums.cross[j]![g]! + b * sums.cross[i]![g]! + a * b * sums.spread[g]!;
      }
  const difference = observed.map((o, g) => o - expected[g]!);
  const { value, rank } = quadraticForm(difference, variance);
  const isTold = rank > 0;
  return {
    statistic: isTold ? value : null,
    df: rank,
    p: isTold ? chiSquareTail(value, rank, 'upper') : null,
    observed,
    expected,
    variance,
  };
}

/** Where a group stands just before a time. */
interface GroupState {
  readonly counts: CompetingTally;
  place: number;
  atRisk: number;
  survival: number;
  incidence: number;
}

/** What happens in a group at a time, and its survival just after it. */
interface Step {
  readonly events: number;
  readonly others: number;
  readonly ended: number;
  readonly survival: number;
}

interface Sums {
  readonly drift: number[][];
  readonly cross: number[][];
  readonly spread: number[];
  readonly variance: number[][];
}

const zeros = (k: number) => new Array<number>(k).fill(0);
const square = (k: number) => Array.from({ length: k }, () => zeros(k));

function stepOf({ counts, place, atRisk, survival }: GroupState, now: number): Step {
  if (counts.time[place] !== now) return { events: 0, others: 0, ended: 0, survival };
  const [events, others] = [counts.events[place]!, counts.others[place]!];
  const next = counts.atRisk[place + 1] ?? 0;
  return { events, others, ended: atRisk - next, survival: (survival * (atRisk - events - others)) / atRisk };
}

function advance(state: GroupState, { events, ended, survival }: Step, now: number): void {
  if (state.counts.time[state.place] !== now) return;
  state.incidence += (state.survival * events) / state.atRisk;
  state.survival = survival;
  state.atRisk -= ended;
  state.place++;
}

/**
 * Adds what a group's events add to the covariance at one time. An event of the cause moves the score directly and, by the group's survival,
 * at all later times; another event does only the latter.
 */
function addGroup(
  { drift, cross, spread, variance }: Sums,
  g: number,
  {
    state: { atRisk, survival: before },
    step,
    events,
    total,
    free,
    moved,
  }: {
    readonly state: GroupState;
    readonly step: Step;
    readonly events: number;
    readonly total: number;
    readonly free: number;
    readonly moved: (i: number, g: number) => number;
  },
): void {
  const k = spread.length;
  const carry = step.survival > 0 ? free / step.survival : 0;
  const add = (own: (i: number) => number, later: number, size: number) => {
    spread[g]! += later * later * size;
    for (let i = 0; i < k; i++) {
      const a = own(i) - later * drift[i]![g]!;
      cross[i]![g]! += a * later * size;
      for (let j = 0; j < k; j++) variance[i]![j]! += a * (own(j) - later * drift[j]![g]!) * size;
    }
  };
  if (events > 0) {
    const ties = events > 1 ? 1 - (events - 1) / (total * before - 1) : 1;
    add((i) => moved(i, g), step.survival > 0 ? 1 - carry : 1, (ties * before * events) / (total * atRisk));
  }
  if (step.others > 0 && step.survival > 0) {
    const ties = step.others > 1 ? 1 - (step.others - 1) / (atRisk - 1) : 1;
    add(() => 0, -carry, (ties * before * before * step.others) / (atRisk * atRisk));
  }
}
