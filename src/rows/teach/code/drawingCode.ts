import type { Sureness } from '../answers.ts';
import type { Step } from '../Step.ts';
import { CHECK_SIGNS, withCheck } from './checkSigns.ts';
import { HEAD_SIGNS } from './codeHead.ts';
import type { DrawingList } from './CodeList.ts';
import { codeSigns, codeText } from './codeSigns.ts';
import { numberSigns, signsNumber } from './packed.ts';
import { SURE } from './resultCode.ts';
import { choose, subsetAt, subsetRank } from './subsetRank.ts';

/** A curve as a learner drew it, with how sure they were; "guess" stands for what wasn't said, too. */
export interface CodedDrawing {
  readonly steps: readonly Step[];
  readonly sure: Sureness;
}

/** How many signs the code of a drawing has. */
export const DRAWING_SIGNS = 24;

const ROOM = 32n ** BigInt(DRAWING_SIGNS - HEAD_SIGNS - CHECK_SIGNS);
/** Heights are whole percentages, from 0 to 100. */
const HEIGHTS = 101;

/**
 * The code of a drawing. A curve that only falls is a set of times and a set of heights, one more: their places among all such sets
 * are what is kept. Falls beyond the most that have room (seven or eight) are left out, those first that change the curve least.
 */
export function drawingCode(list: DrawingList, { steps, sure }: CodedDrawing): string {
  const kept = withFewerFalls(steps, mostFalls(list.until), list.until);
  const falls = kept.length - 1;
  const times = kept.slice(1).map(({ time }) => Math.round(time) - 1);
  const heights = kept.map(({ survival }) => Math.round(100 * survival)).toReversed();
  const rank =
    before(falls, list.until) + subsetRank(times) * choose(HEIGHTS, falls + 1) + subsetRank(heights);
  const number = rank * BigInt(SURE.length) + BigInt(SURE.indexOf(sure));
  const signs = numberSigns(number, DRAWING_SIGNS - HEAD_SIGNS - CHECK_SIGNS);
  return codeText(withCheck([...codeSigns(list.head)!, ...signs]));
}

/** The drawing of a code's signs, once they are known to be this list's and checked; null where no drawing gives them. */
export function drawingOf(list: DrawingList, signs: readonly number[]): CodedDrawing | null {
  if (signs.length !== DRAWING_SIGNS) return null;
  const number = signsNumber(signs.slice(HEAD_SIGNS, -CHECK_SIGNS));
  const rank = number / BigInt(SURE.length);
  const most = mostFalls(list.until);
  if (rank >= before(most + 1, list.until)) return null;
  let falls = 0;
  while (before(falls + 1, list.until) <= rank) falls++;
  const rest = rank - before(falls, list.until);
  const ways = choose(HEIGHTS, falls + 1);
  const times = [0, ...subsetAt(rest / ways, falls).map((time) => time + 1)];
  const heights = subsetAt(rest % ways, falls + 1).toReversed();
  return {
    steps: times.map((time, place) => ({ time, survival: heights[place]! / 100 })),
    sure: SURE[Number(number % BigInt(SURE.length))]!,
  };
}

/** How many drawings have fewer falls than this. Times are whole, from 1 to the end of the field. */
function before(falls: number, until: number): bigint {
  let sum = 0n;
  for (let fewer = 0; fewer < falls; fewer++)
    sum += choose(Math.ceil(until), fewer) * choose(HEIGHTS, fewer + 1);
  return sum;
}

/** How many falls have room in a code of a drawing that ends then. */
export function mostFalls(until: number): number {
  let falls = 0;
  while (falls < Math.ceil(until) && before(falls + 2, until) * BigInt(SURE.length) <= ROOM) falls++;
  return falls;
}

/** A drawing with at most so many falls: those go first between which and the next one the least area lies. */
function withFewerFalls(steps: readonly Step[], most: number, until: number): readonly Step[] {
  let kept = steps.filter(({ time }) => time <= Math.ceil(until));
  while (kept.length - 1 > most) {
    const costs = kept.map((step, place) =>
      place === 0
        ? Infinity
        : (kept[place - 1]!.survival - step.survival) * ((kept[place + 1]?.time ?? until + 1) - step.time),
    );
    kept = kept.toSpliced(costs.indexOf(Math.min(...costs)), 1);
  }
  return kept;
}
