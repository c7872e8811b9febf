import { kaplanMeier, type Observation } from '../../survival/index.ts';
import { curveSteps } from './curveSteps.ts';
import type { Step } from './Step.ts';

/** What somebody who draws a survival curve can have got wrong, in the order in which they are named. */
export const MISCONCEPTIONS = [
  'last-falls',
  'leaver-as-dead',
  'leaver-left-out',
  'share-of-start',
  'to-zero',
  'living-for-dead',
  'slope',
] as const;
export type Misconception = (typeof MISCONCEPTIONS)[number];

/** The curve of a table as a misconception has it. One misconception can have several: any of those who left may be counted as dead. */
export interface WrongCurve {
  readonly id: Misconception;
  readonly steps: readonly Step[];
}

/** Beyond so many who left, not every choice of them is tried, only all together and each alone. */
const MOST_LEAVERS = 6;

/** Stretches of which a slope is made, between two heights. */
const SLOPES = 24;

/**
 * The curves of some patients as misconceptions have them, computed from their definitions. Left out is one that the table doesn't
 * allow: without anybody who left, nobody can be taken for dead.
 */
export function wrongCurves(patients: readonly Observation[], ids: readonly Misconception[]): WrongCurve[] {
  return ids.flatMap((id) => CURVES[id](patients).map((steps) => ({ id, steps })));
}

const CURVES: Readonly<Record<Misconception, (patients: readonly Observation[]) => Step[][]>> = {
  /** The last one seen leaves alive, and is counted as dead: the curve ends at nothing. */
  'last-falls': (patients) => {
    const last = latest(patients);
    return last.event
      ? []
      : [curveSteps(patients.map((each) => (each === last ? { ...each, event: true } : each)))];
  },
  /** Some or all who left are counted as dead; the last one alone is a misconception of its own. */
  'leaver-as-dead': (patients) => {
    const last = latest(patients);
    return subsets(patients.filter(({ event }) => !event))
      .filter((dead) => dead.length > 1 || dead[0] !== last)
      .map((dead) =>
        curveSteps(patients.map((each) => (dead.includes(each) ? { ...each, event: true } : each))),
      );
  },
  /** Those who left are taken out from the start: all of them, or those who left before the last death. */
  'leaver-left-out': (patients) => {
    const end = lastDeath(patients);
    const left = patients.filter(({ event }) => !event);
    const early = left.filter(({ time }) => time < end);
    return [left, ...(early.length > 0 && early.length < left.length ? [early] : [])]
      .filter((out) => out.length > 0 && out.length < patients.length)
      .map((out) => curveSteps(patients.filter((each) => !out.includes(each))));
  },
  /** Each death takes its share of all who began, whoever has left. */
  'share-of-start': (patients) => {
    let dead = 0;
    return [
      [
        START,
        ...kaplanMeier(patients).flatMap(({ time, events }) => {
          dead += events;
          return events > 0 ? [{ time, survival: 1 - dead / patients.length }] : [];
        }),
      ],
    ];
  },
  /** After the last death the curve comes down to nothing before the end, as if it had to. */
  'to-zero': (patients) => {
    const [death, end] = [lastDeath(patients), latest(patients).time];
    return death < end ? [[...curveSteps(patients), { time: (death + end) / 2, survival: 0 }]] : [];
  },
  /** It falls where somebody leaves alive, and stays level where somebody dies. */
  'living-for-dead': (patients) => [curveSteps(patients.map((each) => ({ ...each, event: !each.event })))],
  /** It slopes: from death to death, straight down to where the last death or the last patient is, or to nothing at the end. */
  slope: (patients) => {
    const steps = curveSteps(patients);
    const last = steps.at(-1)!;
    const { time } = latest(patients);
    const ends = [last, { time, survival: last.survival }, { time, survival: 0 }];
    return [steps, ...ends.map((end) => [START, end])].map(sloped);
  },
};

/** A curve that goes straight from point to point, in steps too small to see. */
export function sloped(points: readonly Step[]): Step[] {
  return points.flatMap((to, index) => {
    const from = points[index - 1];
    if (!from) return [to];
    return Array.from({ length: SLOPES }, (_, part) => ({
      time: from.time + ((part + 1) / SLOPES) * (to.time - from.time),
      survival: from.survival + ((part + 1) / SLOPES) * (to.survival - from.survival),
    }));
  });
}

const START: Step = { time: 0, survival: 1 };

function latest(patients: readonly Observation[]): Observation {
  return patients.reduce((last, each) => (each.time >= last.time ? each : last));
}

function lastDeath(patients: readonly Observation[]): number {
  return Math.max(0, ...patients.flatMap(({ time, event }) => (event ? [time] : [])));
}

/** Every choice of some of those who left, but not of none; where they are many, each alone and all together. */
function subsets(left: readonly Observation[]): Observation[][] {
  if (left.length > MOST_LEAVERS) return [...left.map((one) => [one]), [...left]];
  return Array.from({ length: 2 ** left.length - 1 }, (_, choice) =>
    left.filter((_, place) => ((choice + 1) >> place) & 1),
  );
}
