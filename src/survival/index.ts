// The contents page of the survival library: what the rest of the project may use.

// Curves
export type { Observation } from './Observation.ts';
export type { KaplanMeierRow } from './kaplanMeier.ts';
export { kaplanMeier } from './kaplanMeier.ts';
export type { State } from './stateAt.ts';
export { stateAt } from './stateAt.ts';

// Limits of S(t)
export type { LimitStep } from './LimitStep.ts';
export type { LimitMethod } from './survivalLimits.ts';
export { survivalLimits } from './survivalLimits.ts';

// Summaries
export type { SurvivalQuantile } from './survivalQuantile.ts';
export { medianSurvival, survivalQuantile } from './survivalQuantile.ts';

// Tests
export type { LogRankWeight } from './LogRankWeight.ts';
export type { LogRankTest } from './logRankTest.ts';
export { logRankTest } from './logRankTest.ts';
export type { ExactLogRankOptions, ExactLogRankTest } from './exactLogRankTest.ts';
export { exactLogRankTest } from './exactLogRankTest.ts';

// Distributions
export type { Tail } from './Tail.ts';
export { normalQuantile, normalTail } from './normal.ts';
export { chiSquareQuantile, chiSquareTail } from './chiSquare.ts';
export { betaQuantile, betaTail } from './beta.ts';
export { gammaQuantile, gammaTail } from './gamma.ts';
