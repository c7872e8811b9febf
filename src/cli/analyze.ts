// Survival analysis of any tidy CSV: npm run -s analyze -- FILE.csv --time COL --event COL [options]
import type { Observation } from '../survival/index.ts';
import { analysis } from '../survival/index.ts';
import { describeAnalysis } from './describeAnalysis.ts';
import { isNumber, readEvents, readGroups, readTable, readTimes } from './readAnalysisTable.ts';
import { readArguments } from './readArguments.ts';
import { Refusal } from './Refusal.ts';
import { runCommand } from './runCommand.ts';

const usage = `analyze FILE.csv --time COL --event COL [--by COL] [--tau T] [--at T,T] [--conf 0.95] [--json]

  --time COL         follow-up, a number of at least 0
  --event COL        1/0 or true/false; COL=LEVEL counts LEVEL as the event in a column of two levels
  --by COL           compare the groups of this column; the first in alphabetical (numerical) order is the reference
  --tau T            restricted mean survival up to T
  --at T,T           survival at these times
  --conf 0.95        confidence level
  --json             print one JSON object instead of the report`;

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
    { time: text, event: text, by: text, tau: text, at: text, conf: text, json: flag, help: flag },
    usage,
  );
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
  return values.json ? JSON.stringify(result, null, 2) : describeAnalysis(result, level);
}

runCommand('analyze', run);
