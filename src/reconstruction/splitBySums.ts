import type { LinearConstraint } from './Constraint.ts';
import type { Component, Dealing } from './Dealing.ts';
import { levelsOf } from './Dealing.ts';
import type { Exits } from './Exits.ts';
import type { Way } from './Way.ts';

/** One way for each set of sums that the dealings of an order ask for; most records have none that depends on levels. */
export function splitBySums(
  components: readonly Component[],
  exits: Exits,
  dealings: readonly (readonly Dealing[])[],
): readonly Way[] {
  if (!components.some(({ constraints }) => constraints.some(({ linear }) => linear)))
    return [{ exits, dealings, sums: [] }];
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
