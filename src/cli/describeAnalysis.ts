import { counted, PATIENTS } from '../format/counted.ts';
import { understoodInWords } from '../cohort/table/understoodInWords.ts';
import type { Analysis, AnalysisCurve } from '../survival/index.ts';
import { aligned } from './analysis/aligned.ts';
import { describeIncidence } from './analysis/describeIncidence.ts';
import { describeTest } from './analysis/describeTest.ts';
import type { FurtherAnalysis } from './analysis/furtherAnalysis.ts';
import { shown, shownLevel, shownP, shownRange } from './analysis/shown.ts';
import { thinned } from './analysis/thinned.ts';
import type { AnalysisTable } from './readAnalysisTable.ts';

/** A curve of more times than these is printed at so many of them. */
const LONGEST = 1000;
const PRINTED = 50;

function describeCurve(title: string, curve: AnalysisCurve, level: number, isRows: boolean): string {
  const { n, events, median, medianLimits, rmst, at, rows, distinctTimes } = curve;
  const percent = shownLevel(level);
  const lines = [
    `${title}: ${counted(n, isRows ? { one: 'row', many: 'rows' } : PATIENTS)}, ${counted(events, { one: 'event', many: 'events' })}`,
    `  median survival ${shown(median.infimum)} (S <= 1/2), ${shown(median.midpoint)} (middle of a flat at 1/2)`,
    `    ${percent}: ${shownRange(medianLimits.bpcp.lower, medianLimits.bpcp.upper)} (beta product), ${shownRange(medianLimits.logLog.lower, medianLimits.logLog.upper)} (Brookmeyer-Crowley, log-log)`,
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
  for (const { time, atRisk, died, left, survival, limits } of at ?? []) {
    lines.push(
      `  at ${time}: survival ${shown(survival)}, ${percent} ${shownRange(limits.bpcp.lower, limits.bpcp.upper)} (beta product), ${shownRange(limits.logLog.lower, limits.logLog.upper)} (log-log); ${atRisk} at risk after it, ${died} with event, ${left} left`,
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
    shownRange(limits.bpcp.lower, limits.bpcp.upper),
    shownRange(limits.logLog.lower, limits.logLog.upper),
  ]);
  const head = [
    'time',
    'at risk',
    'events',
    'censored',
    'survival',
    'standard error',
    'beta product',
    'log-log',
  ];
  return [...lines, aligned([head, ...body])].join('\n');
}

function describeTests({ tests, firth, cox, groups, level }: Analysis): string {
  const [reference] = Object.keys(groups);
  const { exactLogRank: exact } = tests;
  const percent = shownLevel(level);
  const events = Object.values(groups).reduce((sum, group) => sum + group.events, 0);
  const counts = Object.entries(tests.logRank?.groups ?? {}).map(([name, { observed, expected }]) => [
    name,
    String(groups[name]?.n ?? 0),
    String(observed),
    shown(expected),
  ]);
  return [
    'Comparison of the groups (two-sided)',
    aligned([['group', 'n', 'observed', 'expected events'], ...counts]),
    describeTest('log-rank', tests.logRank),
    describeTest('Gehan-Breslow', tests.gehanBreslow),
    describeTest('Tarone-Ware', tests.taroneWare),
    describeTest('Peto-Prentice', tests.petoPrentice),
    exact &&
      `  exact log-rank (${
        exact.method === 'exact'
          ? `all ${exact.splits} splits`
          : `${exact.draws ?? 0} splits drawn from seed ${exact.seed ?? 0}, Monte Carlo error of P ${shown(exact.standardError ?? null)}`
      }, by |observed - expected|; follow-up alike in both groups): P ${shownP(exact.p)}, mid-P ${shownP(exact.midP)}, one-sided ${shownP(exact.oneSided)};\n` +
        `    smallest P that groups of these sizes can give ${shownP(exact.floor)}, for these times and events ${shownP(exact.floorHere)}`,
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
                `  hazard ratio of ${name} against ${reference} (Cox, ties by Efron): ${shown(hazardRatio)}, Wald ${percent} ${shownRange(lower, upper)}`,
            )
            .join('\n')
        : '  hazard ratio by plain Cox model: does not exist, the likelihood has no largest value',
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
export function describeAnalysis(result: Analysis, further: FurtherAnalysis, table: AnalysisTable): string {
  const { read, encoding, ungrouped } = table;
  const groups = Object.entries(result.groups);
  // Of stretches at risk a patient may have several.
  const isRows = read.entry !== null;
  const left =
    ungrouped.rows === 0
      ? []
      : [
          `${ungrouped.rows} ${ungrouped.rows === 1 ? 'row has' : 'rows have'} no group and ${ungrouped.rows === 1 ? 'is' : 'are'} in no comparison; ${ungrouped.events} of them had the event`,
        ];
  const other = (read.event?.other ?? []).length > 0 && read.timed.some((row) => row.other);
  const caution = other
    ? [
        `Caution: ${read.timed.filter((row) => row.other).length} rows ended by another event are counted as censored. The curve is not the chance of the event where others come before it: that is the cumulative incidence.`,
      ]
    : [];
  const parts = [
    [...understoodInWords(read, encoding), ...describeOnly(table)].join('\n'),
    ...caution,
    describeCurve('All', result.overall, result.level, isRows),
    ...groups.map(([name, curve]) => describeCurve(name, curve, result.level, isRows)),
    ...(further.cumulativeIncidence ? [describeIncidence(further.cumulativeIncidence, result.level)] : []),
    ...left,
    ...describeSmallGroups(table),
    ...(groups.length > 1 ? [describeTests(result)] : []),
  ];
  return parts.join('\n\n');
}
