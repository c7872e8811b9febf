/**
 * Confidence limits of S(t) from time `from` on, until the next step; the last step goes on for ever.
 *
 * A limit that doesn't exist is null: 0 and 1 are limits, null is none.
 */
export interface LimitStep {
  readonly from: number;
  readonly lower: number | null;
  readonly upper: number | null;
}
