import type { EnvelopeStep, StratumEnvelope } from '../cohort/CohortSet.ts';
import { levelsIn } from './levelsIn.ts';
import type { Possibilities, Possibility } from './possibilities.ts';
import { survivalAfterBlocks } from './survivalAfterBlocks.ts';
import type { TimeCounts } from './timeCounts.ts';

/** How many points of a system have block i at t or before; all of them for the block before the first, none for one behind the last. */
export function pointsUntil(counts: TimeCounts, i: number, t: number): number {
  if (i < 0) return counts.total;
  if (i >= counts.system.earliest.length) return 0;
  const index = t - counts.system.earliest[i]!;
  if (index < 0) return 0;
  const cumulative = counts.atOrBefore[i]!;
  return index < cumulative.length ? cumulative[index]! : counts.total;
}

/** The smallest and largest time that block i takes in a system. */
export function attainedRange(counts: TimeCounts, i: number): readonly [number, number] {
  const cumulative = counts.atOrBefore[i]!;
  const from = counts.system.earliest[i]!;
  return [from + cumulative.findIndex((points) => points > 0), from + cumulative.indexOf(counts.total)];
}

/**
 * Sharp bounds on survival per stratum over all possibilities and dealings with the given arrangement of the grouping.
 *
 * Survival after j blocks holds at t in as many points as have block j at t or before, less those that have block j + 1 there
 * too. Where that number is positive some table attains the value, so the bounds are attained; a stratum's estimate is carried
 * on at its last value beyond its last follow-up. `key` is the arrangement's key; null with grouping null.
 */
export function envelopeOf(
  { components, list, scale, record }: Possibilities,
  grouping: string | null,
  key: string | null,
): readonly StratumEnvelope[] {
  const attribute = record.attributes.find(({ id }) => id === grouping);
  const levels = attribute ? attribute.levels.map(({ id }) => id) : [null];
  const strata = new Map(levels.map((level) => [level, new Bounds()]));
  const end = Math.max(
    ...list.map(({ counts }) => attainedRange(counts, counts.system.earliest.length - 1)[1]),
  );

  for (const possibility of list) {
    const { exits, dealings } = possibility.way;
    if (!attribute) {
      strata.get(null)!.include(possibility, end, () => true);
      continue;
    }
    const index = components.findIndex((component) => component.attributes.includes(attribute));
    for (const dealt of levelsIn(components[index]!, attribute, { dealings: dealings[index]!, exits })) {
      if (dealt.pattern.key !== key) continue;
      for (const level of levels)
        strata.get(level)!.include(possibility, end, (place) => dealt.levels[place] === level);
    }
  }
  return levels
    .map((level) => strata.get(level)!.finish(level, scale))
    .filter((envelope) => envelope !== null);
}

class Bounds {
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  until = 0;

  include({ way: { exits }, counts }: Possibility, end: number, belongs: (place: number) => boolean): void {
    const members = exits.block.filter((_, place) => belongs(place));
    if (members.length === 0) return;
    const curve = survivalAfterBlocks(exits, belongs);
    const [, latest] = attainedRange(counts, members.at(-1)!);
    this.until = Math.max(this.until, latest);
    for (let j = -1; j < curve.length; j++) {
      const survival = j < 0 ? 1 : curve[j]!;
      for (let t = 0; t <= end; t++) {
        if (pointsUntil(counts, j, t) - pointsUntil(counts, j + 1, t) <= 0) continue;
        if (!(this.lower[t]! <= survival)) this.lower[t] = survival;
        if (!(this.upper[t]! >= survival)) this.upper[t] = survival;
      }
    }
  }

  finish(level: string | null, scale: number): StratumEnvelope | null {
    if (this.lower.length === 0) return null;
    const steps: EnvelopeStep[] = [];
    for (let t = 0; t <= this.until; t++) {
      const [lower, upper] = [this.lower[t]!, this.upper[t]!];
      const before = steps.at(-1);
      if (before?.lower !== lower || before.upper !== upper) steps.push({ from: t / scale, lower, upper });
    }
    return { level, steps, until: this.until / scale };
  }
}
