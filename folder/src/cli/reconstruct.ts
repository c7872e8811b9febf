// The cohorts that agree with a record: npm run -s reconstruct -- PUBLICATION-FOLDER-OR-RECORD.yaml [options]
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { RecordOptions } from '../reconstruction/activeClaims.ts';
import { describeArrangement } from '../reconstruction/describeArrangement.ts';
import type { Forced } from '../reconstruction/explainForced.ts';
import { explainForced } from '../reconstruction/explainForced.ts';
import { parseRecord } from '../reconstruction/record/parseRecord.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import type { Reconstruction } from '../reconstruction/reconstruct.ts';
import { reconstruct } from '../reconstruction/reconstruct.ts';
import { exactLogRankTest, logRankTest } from '../survival/index.ts';

const usage = `reconstruct PUBLICATION-FOLDER-OR-RECORD.yaml [--without ID,ID] [--assume ID=VALUE] [--max-follow-up N] [--at T,T] [--json]

  --without ID,ID      switch facts or assumptions off
  --assume ID=VALUE    set an assumption (true and false switch it; may be repeated)
  --max-follow-up N    nobody was followed longer than N; none lifts the limit
  --at T,T             times for survival and restricted means (60,120)
  --json               print one JSON object instead of the report`;

/** What is wrong with the command or the record; anything else that is thrown is a fault of the program. */
class Refusal extends Error {}

function readRecord(path: string): PublishedRecord {
  let file = path;
  let text: string;
  try {
    if (statSync(path).isDirectory()) file = join(path, 'record.yaml');
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Refusal(`can't read the record ${file}`);
  }
  try {
    return parseRecord(text, file);
  } catch (error) {
    throw new Refusal((error as Error).message);
  }
}

const valueOf = (text: string): string | number | boolean | null => {
  if (text === 'none' || text === 'null') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
};

