import type { Block } from './Exits.ts';
import type { Condition } from './record/PublishedRecord.ts';

/** The times that a condition names, as cuts between units: it can be decided in each block of an order that knows them. */
export function cutsOf(condition: Condition): readonly number[] {
  return [condition.from, condition.to].filter((time) => time !== undefined);
}

/** Whether exits of that block, being events or not, match what a condition says of event and time. */
export function matchesExit(condition: Condition, block: Block, event: boolean): boolean {
  if (condition.event !== undefined && condition.event !== event) return false;
  if (
    condition.from !== undefined &&
    !(block.at === null ? block.after >= condition.from : block.at >= condition.from)
  )
    return false;
  return (
    condition.to === undefined ||
    (block.at === null ? block.before <= condition.to : block.at <= condition.to)
  );
}

/** Whether a patient with these levels (null: not known) matches what a condition says of attributes. */
export function matchesLevels(condition: Condition, levelOf: (attribute: string) => string | null): boolean {
  for (const id in condition.levels) {
    const level = levelOf(id);
    if (level === null || !condition.levels[id]!.includes(level)) return false;
  }
  return true;
}
