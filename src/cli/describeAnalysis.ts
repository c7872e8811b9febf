import { understoodInWords } from '../cohort/table/understoodInWords.ts';
import type { Analysis } from '../survival/index.ts';
import { describeCurve, type CurveWords } from './analysis/describeCurve.ts';
import { describeIncidence } from './analysis/describeIncidence.ts';
import { describeLandmark } from './analysis/describeLandmark.ts';
import { describeTests } from './analysis/describeTests.ts';
import type { FurtherAnalysis } from './analysis/furtherAnalysis.ts';
import type { LandmarkCounts } from './analysis/landmarkRows.ts';
import type { AnalysisTable } from './readAnalysisTable.ts';

/** The levels whose rows alone are analysed. */
function describeOnly({ only, read }: AnalysisTable): string[] {
  if (!only) return [];
  const levels = only.levels.map(({ column, levels: kept }) => `“${column}” ${kept.join(' or ')}`);
  return [`Only       ${levels.join(' and ')}: ${read.rows - only.leftOut.rows} of ${read.rows} rows`];
}

/** Groups of which a curve can't say much, and those that there are none of. */
function describeSmallGroups({ groups, empty }: AnalysisTable): string[] {
  const single = [...groups].flatMap(([name, rows]) =>
    rows.length === 1 ? [`  ${name}: a group of one`] : [],
  );
  const lines = [...single, ...empty.map((name) => `  ${name}: a group of none, in no comparison`)];
  return lines.length === 0 ? [] : [['Small groups', ...lines].join('\n')];
}

/** The whole analysis for reading: what was understood of the table, then the curves, then the comparison. */
export function describeAnalysis(
  result: Analysis,
  further: FurtherAnalysis & { readonly landmark: LandmarkCounts | null; readonly isLate: boolean },
  table: AnalysisTable,
): string {
  const { read, encoding, ungrouped } = table;
  // As a table names them: an object would put levels that are whole numbers by size.
  const names = [...table.groups.keys()];
  const { isLate, landmark, followUp, rates } = further;
  const words = (name: string | null): CurveWords => ({
    level: result.level,
    isLate,
    followUp: followUp && (name === null ? followUp.overall : followUp.groups[name]!),
    rate: name === null ? rates.overall : rates.groups[name]!,
    unit: read.time?.unit ?? null,
  });
  const late = isLate
    ? [
        'Rows enter late: beta product limits, exact tests, permutations and the reverse Kaplan-Meier estimate are not defined for them.',
      ]
    : [];
  const left =
    ungrouped.rows === 0
      ? []
      : [
          `${ungrouped.rows} ${ungrouped.rows === 1 ? 'row has' : 'rows have'} no group and ${ungrouped.rows === 1 ? 'is' : 'are'} in no comparison; ${ungrouped.events === 0 ? 'none' : ungrouped.events} of them had the event`,
        ];
  const others = table.rows.filter(({ other }) => other).length;
  const caution =
    others > 0
      ? [
          `Caution: ${others} ${others === 1 ? 'row' : 'rows'} ended by another event ${others === 1 ? 'is' : 'are'} counted as censored. The curve is not the chance of the event where others come before it: that is the cumulative incidence.`,
        ]
      : [];
  const parts = [
    [...understoodInWords(read, encoding), ...describeOnly(table)].join('\n'),
    ...(landmark ? [describeLandmark(landmark)] : []),
    ...caution,
    ...late,
    describeCurve('All', result.overall, words(null)),
    ...names.map((name) => describeCurve(name, result.groups[name]!, words(name))),
    ...(further.cumulativeIncidence
      ? [describeIncidence(further.cumulativeIncidence, { level: result.level, groups: names })]
      : []),
    ...left,
    ...describeSmallGroups(table),
    ...(names.length > 1 ? [describeTests(result, further, names)] : []),
  ];
  return parts.join('\n\n');
}
