import type { Analysis } from '../../survival/index.ts';
import { aligned } from './aligned.ts';
import { describeExactTest } from './describeExactTest.ts';
import { describeMeanDifferences } from './describeMeanDifferences.ts';
import { describeOrdered } from './describeOrdered.ts';
import { describeTest } from './describeTest.ts';
import type { FurtherAnalysis } from './furtherAnalysis.ts';
import { shown, shownLevel, shownP, shownRange } from './shown.ts';

/** The comparison of the groups for reading: every test and every effect. */
export function describeTests(
  { tests, firth, cox, groups, level }: Analysis,
  further: FurtherAnalysis,
  names: readonly string[],
): string {
  const { exactLogRank: exact } = tests;
  const percent = shownLevel(level);
  const events = Object.values(groups).reduce((sum, group) => sum + group.events, 0);
  const counts = names.map((name) => [
    name,
    String(groups[name]?.n ?? 0),
    String(tests.logRank?.groups[name]?.observed ?? 0),
    shown(tests.logRank?.groups[name]?.expected ?? null),
  ]);
  return [
    'Comparison of the groups (two-sided)',
    aligned([['group', 'n', 'observed', 'expected events'], ...counts]),
    describeTest('log-rank', tests.logRank),
    describeTest('Gehan-Breslow', tests.gehanBreslow),
    describeTest('Tarone-Ware', tests.taroneWare),
    describeTest('Peto-Prentice', tests.petoPrentice),
    ...describeOrdered(further),
    describeExactTest(exact, names.length),
    events === 0
      ? '  no event: the likelihood is flat, and there is no hazard ratio'
      : firth &&
        `  hazard ratio of ${firth.level} against ${firth.reference} (Firth's penalty, ties by Breslow): ${shown(firth.hazardRatio)}, profile ${percent} ${shownRange(firth.lower, firth.upper)}, P ${shownP(firth.p)}`,
    events === 0
      ? null
      : cox
        ? Object.entries(cox.levels)
            .map(
              ([name, { hazardRatio, lower, upper }]) =>
                `  hazard ratio of ${name} against ${cox.reference} (Cox, ties by Efron): ${shown(hazardRatio)}, Wald ${percent} ${shownRange(lower, upper)}`,
            )
            .join('\n')
        : '  hazard ratio by plain Cox model: does not exist, the likelihood has no largest value',
    further.restrictedMeanDifference
      ? describeMeanDifferences(further.restrictedMeanDifference, level)
      : null,
  ]
    .filter((part) => part !== null)
    .join('\n');
}
