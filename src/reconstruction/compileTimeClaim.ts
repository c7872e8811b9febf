import type { Constraint, LinearConstraint } from './Constraint.ts';
import { attributesIn, limitsOf } from './claimParts.ts';
import type { Exits } from './Exits.ts';
import { placesOf } from './placesOf.ts';
import type { PrintedInterval } from './printedInterval.ts';
import { printedInterval } from './printedInterval.ts';
import type { Condition, Printing, TimeClaim } from './record/PublishedRecord.ts';

/** What a claim on a mean, median, smallest, largest or total time demands. `scale` is the number of steps in a unit. */
export function compileTimeClaim(id: string, claim: TimeClaim, scale: number): Constraint {
  const of = claim.of as Condition;
  const interval =
    claim.printed === undefined
      ? null
      : printedInterval(claim.printed, (claim.printing ?? 'rounded') as Printing);
  return {
    id,
    attributes: attributesIn(of),
    cuts: [of],
    sees: 'ties',
    linear: (exits, levelAt) => linearOf(claim, interval, exits, placesOf(exits, levelAt, of), scale),
  };
}

/** The weighted sum of times behind a statistic of the times at these places (in order of time), and where it must lie. */
function linearOf(
  claim: TimeClaim,
  interval: PrintedInterval | null,
  exits: Exits,
  places: readonly number[],
  scale: number,
): LinearConstraint | 'nothing' | 'impossible' {
  const m = places.length;
  if (m === 0) return claim.printed === undefined ? 'nothing' : 'impossible';
  const middle = places.slice(Math.ceil(m / 2) - 1, Math.floor(m / 2) + 1);
  const summed = {
    mean: places,
    total: places,
    median: middle,
    minimum: [places[0]!],
    maximum: [places[m - 1]!],
  }[claim.kind];
  const factor = (claim.kind === 'total' ? 1 : summed.length) * scale;
  const weights = new Array<number>(exits.blocks.length).fill(0);
  for (const place of summed) weights[exits.block[place]!]!++;

  const [lowest, highest] = limitsOf(claim);
  let from = Math.ceil(lowest * factor - 1e-9);
  let to = Math.floor(highest * factor + 1e-9);
  if (interval) {
    from = Math.max(from, Math.ceil((interval.from * factor) / interval.denominator));
    to = Math.min(to, Math.ceil((interval.to * factor) / interval.denominator) - 1);
  }
  return from > to ? 'impossible' : { weights, from, to };
}
