import { matchesExit } from './condition.ts';
import type { LevelAt } from './Constraint.ts';
import type { Component, Dealing } from './Dealing.ts';
import { levelsOf } from './Dealing.ts';
import { levelDealer } from './levelDealer.ts';
import type { Exits } from './Exits.ts';
import type { Condition } from './record/PublishedRecord.ts';

/**
 * Finds the dealings of a component for one order after another.
 *
 * Counts look at events and at times that the record names: their dealings are kept for all orders alike in that. The other
 * claims sift those, and what they leave is kept for all orders in which they see the same; where they leave all, the list itself
 * is shared. Where only the first dealing is wanted, to know that there is one, nothing is listed. Dealings that `admits` refuses
 * are left out; it may look at levels, and at which exits are events, but not at times.
 */
export function dealer(
  component: Component,
  wanted: 'all' | 'first' = 'all',
  admits?: (exits: Exits, levelAt: LevelAt) => boolean,
): (exits: Exits) => readonly Dealing[] {
  const { constraints } = component;
  const conditions = exitConditions(
    constraints.flatMap(({ count }) => (count ? [count.where, ...count.not] : [])),
  );
  const questions = constraints.filter(({ holds }) => holds);
  const seesTimes = questions.some(({ cuts }) =>
    cuts.some(({ from, to }) => from !== undefined || to !== undefined),
  );
  const seesTies = questions.some(({ sees }) => sees === 'ties');
  const deal = levelDealer(component);
  const counted = new Map<string, readonly Dealing[]>();
  const sifted = new Map<string, readonly Dealing[]>();

  return (exits) => {
    let key = '';
    for (const condition of conditions)
      for (let place = 0; place < exits.block.length; place++)
        key += matchesExit(condition, exits.blocks[exits.block[place]!]!, exits.event[place]!) ? '1' : '0';
    const sift = (dealing: Dealing): boolean => {
      const levelAt = levelsOf(component, dealing);
      return (
        (admits === undefined || admits(exits, levelAt)) &&
        questions.every(({ holds }) => holds!(exits, levelAt))
      );
    };
    let candidates: readonly Dealing[] = [];
    if (wanted === 'all') {
      candidates = counted.get(key) ?? deal(exits, 'all', () => true);
      counted.set(key, candidates);
      if ((questions.length === 0 && !admits) || candidates.length === 0) return candidates;
    }
    if (questions.length === 0) key += admits ? exits.event.join() : '';
    else key += seesTies ? exits.block.join() + exits.event.join() : riskKey(exits);
    if (seesTimes)
      key += exits.blocks.map(({ at, after, before }) => `${at ?? ''}/${after}/${before}`).join();
    let found = sifted.get(key);
    if (!found) {
      found = wanted === 'all' ? siftAll(candidates, sift) : deal(exits, 'first', sift);
      sifted.set(key, found);
    }
    return found;
  };
}

/** The different things that conditions say of exits alone; most say nothing. */
function exitConditions(conditions: readonly Condition[]): readonly Condition[] {
  const different = new Map<string, Condition>();
  for (const { event, from, to } of conditions)
    if (event !== undefined || from !== undefined || to !== undefined)
      different.set(`${event}/${from}/${to}`, { event, from, to });
  return [...different.values()];
}

function siftAll(candidates: readonly Dealing[], sift: (dealing: Dealing) => boolean): readonly Dealing[] {
  const left = candidates.filter(sift);
  return left.length === candidates.length ? candidates : left;
}

/** Who is at risk at each event, as a key: censorings between two events may lie as they like. */
function riskKey({ block, event }: Exits): string {
  let eventTimes = 0;
  return block
    .map((index, place) => {
      if (event[place] && !(place > 0 && block[place - 1] === index && event[place - 1])) eventTimes++;
      return `${event[place] ? 'D' : '+'}${eventTimes}`;
    })
    .join('');
}
