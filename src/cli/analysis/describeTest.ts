import type { AnalysisTest } from '../../survival/index.ts';
import { shown, shownP } from './shown.ts';

/** One test in a line: its name, chi-square, degrees of freedom and P; null where there is no test. */
export function describeTest(name: string, test: AnalysisTest | null): string | null {
  return test && `  ${name}: chi-square ${shown(test.statistic)}, ${test.df} df, P ${shownP(test.p)}`;
}
