// The contents page of the survival library: what the rest of the project may use.

// Curves
export type { Observation } from './Observation.ts';
export type { KaplanMeierRow } from './kaplanMeier.ts';
export { kaplanMeier } from './kaplanMeier.ts';
export type { NelsonAalenRow } from './nelsonAalen.ts';
export { nelsonAalen } from './nelsonAalen.ts';
export { reverseKaplanMeier } from './reverseKaplanMeier.ts';
export type { CompetingObservation, CumulativeIncidenceRow } from './cumulativeIncidence.ts';
export { cumulativeIncidence } from './cumulativeIncidence.ts';
export type { GrayTest } from './grayTest.ts';
export { grayTest } from './grayTest.ts';
export type { Interval, SwitchingObservation } from './countingProcess.ts';
export { kaplanMeierOfIntervals, splitAtSwitch } from './countingProcess.ts';
export { simonMakuch } from './simonMakuch.ts';

// Limits of S(t)
export type { LimitStep } from './LimitStep.ts';
export type { LimitMethod } from './survivalLimits.ts';
export { survivalLimits } from './survivalLimits.ts';
export type { SurvivalCurveRow } from './survivalCurve.ts';
export { survivalCurve } from './survivalCurve.ts';
export type { ColumnMethod, CurveColumns } from './curveColumns.ts';
export { curveColumns, limitsAt, placeAt, rowOfColumns } from './curveColumns.ts';
export type { BandOptions } from './hallWellnerBand.ts';
export { hallWellnerBand } from './hallWellnerBand.ts';
export type { CoverageOptions } from './exactCoverage.ts';
export { exactCoverage } from './exactCoverage.ts';
export type { CoveragePiece, CoverageSummary } from './coveragePieces.ts';
export { coveragePieces, coverageSummary, coverageWithin } from './coveragePieces.ts';

// Summaries
export type { State } from './stateAt.ts';
export { stateAt } from './stateAt.ts';
export type { SurvivalAt } from './survivalAt.ts';
export { survivalAt } from './survivalAt.ts';
export type { SurvivalQuantile } from './survivalQuantile.ts';
export { medianSurvival, survivalQuantile } from './survivalQuantile.ts';
export { quantileLimits } from './quantileLimits.ts';
export type { RestrictedMean } from './restrictedMean.ts';
export { restrictedMean, restrictedMeanOfIntervals } from './restrictedMean.ts';
export type { FollowUp } from './followUp.ts';
export { followUp } from './followUp.ts';
export type { EventRate } from './eventRate.ts';
export { eventRate, eventRateOfIntervals } from './eventRate.ts';
export type { ExactProportion } from './exactProportion.ts';
export { exactProportion } from './exactProportion.ts';

// Tests
export type { LogRankWeight } from './LogRankWeight.ts';
export type { LogRankTest } from './logRankTest.ts';
export {
  logRankTest,
  logRankTestOfIntervals,
  stratifiedLogRankTest,
  stratifiedLogRankTestOfIntervals,
} from './logRankTest.ts';
export type { TrendTest } from './trendTest.ts';
export { trendTest } from './trendTest.ts';
export type { ExactLogRankOptions, ExactLogRankTest } from './exactLogRankTest.ts';
export { exactLogRankTest } from './exactLogRankTest.ts';
export type { ExactLogRankTestOfGroups } from './exactLogRankTestOfGroups.ts';
export { exactLogRankTestOfGroups } from './exactLogRankTestOfGroups.ts';
export type { MeldedComparison } from './meldedComparison.ts';
export { meldedComparison } from './meldedComparison.ts';
export type { RestrictedMeanDifference } from './restrictedMeanDifference.ts';
export { restrictedMeanDifference } from './restrictedMeanDifference.ts';
export type { RestrictedMeanTest } from './restrictedMeanTest.ts';
export { restrictedMeanTest } from './restrictedMeanTest.ts';
export type { ExponentialTest } from './exponentialTest.ts';
export { exponentialTest } from './exponentialTest.ts';
export { mantelByarTest } from './mantelByarTest.ts';
export type { Landmark } from './landmark.ts';
export { landmark } from './landmark.ts';
export type { FamilyStatistic, FamilyWiseTest } from './familyWiseTest.ts';
export { familyWiseTest } from './familyWiseTest.ts';
export { permutationStatistic } from './permutationStatistic.ts';
export { standardisedExactP } from './standardisedExactP.ts';
export { choose } from './choose.ts';
export { eachSplit } from './eachSplit.ts';

// Effects
export type { Ties } from './RiskTerm.ts';
export type { FirthCox, FirthCoxOptions } from './firthCox.ts';
export { firthCox, firthCoxOfSwitching } from './firthCox.ts';
export type { CoxEffect, CoxModel } from './coxModel.ts';
export { coxModel, coxModelOfIntervals } from './coxModel.ts';

// Influence
export { bestAndWorstCase, leaveOneOut, survivalWithOneMoreEvent } from './leaveOneOut.ts';
export type { SmallestChange, SmallestChangeOptions } from './smallestChange.ts';
export { smallestChange } from './smallestChange.ts';

// Searches and lists
export { firstWhere } from './firstWhere.ts';
export { thinned } from './thinned.ts';

// All of it at once
export type { AnalysisCurve, AnalysisLimits } from './analysisCurve.ts';
export type { Analysis, AnalysisOptions, AnalysisTest } from './analysis.ts';
export { analysis } from './analysis.ts';
export { analysisOfIntervals } from './analysisOfIntervals.ts';
export type { IncidenceAnalysis, IncidenceCurve } from './incidenceAnalysis.ts';
export { incidenceAnalysis } from './incidenceAnalysis.ts';

// Distributions
export type { Tail } from './Tail.ts';
export { normalQuantile, normalTail } from './normal.ts';
export { chiSquareQuantile, chiSquareTail } from './chiSquare.ts';
export { betaQuantile, betaTail } from './beta.ts';
export { gammaQuantile, gammaTail } from './gamma.ts';
export { studentTQuantile, studentTTail } from './studentT.ts';

// Random numbers that repeat
export { seededRandom } from './seededRandom.ts';
