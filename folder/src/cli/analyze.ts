// Survival analysis of any tidy CSV: npm run -s analyze -- FILE.csv --time COL --event COL [options]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import type { Observation } from '../survival/index.ts';
import { analysis } from '../survival/index.ts';
import type { Analysis, AnalysisCurve, AnalysisTest } from '../survival/index.ts';

const usage = `analyze FILE.csv --time COL --event COL [--by COL] [--tau T] [--at T,T] [--conf 0.95] [--json]

  --time COL         follow-up, a number of at least 0
  --event COL        1/0 or true/false; COL=LEVEL counts LEVEL as the event in a column of two levels
  --by COL           compare the groups of this column; the first in alphabetical (numerical) order is the reference
  --tau T            restricted mean survival up to T
  --at T,T           survival at these times
  --conf 0.95        confidence level
  --json             print one JSON object instead of the report`;

/** What is wrong with the command or the table; anything else that is thrown is a fault of the program. */
class Refusal extends Error {}

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function readTable(path: string): Table {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Refusal(`can't read the file ${path}`);
  }
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  const fault = errors.find(({ code }) => code !== 'UndetectableDelimiter');
  if (fault) throw new Refusal(`row ${fault.row ?? 0}: ${fault.message}`);
  const [header, ...rows] = data.map((row) => row.map((cell) => cell.trim()));
  if (header === undefined || rows.length === 0) throw new Refusal(`${path} has no rows below its header`);
  const twice = header.find((name, i) => header.indexOf(name) !== i);
  if (twice !== undefined) throw new Refusal(`the header has two columns named ${JSON.stringify(twice)}`);
  rows.forEach((row, i) => {
    if (row.length !== header.length) {
      throw new Refusal(`row ${i + 1} has ${row.length} values where the header has ${header.length}`);
    }
  });
  return { header, rows };
}

function column({ header, rows }: Table, name: string): string[] {
  const place = header.indexOf(name);
  if (place < 0) throw new Refusal(`no column ${JSON.stringify(name)}; there are ${header.join(', ')}`);
  return rows.map((row) => row[place]!);
}

const isNumber = (text: string) =>
  /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text));

function cellError(row: number, name: string, value: string, expected: string): Refusal {
  return new Refusal(
    `row ${row + 1}, column ${JSON.stringify(name)}: expected ${expected}, received ${JSON.stringify(value)}`,
  );
}

function readTimes(table: Table, name: string): number[] {
  return column(table, name).map((value, i) => {
    if (!isNumber(value) || Number(value) < 0) throw cellError(i, name, value, 'a time of at least 0');
    return Number(value);
  });
}

function readEvents(table: Table, option: string): boolean[] {
  const cut = table.header.includes(option) ? -1 : option.lastIndexOf('=');
  if (cut < 0) {
    return column(table, option).map((value, i) => {
      if (/^(1|true)$/i.test(value)) return true;
      if (/^(0|false)$/i.test(value)) return false;
      throw cellError(i, option, value, '1, 0, true or false (or name the level: --event COL=LEVEL)');
    });
  }
  const name = option.slice(0, cut);
  const level = option.slice(cut + 1);
  const values = column(table, name);
  const levels = [...new Set(values)].filter((value) => value !== '');
  if (!levels.includes(level)) {
    throw new Refusal(
      `column ${JSON.stringify(name)} has no level ${JSON.stringify(level)}; there are ${levels.join(', ')}`,
    );
  }
  const other = levels.find((value) => value !== level);
  return values.map((value, i) => {
    if (value === level) return true;
    if (value === other) return false;
    throw cellError(i, name, value, `${level} or ${other ?? 'one other level'}`);
  });
}

function readGroups(
  table: Table,
  name: string,
  patients: readonly Observation[],
): Map<string, Observation[]> {
  const values = column(table, name);
  const empty = values.indexOf('');
  if (empty >= 0) throw cellError(empty, name, '', 'a group');
  const levels = [...new Set(values)];
  const byNumber = levels.every(isNumber);
  levels.sort((a, b) => (byNumber ? Number(a) - Number(b) : a < b ? -1 : 1));
  return new Map(levels.map((level) => [level, patients.filter((_, i) => values[i] === level)]));
}

function readNumber(
  option: string,
  text: string,
  isValid: (value: number) => boolean,
  expected: string,
): number {
  if (isNumber(text) && isValid(Number(text))) return Number(text);
  throw new Refusal(`--${option}: expected ${expected}, received ${JSON.stringify(text)}`);
}

function readCommand(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { time: text, event: text, by: text, tau: text, at: text, conf: text, json: flag, help: flag },
    });
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n\n${usage}`);
  }
}

function run(args: readonly string[]): string {
  const { values, positionals } = readCommand(args);
  if (values.help) return usage;
  const [path] = positionals;
  if (
    path === undefined ||
    positionals.length > 1 ||
    values.time === undefined ||
    values.event === undefined
  ) {
    throw new Refusal(`one file, --time and --event are needed\n\n${usage}`);
  }
  const isTime = (value: number) => value >= 0;
  const tau =
    values.tau === undefined ? undefined : readNumber('tau', values.tau, isTime, 'a time of at least 0');
  const at = values.at
    ?.split(',')
    .map((part) => readNumber('at', part.trim(), isTime, 'times of at least 0, with commas between'));
  const isLevel = (value: number) => value > 0 && value < 1;
  const level = readNumber('conf', values.conf ?? '0.95', isLevel, 'a level between 0 and 1, such as 0.95');

  const table = readTable(path);
  const times = readTimes(table, values.time);
  const events = readEvents(table, values.event);
  const patients = times.map((time, i) => ({ time, event: events[i]! }));
  const groups =
    values.by === undefined ? new Map<string, Observation[]>() : readGroups(table, values.by, patients);
  const result = analysis(patients, groups, { level, ...(tau !== undefined && { tau }), ...(at && { at }) });
  return values.json ? JSON.stringify(result, null, 2) : report(result, level);
}

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
    `${title}: ${n} patients, ${events} events`,
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
      `  exact log-rank (${exact.method === 'exact' ? `all ${exact.splits} splits` : 'a sample of splits'}; follow-up alike in both groups): P ${shownP(exact.p)}, mid-P ${shownP(exact.midP)}, one-sided ${shownP(exact.oneSided)};\n` +
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

function report(result: Analysis, level: number): string {
  const groups = Object.entries(result.groups);
  const parts = [
    describeCurve('All', result.overall),
    ...groups.map(([name, curve]) => describeCurve(name, curve)),
    ...(groups.length > 1 ? [describeTests(result, level)] : []),
  ];
  return parts.join('\n\n');
}

try {
  process.stdout.write(`${run(process.argv.slice(2))}\n`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`analyze: ${error.message}\n`);
  process.exitCode = 2;
}
