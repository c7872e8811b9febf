import type { ActiveClaims } from './activeClaims.ts';
import { compileClaim } from './compileClaim.ts';
import type { Constraint, LinearConstraint } from './Constraint.ts';
import type { Component, Dealing } from './Dealing.ts';
import { componentsOf, dealer, levelsOf } from './Dealing.ts';
import type { Exits } from './Exits.ts';
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

/** The constraints of the claims that count, split into those on times alone and all others. */
export function compileRecord(
  record: PublishedRecord,
  { claims, scale }: ActiveClaims,
): {
  readonly discrete: readonly Constraint[];
  readonly times: readonly Constraint[];
  readonly known: ReadonlySet<string>;
} {
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
  discrete: readonly Constraint[],
  timeCuts: readonly Constraint[],
  known: ReadonlySet<string>,
  listed: (attribute: string) => boolean = () => true,
): Ways {
  const components = componentsOf(record.attributes, discrete, known);
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
  const cuts = [...discrete, ...timeCuts].flatMap((constraint) => constraint.cuts.flatMap(cutsOf));
  const landmarks = [...new Set(cuts)].sort((a, b) => a - b);

  const alone = discrete.filter(({ attributes, linear }) => attributes.length === 0 && !linear);
  const dealers = components.map((component) =>
    dealer(component, component.attributes.some(({ id }) => listed(id)) ? 'all' : 'first'),
  );
  const ways: Way[] = [];
  for (const exits of ordersOfExits(limits, landmarks)) {
    if (
      !alone.every((constraint) => holdsAlone(constraint, exits)) ||
      !counts.every((count) => isReachable(count, exits))
    )
      continue;
    const dealings: (readonly Dealing[])[] = [];
    for (const deal of dealers) {
      const found = deal(exits);
      if (found.length === 0) break;
      dealings.push(found);
    }
    if (dealings.length === components.length) ways.push(...splitBySums(components, exits, dealings));
  }
  return { components, ways };
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
