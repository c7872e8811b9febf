import { counted, PATIENTS } from '../format/counted.ts';
import type { Analysis, AnalysisCurve, AnalysisTest } from '../survival/index.ts';

const shown = (value: number | null): string => (value === null ? '–' : String(Number(value.toPrecision(4))));
const range = (lower: number | null, upper: number | null): string => `${shown(lower)} to ${shown(upper)}`;

/** P to two decimals from 0.1 on, three from 0.001 on, "< 0.001" below. */
function shownP(p: number | null): string {
  if (p === null) return '–';
  return p < 0.001 ? '< 0.001' : p.toFixed(p < 0.0995 ? 3 : 2);
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, j) => Math.max(...rows.map((row) => row[j]!.length)));
  return rows.map((row) => '  ' + row.map((cell, j) => cell.padStart(widths[j]!)).join('   ')).join('\n');
}

function describeCurve(title: string, curve: AnalysisCurve): string {
  const { n, events, median, rmst, at, rows } = curve;
  const lines = [
    `${title}: ${counted(n, PATIENTS)}, ${counted(events, { one: 'event', many: 'events' })}`,
    `  median survival ${shown(median.infimum)} (S <= 1/2), ${shown(median.midpoint)} (middle of a flat at 1/2), limits ${range(median.lower, median.upper)} (log-log)`,
  ];
  if (rmst)
    lines.push(
      `  restricted mean up to ${rmst.tau}: ${shown(rmst.estimate)}, standard error ${shown(rmst.standardError)}`,
    );
  for (const { time, atRisk, died, left, survival, limits } of at ?? []) {
    lines.push(
      `  at ${time}: survival ${shown(survival)} (${range(limits.bpcp.lower, limits.bpcp.upper)}); ${atRisk} at risk after it, ${died} with event, ${left} left`,
    );
  }
  const body = rows.map(({ time, atRisk, events: d, censored, survival, standardError, limits }) => [
    String(time),
    String(atRisk),
    String(d),
    String(censored),
    shown(survival),
    shown(standardError),
    range(limits.bpcp.lower, limits.bpcp.upper),
    range(limits.logLog.lower, limits.logLog.upper),
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

function describeTests({ tests, firth, cox }: Analysis, level: number): string {
  const line = (name: string, test: AnalysisTest | null) =>
    test && `  ${name}: chi-square ${shown(test.statistic)}, ${test.df} df, P ${shownP(test.p)}`;
  const { exactLogRank: exact } = tests;
  const percent = `${shown(100 * level)} % limits`;
  return [
    'Comparison of the groups (two-sided)',
    line('log-rank', tests.logRank),
    line('Gehan-Breslow', tests.gehanBreslow),
    line('Tarone-Ware', tests.taroneWare),
    line('Peto-Prentice', tests.petoPrentice),
    exact &&
      `  exact log-rank (${exact.method === 'exact' ? `all ${exact.splits} splits` : 'a sample of splits'}, by |observed - expected|; follow-up alike in both groups): P ${shownP(exact.p)}, mid-P ${shownP(exact.midP)}, one-sided ${shownP(exact.oneSided)};\n` +
        `    smallest P that groups of these sizes can give ${shownP(exact.floor)}, for these times and events ${shownP(exact.floorHere)}`,
    firth &&
      `  hazard ratio of ${firth.level} against ${firth.reference} (Firth's penalty): ${shown(firth.hazardRatio)}, profile ${percent} ${range(firth.lower, firth.upper)}, P ${shownP(firth.p)}`,
    cox
      ? Object.entries(cox.levels)
          .map(
            ([name, { hazardRatio, lower, upper }]) =>
              `  hazard ratio of ${name} against the first group (Cox, ${cox.ties}): ${shown(hazardRatio)}, ${percent} ${range(lower, upper)}`,
          )
          .join('\n')
      : '  hazard ratio by plain Cox model: does not exist, the likelihood has no largest value',
  ]
    .filter((part) => part !== null)
    .join('\n');
}

/** The whole analysis for reading; `level` is that of its limits. */
export function describeAnalysis(result: Analysis, level: number): string {
  const groups = Object.entries(result.groups);
  const parts = [
    describeCurve('All', result.overall),
    ...groups.map(([name, curve]) => describeCurve(name, curve)),
    ...(groups.length > 1 ? [describeTests(result, level)] : []),
  ];
  return parts.join('\n\n');
}
