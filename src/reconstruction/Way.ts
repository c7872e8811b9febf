import type { LinearConstraint } from './Constraint.ts';
import type { Component, Dealing } from './Dealing.ts';
import type { Exits } from './Exits.ts';

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
