import type { Constraint, LevelAt } from './Constraint.ts';
import type { Exits } from './Exits.ts';
import { matchesExit, matchesLevels } from './condition.ts';

/** Whether a whole table, as exits whose times are all known, meets a constraint. */
export function fits({ count, holds, linear }: Constraint, exits: Exits, levelAt: LevelAt): boolean {
  if (holds) return holds(exits, levelAt);
  if (count) {
    const matching = exits.block.filter((block, place) => {
      const at = (condition: typeof count.where): boolean =>
        matchesExit(condition, exits.blocks[block]!, exits.event[place]!) &&
        matchesLevels(condition, (attribute) => levelAt(attribute, place));
      return at(count.where) && !count.not.some(at);
    }).length;
    return matching >= count.lowest && matching <= count.highest;
  }
  const sum = linear!(exits, levelAt);
  if (typeof sum === 'string') return sum === 'nothing';
  const total = sum.weights.reduce((before, weight, block) => before + weight * exits.blocks[block]!.at!, 0);
  return total >= sum.from && total <= sum.to;
}
