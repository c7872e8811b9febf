import { counted, PATIENTS } from '../format/counted.ts';
import { understoodInWords } from '../cohort/table/understoodInWords.ts';
import {
  thinned,
  type Analysis,
  type AnalysisCurve,
  type EventRate,
  type FollowUp,
} from '../survival/index.ts';
import { aligned } from './analysis/aligned.ts';
import { describeExactTest } from './analysis/describeExactTest.ts';
import { describeFollowUp, describeRate } from './analysis/describeFollowUp.ts';
import { describeIncidence } from './analysis/describeIncidence.ts';
import { describeLandmark } from './analysis/describeLandmark.ts';
import { describeMeanDifferences } from './analysis/describeMeanDifferences.ts';
import { describeOrdered } from './analysis/describeOrdered.ts';
import { describeTest } from './analysis/describeTest.ts';
import type { FurtherAnalysis } from './analysis/furtherAnalysis.ts';
import type { LandmarkCounts } from './analysis/landmarkRows.ts';
import { shown, shownLevel, shownP, shownRange } from './analysis/shown.ts';
import type { AnalysisTable } from './readAnalysisTable.ts';

type Limits = AnalysisCurve['medianLimits']['logLog'];

/** A curve of more times than these is printed at so many of them. */
const LONGEST = 1000;
const PRINTED = 50;

interface CurveWords {
  readonly level: number;
  readonly isLate: boolean;
  readonly followUp: FollowUp | null;
  readonly rate: EventRate;
  readonly unit: string | null;
}

function describeCurve(
  title: string,
  curve: AnalysisCurve,
  { level, isLate, followUp, rate, unit }: CurveWords,
): string {
  const { n, events, median, medianLimits, rmst, at, rows, distinctTimes } = curve;
  // Beta product limits are not defined for rows that enter late.
  const limited = ({ bpcp, logLog }: Record<'bpcp' | 'logLog', Limits>, name: string) =>
    (isLate ? '' : `${shownRange(bpcp.lower, bpcp.upper)} (beta product), `) +
    `${shownRange(logLog.lower, logLog.upper)} (${name})`;
  const percent = shownLevel(level);
  const lines = [
    `${title}: ${counted(n, isLate ? { one: 'row', many: 'rows' } : PATIENTS)}, ${counted(events, { one: 'event', many: 'events' })}`,
    `  median survival ${shown(median.infimum)} (S <= 1/2), ${shown(median.midpoint)} (middle of a flat at 1/2)`,
    `    ${percent}: ${limited(medianLimits, 'Brookmeyer-Crowley, log-log')}`,
  ];
  if (rmst) {
    const end = rows.at(-1)?.time ?? 0;
    lines.push(
      `  restricted mean up to ${rmst.tau}: ${shown(rmst.estimate)}, ${
        rmst.extended
          ? `no standard error: follow-up ends at ${end}, and beyond it the curve is drawn on flat`
          : `standard error ${shown(rmst.standardError)} (Greenwood)`
      }`,
    );
  }
  const followed = describeFollowUp(followUp, level);
  if (followed !== null) lines.push(followed);
  lines.push(describeRate(rate, level, unit));
  for (const { time, atRisk, died, left, survival, limits } of at ?? []) {
    lines.push(
      `  at ${time}: survival ${shown(survival)}, ${percent} ${limited(limits, 'log-log')}; ${atRisk} at risk after it, ${died} with event, ${left} left`,
    );
  }
  const printed = thinned(rows, { longest: LONGEST, printed: PRINTED });
  if (printed.length < distinctTimes)
    lines.push(`  ${distinctTimes} different times; the curve at ${printed.length} of them:`);
  const body = printed.map(({ time, atRisk, events: d, censored, survival, standardError, limits }) => [
    String(time),
    String(atRisk),
    String(d),
    String(censored),
    shown(survival),
    shown(standardError),
    ...(isLate ? [] : [shownRange(limits.bpcp.lower, limits.bpcp.upper)]),
    shownRange(limits.logLog.lower, limits.logLog.upper),
  ]);
  const head = [
    'time',
    'at risk',
    'events',
    'censored',
    'survival',
    'standard error',
    ...(isLate ? [] : [`${shown(100 * level)} % beta product`]),
    `${shown(100 * level)} % log-log`,
  ];
  return [...lines, aligned([head, ...body])].join('\n');
}

function describeTests(
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
