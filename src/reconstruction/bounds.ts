import { attainedRange, pointsUntil } from './attained.ts';
import { extremeSum } from './extremeSum.ts';
import { layersOf } from './timeCounts.ts';
import { limitsAfterBlocks, type Limits } from './limitsAfterBlocks.ts';
import type { Possibilities, Possibility } from './possibilities.ts';
import { survivalAfterBlocks } from './survivalAfterBlocks.ts';

/** Both ends of a range; null at the upper end where the value isn't reached in some table, both null where it never is. */
export type Range = readonly [number | null, number | null];

/** Sharp bounds over all compatible tables; times are in the record's unit. */
export interface Bounds {
  /** The values that survival of the whole cohort can take at a time, ascending. */
  readonly survivalAt: (time: number) => readonly number[];
  /** The numbers still followed after a time, ascending. */
  readonly atRiskAfter: (time: number) => readonly number[];
  /** The numbers of events by a time, itself included, ascending. */
  readonly eventsBy: (time: number) => readonly number[];
  /** The 95 % limits (beta product) of survival at a time in one table or another, in no order; some may be listed twice. */
  readonly limitsAt: (time: number) => readonly Limits[];
  /** The earliest time at which survival is one half or less. */
  readonly median: () => Range;
  /** The same, but the middle of the flat where survival is exactly one half (the last follow-up ends it), as `quantile(survfit(...))` in R has it. */
  readonly medianMidpoint: () => Range;
  /** Restricted mean survival time: the area under the curve up to a time, its last value carried on. */
  readonly rmst: (until: number) => readonly [number, number];
  /** The k-th event (from 1) in order of time. */
  readonly eventTime: (k: number) => Range;
  /** The first exit without the event, and the mean follow-up of those without it. */
  readonly firstCensoring: () => Range;
  readonly meanFollowUpOfSurvivors: () => Range;
  /** The median of follow-up by the reverse Kaplan-Meier estimate: earliest time at which it is one half or less. */
  readonly reverseMedian: () => Range;
}

export function boundsOf({ list, scale }: Possibilities): Bounds {
  const attained = <Value>(
    time: number,
    value: (possibility: Possibility, blocksGone: number) => Value,
  ): Value[] => {
    const values = new Set<Value>();
    const t = Math.floor(time * scale);
    for (const possibility of list) {
      const { blocks } = possibility.way.exits;
      for (let j = -1; j < blocks.length; j++)
        if (pointsUntil(possibility.counts, j, t) - pointsUntil(possibility.counts, j + 1, t) > 0)
          values.add(value(possibility, j + 1));
    }
    return [...values];
  };
  const attainable = (...asked: Parameters<typeof attained<number>>): readonly number[] =>
    attained(...asked).sort((a, b) => a - b);
  const limits = limitsAfterBlocks();
  /** Joins ranges of possibilities; `undefined` where the value doesn't exist there. */
  const join = (rangeIn: (possibility: Possibility) => readonly [number, number] | undefined): Range => {
    let [low, high, missing] = [Infinity, -Infinity, false];
    for (const possibility of list) {
      const range = rangeIn(possibility);
      if (!range) missing = true;
      else [low, high] = [Math.min(low, range[0]), Math.max(high, range[1])];
    }
    return low === Infinity ? [null, null] : [low / scale, missing ? null : high / scale];
  };
  const extremes = (
    { counts }: Possibility,
    cost: (block: number, t: number) => number,
  ): readonly [number, number] => [
    extremeSum(layersOf(counts), cost, 'smallest'),
    extremeSum(layersOf(counts), cost, 'largest'),
  ];
  const blockRange = (possibility: Possibility, block: number): readonly [number, number] | undefined =>
    block < 0 ? undefined : attainedRange(possibility.counts, block);

  return {
    survivalAt: (time) =>
      attainable(time, ({ way }, gone) => (gone === 0 ? 1 : survivalAfterBlocks(way.exits)[gone - 1]!)),
    atRiskAfter: (time) =>
      attainable(time, ({ way }, gone) => way.exits.block.filter((block) => block >= gone).length),
    eventsBy: (time) =>
      attainable(
        time,
        ({ way: { exits } }, gone) =>
          exits.block.filter((block, place) => block < gone && exits.event[place]).length,
      ),
    limitsAt: (time) => attained(time, ({ way }, gone) => limits(way.exits, gone)),
    median: () =>
      join((possibility) =>
        blockRange(
          possibility,
          survivalAfterBlocks(possibility.way.exits).findIndex((survival) => survival <= 1 / 2),
        ),
      ),
    medianMidpoint: () =>
      join((possibility) => {
        const curve = survivalAfterBlocks(possibility.way.exits);
        const reached = curve.findIndex((survival) => survival <= 1 / 2);
        if (reached < 0) return undefined;
        const below = curve.findIndex((survival) => survival < 1 / 2);
        const end = curve[reached]! < 1 / 2 ? reached : below < 0 ? curve.length - 1 : below;
        return extremes(
          possibility,
          (block, t) => ((block === reached ? t : 0) + (block === end ? t : 0)) / 2,
        );
      }),
    rmst: (until) => {
      const tau = until * scale;
      const range = join((possibility) => {
        const curve = survivalAfterBlocks(possibility.way.exits);
        const [low, high] = extremes(
          possibility,
          (block, t) => ((block === 0 ? 1 : curve[block - 1]!) - curve[block]!) * Math.min(t, tau),
        );
        return [low + curve.at(-1)! * tau, high + curve.at(-1)! * tau];
      });
      return [range[0]!, range[1]!];
    },
    eventTime: (k) =>
      join((possibility) => {
        const places = possibility.way.exits.block.filter((_, place) => possibility.way.exits.event[place]);
        return blockRange(possibility, places[k - 1] ?? -1);
      }),
    firstCensoring: () =>
      join((possibility) =>
        blockRange(
          possibility,
          possibility.way.exits.blocks.findIndex(({ censored }) => censored > 0),
        ),
      ),
    meanFollowUpOfSurvivors: () =>
      join((possibility) => {
        const { blocks } = possibility.way.exits;
        const survivors = blocks.reduce((sum, { censored }) => sum + censored, 0);
        if (survivors === 0) return undefined;
        const [low, high] = extremes(possibility, (block, t) => blocks[block]!.censored * t);
        return [low / survivors, high / survivors];
      }),
    reverseMedian: () =>
      join((possibility) => {
        // Events of a time leave before the censorings of that time are counted.
        const { exits } = possibility.way;
        let atRisk = exits.block.length;
        let survival = 1;
        const reached = exits.blocks.findIndex(({ deaths, censored }) => {
          atRisk -= deaths;
          if (censored > 0) survival *= (atRisk - censored) / atRisk;
          atRisk -= censored;
          return survival <= 1 / 2 + 1e-12;
        });
        return blockRange(possibility, reached);
      }),
  };
}
