import type { Exits } from './Exits.ts';
import type { Condition } from './record/PublishedRecord.ts';

/** The level of an attribute at a place of an order of exits; null where it is not known. */
export type LevelAt = (attribute: string, place: number) => string | null;

/** A weighted sum of the blocks' times that must lie between `from` and `to`, both included, in steps. */
export interface LinearConstraint {
  readonly weights: readonly number[];
  readonly from: number;
  readonly to: number;
}

/**
 * A claim as the engine uses it: exactly one of `count`, `holds` and `linear` is there.
 *
 * `count`: so many patients match `where` and none of `not`. `holds`: a question to one order of exits with levels dealt out.
 * `linear`: what it demands of the times, null if it can't be met. `attributes` are those whose levels it looks at, `cuts` the
 * conditions whose times an order must decide, and `sees` what else of the order matters: nothing, who is at risk at each
 * event, or which exits share a time.
 */
export interface Constraint {
  readonly id: string;
  readonly attributes: readonly string[];
  readonly cuts: readonly Condition[];
  readonly sees: 'nothing' | 'risk' | 'ties';
  readonly count?: {
    readonly where: Condition;
    readonly not: readonly Condition[];
    readonly lowest: number;
    readonly highest: number;
  };
  readonly holds?: (exits: Exits, levelAt: LevelAt) => boolean;
  /** True for the demand that no two events share a time: orders that break it needn't be made at all. */
  readonly tieless?: boolean;
  readonly linear?: (exits: Exits, levelAt: LevelAt) => LinearConstraint | 'nothing' | 'impossible';
}
