import type { ActiveClaims } from './activeClaims.ts';
import { compileClaim } from './compileClaim.ts';
import { checkFeasible } from './checkFeasible.ts';
import type { Constraint, LevelAt, LinearConstraint } from './Constraint.ts';
import type { Component, Dealing } from './Dealing.ts';
import { componentsOf, dealer, levelsOf } from './Dealing.ts';
import type { ExitLimits, Exits } from './Exits.ts';
import { ordersOfExits } from './Exits.ts';
import { cutsOf, matchesExit } from './condition.ts';
import type { PublishedRecord } from './record/PublishedRecord.ts';

/**
 * One order of exits with every way to deal levels to its places: any dealing of one component goes with any of another.
 *
 * `sums` are the sums of times that depend on who has which level; dealings with different sums are different ways.
 */
export interface Way {
  readonly exits: Exits;
  readonly dealings: readonly (readonly Dealing[])[];
  readonly sums: readonly LinearConstraint[];
}

/** Everything about a record that is decided before any time is: it doesn't change when only limits on times do. */
export interface Ways {
  readonly components: readonly Component[];
  readonly ways: readonly Way[];
}

/** The constraints of a record; `known` are the attributes of which no value is missing. */
export interface CompiledRecord {
  readonly discrete: readonly Constraint[];
  readonly times: readonly Constraint[];
  readonly known: ReadonlySet<string>;
}

/** The constraints of the claims that count, split into those on times alone and all others. */
export function compileRecord(record: PublishedRecord, { claims, scale }: ActiveClaims): CompiledRecord {
  const all = claims.flatMap(({ id, claim }) => compileClaim(id, claim, record.attributes, scale));
  const onTimes = ({ linear, attributes }: Constraint): boolean =>
    linear !== undefined && attributes.length === 0;
  return {
    discrete: all.filter((constraint) => !onTimes(constraint)),
    times: all.filter(onTimes),
    known: new Set(claims.flatMap(({ claim }) => (claim.kind === 'known' ? [claim.attribute] : []))),
  };
}

/** No level is dealt yet: what a constraint without attributes is asked with. */
const nothingDealt = (): null => null;

/**
 * Finds the ways. `listed` tells of which attributes the dealings are wanted; of others the first will do, to know that there is
 * one. Throws a RangeError if the record doesn't say how many patients there are.
 */
export function findWays(
  record: PublishedRecord,
  compiled: CompiledRecord,
  listed?: (attribute: string) => boolean,
): Ways {
  const components = componentsOf(record.attributes, compiled.discrete, compiled.known);
  const eventLabel = record.event.one;
  return { components, ways: [...waysIn(components, compiled, { listed, eventLabel })] };
}

/** Orders and dealings to leave out while ways are sought. `dealings` are asked of one attribute, `of`. */
export interface Admission {
  readonly orders?: (exits: Exits) => boolean;
  readonly dealings?: { readonly of: string; readonly admits: (exits: Exits, levelAt: LevelAt) => boolean };
}

/**
 * The ways, one after another. Orders that are refused are left out before any level is dealt. `listed` as in `findWays`.
 * Throws a RangeError, before it starts, for a record that leaves more than can be looked at.
 */
