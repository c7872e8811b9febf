import type { Exits } from './Exits.ts';

/**
 * The log-rank comparison of the places of an order that belong to a group with all others that are known.
 *
 * `difference`: observed minus expected events of the group; `variance`: hypergeometric. Null if only one of the two occurs.
 * The same numbers as `logRankTest`, straight from the order of exits: the engine asks for them for every dealing of levels to
 * every order, and building observations for each would take most of its time.
 */
export function logRankOfOrder(
  exits: Exits,
  group: readonly (number | null)[],
  own: number,
): { readonly difference: number; readonly variance: number } | null {
  let inGroup = 0;
  let known = 0;
  for (const index of group) {
    if (index === own) inGroup++;
    if (index !== null) known++;
  }
  if (inGroup === 0 || inGroup === known) return null;
  let difference = 0;
  let variance = 0;
  for (let place = 0; place < group.length;) {
    const block = exits.block[place];
    let [events, eventsInGroup, leaving, leavingFromGroup] = [0, 0, 0, 0];
    for (; exits.block[place] === block && place < group.length; place++) {
      if (group[place] === null) continue;
      leaving++;
      if (group[place] === own) leavingFromGroup++;
      if (!exits.event[place]) continue;
      events++;
      if (group[place] === own) eventsInGroup++;
    }
    if (events > 0) {
      const share = inGroup / known;
      difference += eventsInGroup - events * share;
      if (known > 1) variance += (events * share * (1 - share) * (known - events)) / (known - 1);
    }
    known -= leaving;
    inGroup -= leavingFromGroup;
  }
  return { difference, variance };
}
