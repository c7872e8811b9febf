// How long the engine takes: node test/reconstruction/benchmark.ts. Prints the median of several rounds; it judges nothing.
import { readFileSync } from 'node:fs';
import { parseRecord } from '../../src/reconstruction/record/parseRecord.ts';
import { explainContradiction } from '../../src/reconstruction/explainContradiction.ts';
import { explainForced } from '../../src/reconstruction/explainForced.ts';
import { reconstruct } from '../../src/reconstruction/reconstruct.ts';
import type { RecordOptions } from '../../src/reconstruction/activeClaims.ts';

const file = 'content/gist-hepatectomy/record.yaml';
const text = readFileSync(file, 'utf8');

function cohorts(record: ReturnType<typeof parseRecord>, options: RecordOptions = {}) {
  const answer = reconstruct(record, options);
  if (answer.kind !== 'cohorts') throw new Error(answer.kind);
  return answer;
}

/** Milliseconds of processor time (other programs don't count) of the first round, and the median of the others. `prepare` isn't timed: a fresh record has nothing kept. */
function time<T>(name: string, prepare: () => T, work: (prepared: T) => unknown, rounds = 11): void {
  const taken = Array.from({ length: rounds }, () => {
    const prepared = prepare();
    const start = process.cpuUsage();
    work(prepared);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  const rest = taken.slice(1).sort((a, b) => a - b);
  console.log(
    `${name.padEnd(52)} first ${taken[0]!.toFixed(2)} ms, then ${rest[rest.length >> 1]!.toFixed(2)} ms`,
  );
}

const fresh = () => parseRecord(text, file);
const kept = fresh();
const groupings = kept.attributes.filter(({ grouping }) => grouping);

time('complete answer: counts, bounds, arrangements', fresh, (record) => {
  const answer = cohorts(record);
  return [
    answer.tables,
    answer.worlds,
    answer.ranges,
    answer.bounds.survivalAt(60),
    answer.bounds.median(),
    answer.bounds.rmst(60),
    ...groupings.map(({ id }) => answer.arrangements(id).length),
    answer.envelope(answer.central, null),
  ];
});
time('what is forced, and by what', fresh, (record) => explainForced(record), 5);
for (const assume of [{ 'longest-follow-up': 134 }, { 'mean-over': 'survivors' }])
  time(
    `why nothing agrees under ${JSON.stringify(assume)}`,
    fresh,
    (record) => explainContradiction(record, { assume }),
    5,
  );
let limit = 150;
time(
  'another longest follow-up, with envelope and ranges',
  () => limit++,
  (K) => {
    const answer = cohorts(kept, { assume: { 'longest-follow-up': K } });
    return [answer.envelope(answer.central, 'site'), answer.ranges];
  },
  40,
);
const answer = cohorts(kept);
time(
  '1,000 whole tables drawn',
  () => answer,
  (one) => {
    for (let draw = 0; draw < 1000; draw++) one.draw(Math.random);
  },
);
time(
  '1,000 other times drawn',
  () => answer,
  (one) => {
    for (let draw = 0; draw < 1000; draw++) one.another(one.central, Math.random);
  },
);
time(
  'a death moved',
  () => answer,
  (one) => one.moved(one.central, 1, 90),
);
time(
  'what is known of the shown table',
  fresh,
  (record) => {
    const one = cohorts(record);
    return one.knowledge(one.central);
  },
  5,
);
for (const { id } of [...kept.facts, ...kept.assumptions])
  if (id !== 'n') {
    try {
      time(`without ${id}`, fresh, (record) => cohorts(record, { without: [id] }), 5);
    } catch (error) {
      console.log(`without ${id}: ${(error as Error).message}`);
    }
  }