export function* waysIn(
  components: readonly Component[],
  { discrete, times }: CompiledRecord,
  {
    listed = () => true,
    admission = {},
    eventLabel,
  }: {
    readonly listed?: ((attribute: string) => boolean) | undefined;
    readonly admission?: Admission;
    readonly eventLabel: string;
  },
): Generator<Way, void, undefined> {
  const patients = discrete.find(({ count }) => count && isEveryone(count.where) && count.not.length === 0)
    ?.count?.lowest;
  if (patients === undefined)
    throw new RangeError('the record must say how many patients there are: { patients: { exactly: … } }');
  const counts = discrete.flatMap(({ count }) => (count ? [count] : []));
  const eventCounts = counts.filter(
    ({ where, not }) =>
      not.length === 0 &&
      where.event === true &&
      where.from === undefined &&
      where.to === undefined &&
      !where.levels,
  );
  const limits = {
    patients,
    fewestEvents: Math.max(0, ...eventCounts.map(({ lowest }) => lowest)),
    mostEvents: Math.min(patients, ...eventCounts.map(({ highest }) => highest)),
    tiedEvents: !discrete.some(({ tieless }) => tieless === true),
  };
  const cuts = [...discrete, ...times].flatMap((constraint) => constraint.cuts.flatMap(cutsOf));
  const landmarks = [...new Set(cuts)].sort((a, b) => a - b);

  const alone = discrete.filter(({ attributes, linear }) => attributes.length === 0 && !linear);
  checkFeasible(limits, landmarks.length, components, eventLabel);
  const dealers = components.map((component) => {
    const has = (id: string): boolean => component.attributes.some((one) => one.id === id);
    // Sums over those with some level differ between dealings, so one dealing wouldn't do.
    const wanted =
      component.attributes.some(({ id }) => listed(id)) || component.constraints.some(({ linear }) => linear);
    const { dealings } = admission;
    return dealer(
      component,
      wanted ? 'all' : 'first',
      dealings && has(dealings.of) ? dealings.admits : undefined,
    );
  });
  for (const exits of keptOrders(limits, landmarks)) {
    if (
      !alone.every((constraint) => holdsAlone(constraint, exits)) ||
      !counts.every((count) => isReachable(count, exits))
    )
      continue;
    if (admission.orders && !admission.orders(exits)) continue;
    const dealings: (readonly Dealing[])[] = [];
    for (const deal of dealers) {
      const found = deal(exits);
      if (found.length === 0) break;
      dealings.push(found);
    }
    if (dealings.length === components.length) yield* splitBySums(components, exits, dealings);
  }
}

// Explanations ask for the same orders again and again, under few different limits.
const orders = new Map<string, readonly Exits[]>();
const KEPT_ORDERS = 50_000;

function keptOrders(limits: ExitLimits, landmarks: readonly number[]): readonly Exits[] {
  const key = JSON.stringify([limits, landmarks]);
  let found = orders.get(key);
  if (!found) {
    found = ordersOfExits(limits, landmarks);
    let kept = found.length;
    for (const list of orders.values()) kept += list.length;
    if (kept > KEPT_ORDERS) orders.clear();
    if (found.length <= KEPT_ORDERS) orders.set(key, found);
  }
  return found;
}

const isEveryone = (condition: object): boolean =>
  Object.values(condition).every((value) => value === undefined);

function holdsAlone({ count, holds }: Constraint, exits: Exits): boolean {
  if (holds) return holds(exits, nothingDealt);
  if (!count) return true;
  let found = 0;
  exits.block.forEach((block, place) => {
    const at = (condition: typeof count.where): boolean =>
      matchesExit(condition, exits.blocks[block]!, exits.event[place]!);
    if (at(count.where) && !count.not.some(at)) found++;
  });
  return found >= count.lowest && found <= count.highest;
}

/** Whether enough exits could match if levels didn't matter: most orders fail here, before any level is dealt. */
function isReachable({ where, lowest }: NonNullable<Constraint['count']>, exits: Exits): boolean {
  let most = 0;
  exits.block.forEach((block, place) => {
    if (matchesExit(where, exits.blocks[block]!, exits.event[place]!)) most++;
  });
  return most >= lowest;
}

/** One way for each set of sums that the dealings of an order ask for; most records have none that depends on levels. */
function splitBySums(
  components: readonly Component[],
  exits: Exits,
  dealings: readonly (readonly Dealing[])[],
): readonly Way[] {
  let ways: { dealings: (readonly Dealing[])[]; sums: readonly LinearConstraint[] }[] = [
    { dealings: [], sums: [] },
  ];
  components.forEach((component, index) => {
    const linear = component.constraints.flatMap((constraint) => constraint.linear ?? []);
    if (linear.length === 0) {
      ways = ways.map((way) => ({ ...way, dealings: [...way.dealings, dealings[index]!] }));
      return;
    }
    const classes = new Map<string, { dealings: Dealing[]; sums: LinearConstraint[] }>();
    for (const dealing of dealings[index]!) {
      const sums = linear.map((demand) => demand(exits, levelsOf(component, dealing)));
      if (sums.includes('impossible')) continue;
      const key = JSON.stringify(sums);
      let one = classes.get(key);
      if (!one)
        classes.set(key, (one = { dealings: [], sums: sums.filter((sum) => typeof sum !== 'string') }));
      one.dealings.push(dealing);
    }
    ways = ways.flatMap((way) =>
      [...classes.values()].map((one) => ({
        dealings: [...way.dealings, one.dealings],
        sums: [...way.sums, ...one.sums],
      })),
    );
  });
  return ways.map((way) => ({ exits, ...way }));
}
