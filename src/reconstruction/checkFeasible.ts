import { nearlyChoose } from './nearlyChoose.ts';
import type { Constraint } from './Constraint.ts';
import { countOrders } from './countOrders.ts';
import type { Component } from './Dealing.ts';
import type { ExitLimits } from './Exits.ts';
import { matchesLevels } from './condition.ts';

/** So many orders of exits are made at most, and so often is a dealing of levels put to the questions of its claims: some seconds. */
const MOST_ORDERS = 200_000;
const MOST_QUESTIONS = 30_000_000;

/**
 * Throws a RangeError, before anything is enumerated, for a record that leaves more than can be looked at: how much that is, and
 * which further statement would help. `landmarks`: how many times the record names.
 */
export function checkFeasible(
  limits: ExitLimits,
  landmarks: number,
  components: readonly Component[],
  eventLabel: string,
): void {
  const orders = countOrders(limits, landmarks);
  if (orders > MOST_ORDERS)
    throw new RangeError(
      `${limits.patients} patients can leave in ${about(orders)} orders; at most ${about(MOST_ORDERS)} can be looked at. ${whatHelps(limits, landmarks, eventLabel)}`,
    );
  for (const component of components) {
    const questions = component.constraints.filter(({ holds }) => holds);
    if (questions.length === 0) continue;
    const seesAll = questions.some(
      ({ sees, cuts }) =>
        sees === 'ties' || cuts.some(({ from, to }) => from !== undefined || to !== undefined),
    );
    let asked = 0;
    for (let events = limits.fewestEvents; events <= limits.mostEvents; events++) {
      const seen = seesAll
        ? countOrders({ ...limits, fewestEvents: events, mostEvents: events }, landmarks)
        : riskPatterns(limits, events);
      asked += seen * dealingsOf(component, limits.patients, events);
    }
    if (asked > MOST_QUESTIONS)
      throw new RangeError(
        `levels of ${component.attributes.map(({ label }) => label).join(', ')} can be dealt to the orders of exits in ${about(asked)} ways; at most ${about(MOST_QUESTIONS)} can be looked at. A count of patients with one of these levels would help.`,
      );
  }
}

/** Statements that would bring the orders within what can be looked at, in words. */
function whatHelps(limits: ExitLimits, landmarks: number, event: string): string {
  const fits = (some: Partial<ExitLimits>, named = landmarks): boolean =>
    countOrders({ ...limits, ...some }, named) <= MOST_ORDERS;
  // Whatever the number of events turns out to be. About one half leaves most orders, so it comes first.
  const { fewestEvents: fewest, mostEvents: most } = limits;
  const numbers = Array.from({ length: most - fewest + 1 }, (_, index) => fewest + index).sort(
    (a, b) => Math.abs(2 * a - limits.patients) - Math.abs(2 * b - limits.patients),
  );
  const counted = (some: Partial<ExitLimits>): boolean =>
    fewest < most && numbers.every((events) => fits({ ...some, fewestEvents: events, mostEvents: events }));
  const count = `the number of patients with the ${event}`;
  const ties = `that no two had the ${event} at the same time`;
  if (counted({})) return `To know ${count} would help.`;
  if (limits.tiedEvents && fits({ tiedEvents: false })) return `To know ${ties} would help.`;
  if (limits.tiedEvents && counted({ tiedEvents: false }))
    return `To know ${count}, and ${ties}, would help.`;
  if (landmarks > 0 && fits({}, 0)) return 'Fewer times in the conditions of its claims would help.';
  let patients = Math.min(limits.patients, 12);
  while (
    patients > 1 &&
    countOrders({ patients, fewestEvents: 0, mostEvents: patients, tiedEvents: true }, 1) > MOST_ORDERS
  )
    patients--;
  return `No single statement would help; up to about ${patients} patients there is an exact answer.`;
}

/** In how many ways events and the stretches between them can follow each other: all that a rank test sees. */
function riskPatterns({ patients, tiedEvents }: ExitLimits, events: number): number {
  const others = patients - events;
  if (events === 0) return 1;
  let patterns = 0;
  for (let times = tiedEvents ? 1 : events; times <= events; times++)
    patterns += nearlyChoose(events - 1, times - 1) * nearlyChoose(others + times, times);
  return patterns;
}

const kept = new WeakMap<Component, Map<string, number>>();

function dealingsOf(component: Component, patients: number, events: number): number {
  const known = kept.get(component) ?? new Map<string, number>();
  kept.set(component, known);
  const key = `${patients} ${events}`;
  const number = known.get(key) ?? countDealings(component, patients, events);
  known.set(key, number);
  return number;
}

/** More different tallies than this aren't followed: the number of dealings is bounded without looking at counts. */
const TALLIES = 20_000;

/**
 * How many dealings of a component meet its counts, with so many events; what counts say of times is left aside, so it may be
 * fewer.
 */
function countDealings(
  { types, constraints, attributes }: Component,
  patients: number,
  events: number,
): number {
  const counts = constraints.flatMap(({ count }) => (count && !speaksOfTimes(count) ? [count] : []));
  const index = new Map(attributes.map(({ id }, position) => [id, position]));
  let tallies = new Map<string, { tally: readonly number[]; ways: number }>([
    ['', { tally: counts.map(() => 0), ways: 1 }],
  ]);
  for (const event of [true, false]) {
    // Levels that count alike are taken together.
    const kinds = new Map<string, { adds: readonly number[]; types: number }>();
    for (const type of types) {
      const matches = (condition: (typeof counts)[number]['where']): boolean =>
        (condition.event ?? event) === event &&
        matchesLevels(condition, (id) => type[index.get(id)!] ?? null);
      const adds = counts.map(({ where, not }) => (matches(where) && !not.some(matches) ? 1 : 0));
      const kind = kinds.get(adds.join()) ?? { adds, types: 0 };
      kinds.set(adds.join(), { adds, types: kind.types + 1 });
    }
    for (let place = 0; place < (event ? events : patients - events); place++) {
      const next = new Map<string, { tally: readonly number[]; ways: number }>();
      for (const { tally, ways } of tallies.values())
        for (const { adds, types: alike } of kinds.values()) {
          const sum = tally.map((found, at) => found + adds[at]!);
          if (sum.some((found, at) => found > counts[at]!.highest)) continue;
          const key = sum.join();
          next.set(key, { tally: sum, ways: (next.get(key)?.ways ?? 0) + ways * alike });
        }
      tallies = next;
      if (tallies.size > TALLIES) return types.length ** patients;
    }
  }
  let dealings = 0;
  for (const { tally, ways } of tallies.values())
    if (tally.every((found, at) => found >= counts[at]!.lowest)) dealings += ways;
  return dealings;
}

const speaksOfTimes = ({ where, not }: NonNullable<Constraint['count']>): boolean =>
  [where, ...not].some(({ from, to }) => from !== undefined || to !== undefined);

/** A number for reading: 200,000; 25 million; 10^21. */
function about(number: number): string {
  if (!Number.isFinite(number)) return 'more than 10^300';
  if (number >= 1e12) return `about 10^${Math.floor(Math.log10(number))}`;
  if (number >= 1e6) return `about ${Math.round(number / 1e6).toLocaleString('en')} million`;
  return number.toLocaleString('en');
}