/** The assumption that limits follow-up: the one whose value its own claim on the maximum time refers to. */
function limitIn(record: PublishedRecord): string {
  const found = record.assumptions.find(({ claims }) =>
    claims.some((claim) => claim.kind === 'maximum' && typeof claim.atMost === 'object'),
  );
  if (!found) throw new Refusal('--max-follow-up: the record has no assumption on the longest follow-up');
  return found.id;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** The whole answer as one plain object; counts beyond what a number holds exactly are strings. */
function answerAsJson(
  record: PublishedRecord,
  cohorts: Reconstruction,
  times: readonly number[],
  forced: readonly Forced[],
): object {
  const { bounds, central } = cohorts;
  const event = record.event.one[0]!.toUpperCase() + record.event.one.slice(1);
  const events = central.patients.filter((patient) => patient.event).length;
  return {
    compatible: String(cohorts.timeVectors),
    tables: String(cohorts.tables),
    worlds: cohorts.worlds === null ? null : Number(cohorts.worlds),
    orders: cohorts.orders.map(({ order, count }) => ({ order, count: String(count) })),
    central: central.patients,
    arrangements: Object.fromEntries(
      record.attributes
        .filter(({ grouping }) => grouping)
        .map((attribute) => [
          attribute.id,
          cohorts.arrangements(attribute.id).map((arrangement) => {
            const { patients } = arrangement.example;
            const groups = attribute.levels
              .map(({ id }) => patients.filter((patient) => patient.attributes[attribute.id] === id))
              .filter((group) => group.length > 0);
            return {
              description: describeArrangement(record, attribute, arrangement),
              patients: patients.map((patient) => ({
                row: patient.row,
                time: patient.time,
                event: patient.event,
                level: patient.attributes[attribute.id] ?? null,
              })),
              logRankP: groups.length > 1 ? logRankTest(groups).p : null,
              exactP: groups.length === 2 ? (exactLogRankTest(groups[0]!, groups[1]!)?.p ?? null) : null,
            };
          }),
        ]),
    ),
    bounds: {
      ...Object.fromEntries(
        ORDINALS.slice(0, events).map((ordinal, index) => [
          `${ordinal}${event}`,
          bounds.eventTime(index + 1),
        ]),
      ),
      exits: cohorts.ranges,
      survivalAt: Object.fromEntries(times.map((time) => [String(time), bounds.survivalAt(time)])),
      atRiskAfter: Object.fromEntries(times.map((time) => [String(time), bounds.atRiskAfter(time)])),
      median: bounds.median(),
      rmst: Object.fromEntries(times.map((time) => [String(time), bounds.rmst(time)])),
    },
    contradictions: [],
    forced,
  };
}

const NOTHING = { compatible: '0', tables: '0', worlds: 0, orders: [], arrangements: {}, bounds: null };

function report(
  record: PublishedRecord,
  cohorts: Reconstruction,
  times: readonly number[],
  forced: readonly Forced[],
): string {
  const { many } = record.time;
  const grouped = (count: bigint): string => count.toLocaleString('en');
  const range = ([low, high]: readonly (number | null)[]): string =>
    low === null
      ? 'never'
      : high === null
        ? `from ${low}, or not at all`
        : low === high
          ? `${low}`
          : `${low} to ${high}`;
  const exits = cohorts.central.patients.map(({ time, event }) => `${time}${event ? '' : '+'}`).join(', ');
  const lines = [
    record.title,
    '',
    `Sorted time vectors  ${grouped(cohorts.timeVectors)}`,
    `Whole tables         ${grouped(cohorts.tables)}`,
    `Discrete worlds      ${cohorts.worlds === null ? 'too many to count' : grouped(cohorts.worlds)}`,
    `Shown first          ${exits} ${many} (+ without ${record.event.one})`,
    '',
    `Orders of exits (D ${record.event.one}, + without):`,
    ...cohorts.orders.map(({ order, count }) => `  ${order}  ${grouped(count)}`),
    '',
    `Exits, in ${many}:`,
    ...cohorts.ranges.map((one, index) => `  ${index + 1}. ${range(one)}`),
    '',
    `Median survival: ${range(cohorts.bounds.median())} ${many}`,
    ...times.flatMap((time) => [
      `Survival at ${time} ${many}: ${cohorts.bounds
        .survivalAt(time)
        .map((s) => `${Math.round(100 * s)} %`)
        .join(', ')}`,
      `Restricted mean to ${time} ${many}: ${range(cohorts.bounds.rmst(time).map((value) => Number(value.toFixed(2))))}`,
    ]),
    '',
    ...record.attributes
      .filter(({ grouping }) => grouping)
      .flatMap((attribute) => [
        `Arrangements by ${attribute.label}:`,
        ...cohorts
          .arrangements(attribute.id)
          .map((one) => `  ${describeArrangement(record, attribute, one)}`),
      ]),
    '',
    'Forced, and by what:',
    ...forced.map(({ what, because }) => `  ${what} (${because.join(', ')})`),
  ];
  return lines.join('\n');
}

function main(): void {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: {
        without: { type: 'string', multiple: true },
        assume: { type: 'string', multiple: true },
        'max-follow-up': { type: 'string' },
        at: { type: 'string', default: '60,120' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Refusal((error as Error).message);
  }
  const { values, positionals } = parsed;
  if (values.help) {
    console.log(usage);
    return;
  }
  if (positionals.length !== 1) throw new Refusal(`expected one publication or record\n\n${usage}`);
  const record = readRecord(positionals[0]!);

  const assume: Record<string, string | number | boolean | null> = {};
  for (const one of values.assume ?? []) {
    const cut = one.indexOf('=');
    if (cut < 1) throw new Refusal(`--assume: expected ID=VALUE, received ${JSON.stringify(one)}`);
    assume[one.slice(0, cut)] = valueOf(one.slice(cut + 1));
  }
  const limit = values['max-follow-up'];
  if (limit !== undefined) {
    const value = valueOf(limit);
    if (value !== null && typeof value !== 'number')
      throw new Refusal(`--max-follow-up: expected a number or none, received ${JSON.stringify(limit)}`);
    assume[limitIn(record)] = value;
  }
  const times = values.at.split(',').map(Number);
  if (times.some((time) => !(time >= 0 && Number.isFinite(time))))
    throw new Refusal(`--at: expected times of at least 0, received ${JSON.stringify(values.at)}`);
  const without = (values.without ?? []).flatMap((ids) => ids.split(',')).filter((id) => id !== '');
  const options: RecordOptions = { without, assume };

  let answer;
  try {
    answer = reconstruct(record, options);
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal(error.message);
    throw error;
  }
  if (answer.kind === 'unanswerable') throw new Refusal(answer.reason);
  if (answer.kind === 'contradiction') {
    const { contradictions } = answer;
    console.log(
      values.json
        ? JSON.stringify({ ...NOTHING, contradictions, forced: [] }, null, 2)
        : `No table agrees. ${contradictions.join('\n')}`,
    );
    return;
  }
  const forced = explainForced(record, options);
  console.log(
    values.json
      ? JSON.stringify(answerAsJson(record, answer, times, forced), null, 2)
      : report(record, answer, times, forced),
  );
}

try {
  main();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
