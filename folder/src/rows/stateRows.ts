import { stateAt } from '../survival/index.ts';
import type { Stratum } from './Stratum.ts';

/** One stratum at one time: still followed after it, died at or before it, left at or before it. The three sum to n. */
export interface StateRow {
  readonly level: string | null;
  readonly label: string;
  readonly index: number;
  readonly time: number;
  readonly n: number;
  readonly atRisk: number;
  readonly died: number;
  readonly left: number;
  /** Null after the last patient alive has left: the curve ends there. */
  readonly survival: number | null;
  /** Pointwise limits in force; null where they don't exist. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** The smallest and largest survival that the record allows at this time; null where it bounds none. */
  readonly lowest: number | null;
  readonly highest: number | null;
}

/**
 * The state of every stratum at every time asked for: what the table under a curve and the read-out say.
 */
export function stateRows(strata: readonly Stratum[], times: readonly number[]): StateRow[] {
  return strata.flatMap((stratum) =>
    times.map((time) => {
      const { atRisk, died, left, survival } = stateAt(stratum.observations, time);
      const limits = inForce(stratum.limits, time);
      const envelope = inForce(stratum.envelope, time);
      return {
        level: stratum.level,
        label: stratum.label,
        index: stratum.index,
        time,
        n: stratum.n,
        atRisk,
        died,
        left,
        survival,
        lower: limits?.lower ?? null,
        upper: limits?.upper ?? null,
        lowest: envelope?.lower ?? survival,
        highest: envelope?.upper ?? survival,
      };
    }),
  );
}

function inForce<Step extends { readonly from: number }>(steps: readonly Step[], time: number) {
  return steps.findLast((step) => step.from <= time);
}
