// Survival analysis of a table of patients: npm run -s analyze -- FILE [options]
import { describeTable } from '../cohort/table/describeTable.ts';
import { analysis, analysisOfIntervals, type Analysis, type AnalysisOptions } from '../survival/index.ts';
import { furtherAnalysis } from './analysis/furtherAnalysis.ts';
import { intervalsOf } from './analysis/intervalsOf.ts';
import { landmarkRows } from './analysis/landmarkRows.ts';
import { refuseRole } from './analysis/refuseRole.ts';
import type { RowsByGroup } from './analysis/RowsByGroup.ts';
import { describeAnalysis } from './describeAnalysis.ts';
import { namedIn } from './namedIn.ts';
import { readAnalysisTable, type AnalysisTable } from './readAnalysisTable.ts';
import { readArguments } from './readArguments.ts';
import { Refusal } from './Refusal.ts';
import { runCommand } from './runCommand.ts';
import { ANALYZE_USAGE } from './usage/analyzeUsage.ts';

const isNumber = (text: string) =>
  /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text));

function readNumber(
  option: string,
  text: string,
  isValid: (value: number) => boolean,
  expected: string,
): number {
  if (isNumber(text) && isValid(Number(text))) return Number(text);
  throw new Refusal(`--${option}: expected ${expected}, received ${JSON.stringify(text)}`);
}

function run(args: readonly string[]): string {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { values, positionals } = readArguments(
    args,
    {
      ...{ time: text, start: text, end: text, entry: text, event: text, censored: text, 'leave-out': text },
      ...{
        id: text,
        by: text,
        only: { type: 'string', multiple: true },
        ref: text,
        tau: text,
        at: text,
        conf: text,
        draws: text,
        strata: text,
        landmark: text,
        trend: flag,
        json: flag,
        help: flag,
      },
    },
    ANALYZE_USAGE,
  );
  if (values.help) return ANALYZE_USAGE;
  const [path] = positionals;
  if (path === undefined || positionals.length > 1)
    throw new Refusal(`expected one file\n\n${ANALYZE_USAGE}`);
  const isTime = (value: number) => value >= 0;
  const tau =
    values.tau === undefined ? undefined : readNumber('tau', values.tau, isTime, 'a time of at least 0');
  const at = values.at
    ?.split(',')
    .map((part) => readNumber('at', part.trim(), isTime, 'times of at least 0, with commas between'));
  const isLevel = (value: number) => value > 0 && value < 1;
  const level = readNumber('conf', values.conf ?? '0.95', isLevel, 'a level between 0 and 1, such as 0.95');
  const isCount = (value: number) => Number.isInteger(value) && value > 0;
  const draws =
    values.draws === undefined
      ? undefined
      : readNumber('draws', values.draws, isCount, 'a positive whole number');
  if (values.ref !== undefined && values.by === undefined) throw new Refusal('--ref needs --by COL');

  const landmark =
    values.landmark === undefined
      ? null
      : readNumber('landmark', values.landmark, isTime, 'a time of at least 0');
  for (const option of ['strata', 'trend'] as const)
    if (values[option] !== undefined && values.by === undefined)
      throw new Refusal(`--${option} needs --by COL`);

  const whole = readAnalysisTable(path, values);
  if (values.trend && whole.crossed.length > 0)
    throw new Refusal('--trend: expected groups of one column, whose levels have an order');
  const strata = values.strata === undefined ? null : strataColumn(whole, values.strata);
  const from = landmark === null ? null : landmarkRows(whole, landmark);
  const table = from?.table ?? whole;
  const data = {
    rows: table.rows,
    groups: table.groups,
    isLate: whole.read.entry !== null && from === null,
    landmark,
  };
  if (draws !== undefined) refuseDraws(data);
  const options = {
    level,
    ...(tau !== undefined && { tau }),
    ...(at && { at }),
    ...(draws !== undefined && { draws }),
  };
  const result = analyse(data, options);
  const further = furtherAnalysis(data, { ...options, strata, trend: values.trend ?? false });
  const counts = from?.counts ?? null;
  if (!values.json)
    return describeAnalysis(result, { ...further, landmark: counts, isLate: data.isLate }, table);
  const read = describeTable(table.read, table.encoding);
  const { ungrouped, crossed, empty, only } = table;
  const chosen = {
    ...(crossed.length > 0 && { crossed: { columns: crossed, empty } }),
    ...(only && { only }),
    ...(counts && { landmark: counts }),
  };
  return JSON.stringify({ ...result, ...further, ungrouped, ...chosen, read }, null, 2);
}

/** Only the exact test samples splits: where there is none, a number of draws would be taken and do nothing. */
function refuseDraws({ groups, isLate }: RowsByGroup): void {
  if (isLate)
    throw new Refusal(
      '--draws: the exact test is not defined for rows that enter late; expected no --draws, or no --entry',
    );
  if (groups.size < 2)
    throw new Refusal(
      `--draws: the exact test compares groups; expected --by with two or more, received ${groups.size === 0 ? 'none' : groups.size}`,
    );
}

function analyse({ rows, groups, isLate }: RowsByGroup, options: AnalysisOptions): Analysis {
  if (!isLate) return analysis(rows, groups, options);
  const arms = [...groups].map(([name, part]) => [name, intervalsOf(part)] as const);
  return analysisOfIntervals(intervalsOf(rows), new Map(arms), options);
}

function strataColumn({ read }: AnalysisTable, name: string): { column: string; index: number } {
  const { header } = read.sheet;
  const column = namedIn('--strata: no column', name, header);
  refuseRole('strata', column, read);
  return { column, index: header.indexOf(column) };
}

runCommand('analyze', run);
