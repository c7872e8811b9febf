import type { Patient } from '../../../cohort/Cohort.ts';
import type { Claim, Fact, PublishedRecord } from '../../../reconstruction/record/PublishedRecord.ts';
import { exactLogRankTest, logRankTest, seededRandom } from '../../../survival/index.ts';
import { fnv1a } from '../fnv1a.ts';

/** Nobody of a day's six is followed longer. */
export const DAILY_LONGEST = 120;
const GROUP = 'treatment';
const LEVELS = [
  { id: 'new', label: 'the new drug' },
  { id: 'usual', label: 'the usual one' },
];

/** The record of a day, and the table that it was made from, which is one of those that agree with it. */
export interface DailyRecord {
  readonly record: PublishedRecord;
  readonly table: readonly Patient[];
}

/**
 * Six invented patients of a day ("2026-03-01"), three on either of two drugs, as a record states them: the mean follow-up, how many
 * died and in which group, when the first did, and a P value with its exact counterpart. The same day gives the same record everywhere.
 */
export function dailyRecord(day: string): DailyRecord {
  const random = seededRandom(fnv1a(day));
  for (;;) {
    const table = sixPatients(random);
    const on = (drug: string) => table.filter(({ attributes }) => attributes[GROUP] === drug);
    const groups = [on('new'), on('usual')] as const;
    const { p } = logRankTest(groups);
    const exact = exactLogRankTest(...groups);
    // A P that rounds to none, or to one, says too little.
    if (p !== null && exact && p >= 0.005 && p < 0.895)
      return { record: recordOf(table, inTwoDecimals(p), inTwoDecimals(exact.p)), table };
  }
}

function inTwoDecimals(p: number): string {
  return (Math.round(p * 100) / 100).toFixed(2);
}

function sixPatients(random: () => number): Patient[] {
  const below = (count: number) => Math.floor(random() * count);
  const times = new Set<number>();
  while (times.size < 6) times.add(3 + below(DAILY_LONGEST - 5));
  const events = new Set<number>();
  const deaths = 2 + below(3);
  while (events.size < deaths) events.add(below(6));
  const onNew = new Set<number>();
  while (onNew.size < 3) onNew.add(below(6));
  return [...times]
    .sort((a, b) => a - b)
    .map((time, place) => ({
      row: String.fromCharCode(97 + place),
      time,
      event: events.has(place),
      attributes: { [GROUP]: onNew.has(place) ? 'new' : 'usual' },
    }));
}

function recordOf(table: readonly Patient[], p: string, exact: string): PublishedRecord {
  const dead = table.filter(({ event }) => event);
  const first = dead[0]!.time;
  const total = table.reduce((sum, { time }) => sum + time, 0);
  const mean = (Math.round((total / table.length) * 10) / 10).toFixed(1);
  const onNew = dead.filter(({ attributes }) => attributes[GROUP] === 'new').length;
  const fact = (id: string, says: string, ...claims: Claim[]): Fact => ({ id, says, where: '', claims });
  return {
    title: 'A daily six',
    time: { one: 'month', many: 'months', earliest: 1 },
    event: { one: 'death', many: 'deaths' },
    attributes: [{ id: GROUP, label: 'treatment', levels: LEVELS, missing: false, grouping: true }],
    facts: [
      fact(
        'n',
        'Six patients, three on a new drug and three on the usual one.',
        { kind: 'patients', exactly: 6 },
        { kind: 'count', where: { levels: { [GROUP]: ['new'] } }, exactly: 3 },
        { kind: 'known', attribute: GROUP },
      ),
      fact(
        'mean',
        `Follow-up was ${mean} months on average, and at most ${DAILY_LONGEST}.`,
        { kind: 'mean', of: {}, printed: mean },
        { kind: 'maximum', of: {}, atMost: DAILY_LONGEST },
      ),
      fact(
        'deaths',
        `${dead.length} of them died, no two in the same month.`,
        { kind: 'count', where: { event: true }, exactly: dead.length },
        { kind: 'distinctTimes', where: { event: true } },
      ),
      fact(
        'first',
        `The first died in month ${first}.`,
        { kind: 'patient', where: { event: true, from: first, to: first } },
        { kind: 'count', where: { event: true, to: first - 1 }, exactly: 0 },
      ),
      fact('of-new', `Of those who died, ${onNew} had the new drug.`, {
        kind: 'count',
        where: { event: true, levels: { [GROUP]: ['new'] } },
        exactly: onNew,
      }),
      fact(
        'p',
        `The two-sided log-rank test gave P = ${p}; its exact P is ${exact}, and can’t be below 0.10 with three against three.`,
        { kind: 'pValue', by: GROUP, test: 'log-rank', printed: p },
        { kind: 'pValue', by: GROUP, test: 'exact-log-rank', printed: exact },
      ),
    ],
    assumptions: [],
  };
}
