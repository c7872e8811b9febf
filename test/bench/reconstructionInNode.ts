/**
 * How long the reconstruction engine takes in Node: one line for each measurement, "name<tab>milliseconds of the first round, then
 * the median of the others", of processor time, so that other programs don't count. Run by reconstruction.ts, which starts a new
 * process for each name: what runs first runs cold.
 */
import { readFileSync } from 'node:fs';
import { explainContradiction } from '../../src/reconstruction/explainContradiction.ts';
import { explainForced } from '../../src/reconstruction/explainForced.ts';
import { parseRecord } from '../../src/reconstruction/record/parseRecord.ts';
import type { PublishedRecord } from '../../src/reconstruction/record/PublishedRecord.ts';
import { reconstruct } from '../../src/reconstruction/reconstruct.ts';
import type { RecordOptions } from '../../src/reconstruction/activeClaims.ts';
import { seededRandom } from '../../src/survival/seededRandom.ts';

const file = 'test/publications/content/abstract/record.yaml';
const fresh = (): PublishedRecord => parseRecord(readFileSync(file, 'utf8'), file);

function cohorts(record: PublishedRecord, options: RecordOptions = {}) {
  const answer = reconstruct(record, options);
  if (answer.kind !== 'cohorts') throw new Error(answer.kind);
  return answer;
}

/** Counts, bounds and arrangements: all that a report prints. */
function complete(record: PublishedRecord, options: RecordOptions = {}): unknown {
  const answer = cohorts(record, options);
  const groupings = record.attributes.filter(({ grouping }) => grouping);
  return [
    answer.tables,
    answer.worlds,
    answer.ranges,
    answer.bounds.survivalAt(60),
    answer.bounds.median(),
    answer.bounds.rmst(60),
    groupings.map(({ id }) => answer.arrangements(id).length),
    answer.envelope(answer.central, null),
  ];
}

/** Each prepares something that isn't timed, a fresh record with nothing kept about it, and gives the work that is. */
const measurements: Record<string, () => () => unknown> = {
  'complete answer': () => {
    const record = fresh();
    return () => complete(record);
  },
  'with what is stated or derived': () => {
    const record = fresh();
    return () => {
      const answer = cohorts(record);
      return answer.knowledge(answer.central);
    };
  },
  'a changed fact: site-p off': () => {
    const record = fresh();
    complete(record);
    return () => complete(record, { without: ['site-p'] });
  },
  'what is forced, and by what': () => {
    const record = fresh();
    return () => explainForced(record);
  },
  'why nothing agrees': () => {
    const record = fresh();
    return () => explainContradiction(record, { assume: { 'longest-follow-up': 134 } });
  },
  '1,000 tables drawn': () => {
    const answer = cohorts(fresh());
    const random = seededRandom(1);
    return () => Array.from({ length: 1000 }, () => answer.draw(random));
  },
};

const [, , name = ''] = process.argv;
const measurement = measurements[name];
if (!measurement) console.log(Object.keys(measurements).join('\n'));
else {
  const taken = Array.from({ length: 7 }, () => {
    const work = measurement();
    const start = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000;
  });
  const [first = NaN, ...others] = taken;
  others.sort((a, b) => a - b);
  console.log(`${name}\t${first.toFixed(1)}\t${(others[others.length >> 1] ?? NaN).toFixed(1)}`);
}
