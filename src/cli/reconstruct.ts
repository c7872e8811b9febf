// The cohorts that agree with a record: npm run -s reconstruct -- PUBLICATION-FOLDER-OR-RECORD.yaml [options]
import type { RecordOptions } from '../reconstruction/activeClaims.ts';
import { explainForced } from '../reconstruction/explainForced.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { reconstruct } from '../reconstruction/reconstruct.ts';
import { describeReconstruction } from './describeReconstruction.ts';
import { readArguments } from './readArguments.ts';
import { readRecord } from './readRecord.ts';
import { contradictionAsJson, reconstructionAsJson } from './reconstructionAsJson.ts';
import { Refusal } from './Refusal.ts';
import { runCommand } from './runCommand.ts';
import { RECONSTRUCT_USAGE } from './usage/reconstructUsage.ts';

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

/** What a command says of facts and assumptions. */
function readOptions(
  record: PublishedRecord,
  values: { without?: string[]; assume?: string[]; 'max-follow-up'?: string },
): RecordOptions {
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
  const without = (values.without ?? []).flatMap((ids) => ids.split(',')).filter((id) => id !== '');
  return { without, assume };
}

function run(args: readonly string[]): string {
  const text = { type: 'string' } as const;
  const several = { type: 'string', multiple: true } as const;
  const flag = { type: 'boolean' } as const;
  const { values, positionals } = readArguments(
    args,
    { without: several, assume: several, 'max-follow-up': text, at: text, json: flag, help: flag },
    RECONSTRUCT_USAGE,
  );
  if (values.help) return RECONSTRUCT_USAGE;
  const [path] = positionals;
  if (path === undefined || positionals.length > 1)
    throw new Refusal(`expected one publication or record\n\n${RECONSTRUCT_USAGE}`);
  const record = readRecord(path);
  const options = readOptions(record, values);
  const at = values.at ?? '60,120';
  const parts = at.split(',').map((part) => part.trim());
  const times = parts.map(Number);
  if (parts.includes('') || times.some((time) => !(time >= 0 && Number.isFinite(time))))
    throw new Refusal(`--at: expected times of at least 0, received ${JSON.stringify(at)}`);

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
    return values.json
      ? JSON.stringify(contradictionAsJson(contradictions), null, 2)
      : `No table agrees. ${contradictions.join('\n')}`;
  }
  const forced = explainForced(record, options);
  return values.json
    ? JSON.stringify(reconstructionAsJson(record, answer, times, forced), null, 2)
    : describeReconstruction(record, answer, times, forced);
}

runCommand('reconstruct', run);
