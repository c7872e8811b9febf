import { matchesExit } from './condition.ts';
import type { LevelAt } from './Constraint.ts';
import type { Component, Dealing } from './Dealing.ts';
import { levelsOf } from './Dealing.ts';
import { levelDealer } from './levelDealer.ts';
import type { Exits } from './Exits.ts';
import type { Condition } from './record/PublishedRecord.ts';

/** Whether levels dealt to an order are among those that are looked for; it may look at levels, and at which exits are events, not at times. */
export type Admits = (exits: Exits, levelAt: LevelAt) => boolean;

/** The dealings of a component for an order of exits, without those that `admits` refuses. */
type Deal = (exits: Exits, admits?: Admits) => readonly Dealing[];

const everything: Admits = () => true;

/**
 * Finds the dealings of a component for one order after another.
 *
 * Counts look at events and at times that the record names: their dealings are kept for all orders alike in that. The other
 * claims sift those, and what they leave is kept for all orders in which they see the same; where they leave all, the list itself
 * is shared. Where only the first dealing is wanted, to know that there is one, few are listed.
 */
export function dealer(component: Component, wanted: 'all' | 'first' = 'all'): Deal {
  const { constraints } = component;
  const conditions = exitConditions(
    constraints.flatMap(({ count }) => (count ? [count.where, ...count.not] : [])),
  );
  const questions = constraints.filter(({ holds }) => holds);
  const seesTimes = questions.some(({ cuts }) =>
    cuts.some(({ from, to }) => from !== undefined || to !== undefined),
  );
  const seesTies = questions.some(({ sees }) => sees === 'ties');
  const most = wanted === 'all' ? MOST_DEALINGS : FEW;
  const deal = levelDealer(component);
  const counted = new Map<string, readonly Dealing[]>();
  const siftedFor = new WeakMap<Admits, Map<string, readonly Dealing[]>>();

  return (exits, admits = everything) => {
    let key = '';
    for (const condition of conditions)
      for (let place = 0; place < exits.block.length; place++)
        key += matchesExit(condition, exits.blocks[exits.block[place]!]!, exits.event[place]!) ? '1' : '0';
    const candidates = counted.get(key) ?? deal(exits, most);
    counted.set(key, candidates);
    const isAll = candidates.length < most;
    if (!isAll && wanted === 'all') throw new RangeError(tooMany(component));
    const asksNothing = questions.length === 0 && admits === everything;
    if (asksNothing || candidates.length === 0) return candidates;

    const sift = (dealing: Dealing): boolean => {
      const levelAt = levelsOf(component, dealing);
      return admits(exits, levelAt) && questions.every(({ holds }) => holds!(exits, levelAt));
    };
    if (questions.length === 0) key += exits.event.join();
    else key += seesTies ? exits.block.join() + exits.event.join() : riskKey(exits);
    if (seesTimes)
      key += exits.blocks.map(({ at, after, before }) => `${at ?? ''}/${after}/${before}`).join();
    const sifted = siftedFor.get(admits) ?? new Map<string, readonly Dealing[]>();
    siftedFor.set(admits, sifted);
    let found = sifted.get(key);
    if (!found) {
      if (wanted === 'all') {
        const left = candidates.filter(sift);
        found = left.length === candidates.length ? candidates : left;
      } else {
        const first = candidates.find(sift);
        found = first ? [first] : isAll ? [] : deal(exits, 1, sift);
      }
      sifted.set(key, found);
    }
    return found;
  };
}

const kept = new WeakMap<Component, Deal>();

/** A dealer of first dealings; explanations ask for those of the same component again and again. */
export function firstDealer(component: Component): Deal {
  const deal = kept.get(component) ?? dealer(component, 'first');
  kept.set(component, deal);
  return deal;
}

/** So many dealings of one component are listed at most: more would fill the memory of a browser. */
export const MOST_DEALINGS = 300_000;
/** So many are listed where only the first is wanted: other orders may ask for another of them. */
const FEW = 500;

const tooMany = ({ attributes }: Component): string =>
  `the record leaves too many ways to combine ${attributes.map(({ label }) => label).join(', ')} (more than ${MOST_DEALINGS}); a count of patients with one of their levels would help`;

/** The different things that conditions say of exits alone; most say nothing. */
function exitConditions(conditions: readonly Condition[]): readonly Condition[] {
  const different = new Map<string, Condition>();
  for (const { event, from, to } of conditions)
    if (event !== undefined || from !== undefined || to !== undefined)
      different.set(`${event}/${from}/${to}`, { event, from, to });
  return [...different.values()];
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
