import type { ActiveClaims } from './activeClaims.ts';
import { compileClaim } from './compileClaim.ts';
import { checkFeasible } from './checkFeasible.ts';
import type { Constraint, LevelAt, LinearConstraint } from './Constraint.ts';
import type { Component, Dealing } from './Dealing.ts';
import { componentsOf, dealer } from './Dealing.ts';
import type { Exits } from './Exits.ts';
import { ordersToTry } from './ordersToTry.ts';
import type { PublishedRecord } from './record/PublishedRecord.ts';
import { splitBySums } from './splitBySums.ts';

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
  const { limits, landmarks, orders } = ordersToTry({ discrete, times });
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
  for (const exits of orders()) {
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
