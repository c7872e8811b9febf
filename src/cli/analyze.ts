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

const usage = `analyze FILE [--time COL | --start COL --end COL] [--entry COL] [--event COL[=VALUE,…]] [options]

Columns that are not named are recognised, as "describe FILE" tells; whatever can be read in two ways has to be named.

  --time COL           follow-up, a number of at least 0
  --start COL          the date that time is counted from, with
  --end COL            the date of the event or of the last contact
  --entry COL          when a row enters observation, where that is not time zero: Surv(entry, time, event)
  --event COL[=VALUE]  the outcome: 1/0, words, or the values that mean that it happened, with commas between them
  --censored VALUE,…   the values that mean that it did not happen; with both named, any other value is another event
  --leave-out VALUE,…  the values that mean that it is not known
  --id COL             which patient a row is of; none: every row is a patient
  --by COL[,COL]       compare the groups of this column; of several, those that their levels make together: "A: x, B: y"
  --only COL=LEVEL,…   only the rows with one of these levels; may be given again, for another column
  --ref LEVEL          the group that the others are compared with; the first in natural order without it
  --trend              log-rank test for trend over the groups in their natural order
  --strata COL         log-rank test within the levels of this column, too
  --landmark T         only who is followed beyond T, in the groups of that time; times count from time zero
  --tau T              restricted mean survival up to T; between groups, their differences
  --at T,T             survival at these times
  --conf 0.95          confidence level
  --draws N            how many splits the exact test of two groups samples where there are too many to count
  --json               print one JSON object instead of the report

Rows without a time or an outcome are left out and counted, and so are rows without a group where groups are compared,
and rows that --only doesn't keep. Crossed groups that nobody is in are named.
Where other events end follow-up, their cumulative incidence and that of the event come with Gray's test.
What is not defined for rows that enter late (--entry) is named.

Example: npm run -s analyze -- public/examples/freireich1963.csv --by treatment --ref placebo
  log-rank: chi-square 16.79, 1 df, P < 0.001
  hazard ratio of 6-mercaptopurine against placebo (Cox, ties by Efron): 0.2076, Wald 95 % limits 0.09251 to 0.4659`;

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
    usage,
  );
  if (values.help) return usage;
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new Refusal(`expected one file\n\n${usage}`);
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

/** Only the exact test of two groups samples splits: where there is none, a number of draws would be taken and do nothing. */
function refuseDraws({ groups, isLate }: RowsByGroup): void {
  if (isLate)
    throw new Refusal(
      '--draws: the exact test is not defined for rows that enter late; expected no --draws, or no --entry',
    );
  if (groups.size !== 2)
    throw new Refusal(
      `--draws: the exact test compares two groups; expected --by with two, received ${groups.size === 0 ? 'none' : groups.size}`,
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
