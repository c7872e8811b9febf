import type { EnvelopeStep, StratumEnvelope } from '../cohort/CohortSet.ts';
import { attainedRange, stretchesOf } from './attained.ts';
import { levelsIn } from './levelsIn.ts';
import type { Possibilities, Possibility } from './possibilities.ts';
import { survivalAfterBlocks } from './survivalAfterBlocks.ts';

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
  const end = Math.max(
    ...list.map(({ counts }) => attainedRange(counts, counts.system.earliest.length - 1)[1]),
  );

  const strata = new Map(levels.map((level) => [level, new Bounds(end)]));
  for (const possibility of list) {
    const { exits, dealings } = possibility.way;
    if (!attribute) {
      strata.get(null)!.include(possibility, () => true);
      continue;
    }
    const index = components.findIndex((component) => component.attributes.includes(attribute));
    for (const dealt of levelsIn(components[index]!, attribute, { dealings: dealings[index]!, exits })) {
      if (dealt.pattern.key !== key) continue;
      for (const level of levels)
        strata.get(level)!.include(possibility, (place) => dealt.levels[place] === level);
    }
  }
  return levels
    .map((level) => strata.get(level)!.finish(level, scale))
    .filter((envelope) => envelope !== null);
}

/** The bounds of one stratum while possibilities are included one after another. */
class Bounds {
  private readonly lower: Float64Array;
  private readonly upper: Float64Array;
  private until = -1;

  /** `end`: the last time, in steps, that anybody is followed to. */
  constructor(end: number) {
    this.lower = new Float64Array(end + 1).fill(Infinity);
    this.upper = new Float64Array(end + 1).fill(-Infinity);
  }

  include({ way: { exits }, counts }: Possibility, belongs: (place: number) => boolean): void {
    const members = exits.block.filter((_, place) => belongs(place));
    if (members.length === 0) return;
    const { lower, upper } = this;
    const curve = survivalAfterBlocks(exits, belongs);
    const [, latest] = attainedRange(counts, members.at(-1)!);
    this.until = Math.max(this.until, latest);
    for (const [gone, stretches] of stretchesOf(counts).entries()) {
      const survival = gone === 0 ? 1 : curve[gone - 1]!;
      for (const [from, to] of stretches)
        for (let t = from; t <= to && t < lower.length; t++) {
          if (survival < lower[t]!) lower[t] = survival;
          if (survival > upper[t]!) upper[t] = survival;
        }
    }
  }

  finish(level: string | null, scale: number): StratumEnvelope | null {
    if (this.until < 0) return null;
    const steps: EnvelopeStep[] = [];
    for (let t = 0; t <= this.until; t++) {
      const [lower, upper] = [this.lower[t]!, this.upper[t]!];
      const before = steps.at(-1);
      if (before?.lower !== lower || before.upper !== upper) steps.push({ from: t / scale, lower, upper });
    }
    return { level, steps, until: this.until / scale };
  }
}
