import type { CohortSet } from '../cohort/CohortSet.ts';
import { firstWhere } from '../survival/index.ts';

/** What a reader can choose for the longest follow-up, and where it starts to matter at one time. */
export interface LimitSpan {
  /** The smallest limit that leaves any compatible table. */
  readonly smallest: number;
  /** The largest limit offered. */
  readonly largest: number;
  /** Whether "no limit" stands beyond it: not where the record leaves that open to nobody. */
  readonly unlimited: boolean;
  /** The lowest survival at `time` that the record allows without a limit, or else with the largest, and the smallest limit from which it is possible. */
  readonly lowest: number;
  readonly possibleFrom: number;
}

/**
 * Finds both limits by halving: with a longer follow-up allowed, the set of tables only grows.
 *
 * `setFor` gives the set under a limit (null: no limit), or null where nothing is compatible; `largest` must leave something. It isn't
 * asked for no limit unless that is offered.
 */
export function limitSpan(
  setFor: (longest: number | null) => CohortSet | null,
  options: { time: number; from: number; largest: number; unlimited: boolean },
): LimitSpan {
  const lowestAt = (longest: number | null): number | null => {
    const set = setFor(longest);
    return (
      set?.envelope(set.central, null)[0]?.steps.findLast((step) => step.from <= options.time)?.lower ?? null
    );
  };
  const lowest = lowestAt(options.unlimited ? null : options.largest) ?? 1;
  return {
    smallest: firstWhere(options.from, options.largest, (limit) => setFor(limit) !== null),
    largest: options.largest,
    unlimited: options.unlimited,
    lowest,
    possibleFrom: firstWhere(options.from, options.largest, (limit) => (lowestAt(limit) ?? 2) <= lowest),
  };
}
