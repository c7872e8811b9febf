import { checkFeasible } from './checkFeasible.ts';
import type { CompiledRecord } from './compileRecord.ts';
import { componentsOf } from './componentsOf.ts';
import type { LevelAt } from './Constraint.ts';
import type { Component, Dealing } from './Dealing.ts';
import { dealer, firstDealer } from './dealer.ts';
import type { Exits } from './Exits.ts';
import { ordersToTry } from './ordersToTry.ts';
import type { PublishedRecord } from './record/PublishedRecord.ts';
import { splitBySums } from './splitBySums.ts';
import type { Way, Ways } from './Way.ts';

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
    // Sums over those with some level differ between dealings, so one dealing wouldn't do.
    const wanted =
      component.attributes.some(({ id }) => listed(id)) || component.constraints.some(({ linear }) => linear);
    return wanted ? dealer(component) : firstDealer(component);
  });
  // Where something is asked of one component, it is the most likely to have no dealing, so it comes first.
  const { of, admits } = admission.dealings ?? {};
  const asked = components.findIndex(({ attributes }) => attributes.some(({ id }) => id === of));
  const inTurn = [...components.keys()].sort((a, b) => Number(b === asked) - Number(a === asked));
  for (const exits of orders()) {
    if (admission.orders && !admission.orders(exits)) continue;
    const dealings = Array<readonly Dealing[]>(components.length).fill([]);
    const isDealt = inTurn.every((index) => {
      dealings[index] = dealers[index]!(exits, index === asked ? admits : undefined);
      return dealings[index].length > 0;
    });
    if (isDealt) yield* splitBySums(components, exits, dealings);
  }
}
