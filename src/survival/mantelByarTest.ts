import type { SwitchingObservation } from './countingProcess.ts';
import { splitAtSwitch, walkIntervals } from './countingProcess.ts';
import type { LogRankTest } from './logRankTest.ts';
import { addingTo, emptySums, testSums } from './logRankTest.ts';

/**
 * The log-rank test for a group that patients join during follow-up; `[0]` are those before the change, `[1]`
 * those after it.
 *
 * At each event time a patient counts in the group that holds then; one who changes at that very time still
 * counts before. Everything else is the log-rank test's. Throws a RangeError for a negative or infinite time.
 *
 * Source: Mantel & Byar 1974, J Am Stat Assoc 69.
 * Agrees with R: the score test of `coxph(Surv(start, stop, event) ~ group, ties = "exact")`.
 */
export function mantelByarTest(patients: readonly SwitchingObservation[]): LogRankTest {
  const { before, after } = splitAtSwitch(patients);
  const sums = emptySums(2);
  const add = addingTo(sums, 'log-rank');
  walkIntervals([before, after], (riskSet) => {
    if (riskSet.events > 0) add(riskSet);
  });
  return testSums(sums);
}
