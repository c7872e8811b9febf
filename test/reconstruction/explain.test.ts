import { describe, expect, test, vi } from 'vitest';
import { checkTable } from '../../src/reconstruction/checkTable.ts';
import { explainContradiction } from '../../src/reconstruction/explainContradiction.ts';
import { explainForced } from '../../src/reconstruction/explainForced.ts';
import { factByFact } from '../../src/reconstruction/factByFact.ts';
import { isCompatible } from '../../src/reconstruction/possibilities.ts';
import { parseRecord } from '../../src/reconstruction/record/parseRecord.ts';
import { readingsOfP } from '../../src/reconstruction/readingsOfP.ts';
import { reconstruct } from '../../src/reconstruction/reconstruct.ts';
import { onlyWith } from '../../src/reconstruction/statementsOn.ts';
import { chiSquareTail, logRankTest } from '../../src/survival/index.ts';
import { cohortsUnder, ourRecord, recordText } from './ourRecord.ts';

// Listing and explaining ask the engine many questions; a busy machine may take its time.
vi.setConfig({ testTimeout: 120_000 });

const slow = 60_000;

describe('a contradiction', () => {
  test.each([
    [
      { assume: { 'mean-over': 'survivors' } },
      /No total over 3 patients has a mean that prints as 113\.5: 340 months would give 113\.33, 341 months would give 113\.67/,
    ],
    [
      { assume: { 'longest-follow-up': 134 } },
      /A mean of 113\.5 over 6 patients needs a total of 681 months/,
    ],
  ])(
    'under %j is explained by statements of which none can be spared',
    (options, words) => {
      const conflict = explainContradiction(ourRecord, options)!;
      expect(conflict.says).toMatch(words);
      expect(isCompatible(ourRecord, onlyWith(ourRecord, options, conflict.ids))).toBe(false);
      for (const id of conflict.ids.filter((one) => one !== 'n'))
        expect(
          isCompatible(
            ourRecord,
            onlyWith(
              ourRecord,
              options,
              conflict.ids.filter((other) => other !== id),
            ),
          ),
        ).toBe(true);
    },
    slow,
  );

  test('about a P value names those that come nearest', () => {
    const record = parseRecord(recordText.replace("printed: '0.02'", "printed: '0.03'"), 'record.yaml');
    // All orders of three deaths in the group and of censorings in it (s) and outside (o), one exit at a time.
    const orders = (left: string): string[] =>
      left === ''
        ? ['']
        : [...new Set(left)].flatMap((one) => orders(left.replace(one, '')).map((rest) => one + rest));
    const values = ['DDDooo', 'DDDsoo', 'DDDsso'].flatMap(orders).map((order) => {
      const patients = [...order].map((one, at) => ({ time: at + 1, event: one === 'D', own: one !== 'o' }));
      return logRankTest([patients.filter(({ own }) => own), patients.filter(({ own }) => !own)]).p!;
    });
    const below = Math.max(...values.filter((p) => p < 0.025));
    const above = Math.min(...values.filter((p) => p >= 0.035));
    expect(explainContradiction(record)!.says).toMatch(
      `the P values nearest to 0.03 are ${below.toPrecision(3)} and ${above.toPrecision(3)}.`,
    );
  });

  test('is none where something is compatible', () => {
    expect(explainContradiction(ourRecord)).toBeNull();
  });
});

test(
  'what P gives away is forced by the deaths, their site and the reading of P',
  () => {
    const forced = explainForced(ourRecord);
    expect(forced).toContainEqual({
      what: 'primary site: 3 small intestine, 3 another site',
      because: ['n', 'deaths', 'deaths-site', 'site-p', 'p-test', 'p-printing'],
    });
    expect(forced.map(({ what }) => what)).toContain(
      'every death came before anybody left follow-up without it',
    );
  },
  slow,
);

test(
  'each statement rules out what is compatible without it and not with it',
  () => {
    const counts = (...without: string[]) => {
      const { timeVectors, tables } = cohortsUnder({ without });
      return { timeVectors, tables };
    };
    const all = { timeVectors: 3_641_816n, tables: 70_857_712_128n };
    expect(counts()).toEqual(all);
    expect(counts('first-death')).toEqual({ timeVectors: 3_809_780n, tables: 74_068_521_744n });
    expect(counts('any-cause')).toEqual(all);
    expect(counts('longest-follow-up').timeVectors).toBe(51_137_762n);
    expect(reconstruct(ourRecord, { without: ['n'] }).kind).toBe('unanswerable');
  },
  slow,
);

test(
  'discrete worlds are as many as an independent count found',
  () => {
    const trendless = ['exon-11-trend'];
    expect(cohortsUnder().worlds).toBe(3_528n);
    expect(cohortsUnder({ without: ['first-death'], assume: { 'longest-follow-up': null } }).worlds).toBe(
      10_584n,
    );
    expect(cohortsUnder({ without: trendless }).worlds).toBe(7_860n);
    expect(
      cohortsUnder({ without: ['first-death', ...trendless], assume: { 'longest-follow-up': null } }).worlds,
    ).toBe(23_580n);
    const before = { 'imatinib-progression': true };
    expect(cohortsUnder({ assume: before }).worlds).toBe(248n);
    expect(cohortsUnder({ assume: before, without: trendless }).worlds).toBe(556n);
  },
  slow,
);

test('P = 0.02 is printed by these tests and orders of exits, each with three in the group', () => {
  const readings = readingsOfP('0.02', { patients: 6, events: 3 });
  const of = (name: string, printing: 'rounded' | 'truncated'): string[] =>
    readings
      .filter(({ test, prints }) => test === name && prints.includes(printing))
      .map(({ order }) => order)
      .sort();
  expect(of('log-rank', 'rounded')).toEqual(['(DD)Dooo', 'DDDooo']);
  expect(of('log-rank', 'truncated')).toEqual(['(DD)Dooo', '(DDD)ooo', 'D(DD)ooo', 'DDDooo']);
  expect(of('cox-likelihood-ratio', 'rounded')).toEqual(['(DD)oDoo', 'DDoDoo']);
  expect(of('cox-likelihood-ratio', 'truncated')).toEqual(['Do(DD)oo', 'DoDDoo']);
  expect(of('gehan-breslow', 'rounded')).toEqual([]);
  expect(of('gehan-breslow', 'truncated')).toEqual(['(DDD)ooo']);
  expect(of('tarone-ware', 'rounded')).toEqual([]);
  expect(of('tarone-ware', 'truncated')).toEqual(['(DD)Dooo', '(DDD)ooo', 'DDDooo']);
  expect(of('exact-log-rank', 'rounded')).toEqual([]);
  expect(new Set(readings.map(({ groupSize }) => groupSize))).toEqual(new Set([3]));
  expect(readings.find(({ order }) => order === 'DDDooo')!.p).toBeCloseTo(0.0246023499536417, 12);
});

// Every order of six exits without ties, with every three of them as deaths and every group that holds these: the log-rank P by hand.
test('a one-sided log-rank P of 0.02 needs three against three as well, with one of the others gone before the third death', () => {
  const found = new Map<string, number>();
  for (let died = 0; died < 64; died++)
    for (let member = 0; member < 63; member++) {
      const has = (set: number, place: number): boolean => (set & (1 << place)) !== 0;
      const places = [0, 1, 2, 3, 4, 5];
      if (places.filter((place) => has(died, place)).length !== 3 || (died & member) !== died) continue;
      let [difference, variance] = [0, 0];
      for (const place of places.filter((each) => has(died, each))) {
        const left = places.slice(place);
        const share = left.filter((each) => has(member, each)).length / left.length;
        difference += 1 - share;
        variance += share * (1 - share);
      }
      if (variance === 0) continue;
      // Half of the two-sided P is the one-sided one, for more died than expected.
      const p = chiSquareTail(difference ** 2 / variance, 1, 'upper') / 2;
      const order = places.map((place) => (has(died, place) ? 'D' : has(member, place) ? 's' : 'o')).join('');
      if (p >= 0.015 && p < 0.025) found.set(order, p);
    }
  expect([...found.keys()].sort()).toEqual(['DDoDoo', 'DoDDoo']);
  expect(found.get('DDoDoo')).toBeCloseTo(0.0182, 4);
  expect(found.get('DoDDoo')).toBeCloseTo(0.0249, 4);
});

test(
  'with each fact that is switched on the cohorts become fewer and the envelope no wider',
  () => {
    const order = [
      'n',
      'deaths',
      'early-death',
      'time-printing',
      'longest-follow-up',
      'mean-over',
      'mean-follow-up',
      'no-tied-deaths',
      'deaths-site',
      'first-death',
      'p-test',
      'p-printing',
      'site-p',
    ];
    const steps = [...factByFact(ourRecord, order)];
    expect(steps.map(({ kind }) => kind)).toEqual(
      order.map((_, index) => (index < 4 ? 'unanswerable' : 'cohorts')),
    );
    const counted = steps.slice(4);
    counted.slice(1).forEach((step, index) => {
      expect(step.timeVectors! <= counted[index]!.timeVectors!).toBe(true);
      expect(step.tables! <= counted[index]!.tables!).toBe(true);
    });
    expect(counted.at(-1)!.timeVectors).toBe(3_641_816n);
  },
  slow,
);

describe('a table is checked', () => {
  const { central } = cohortsUnder();
  test('and agrees with everything if it is compatible', () => {
    const verdicts = new Set(
      checkTable(ourRecord, central)
        .filter(({ kind }) => kind === 'fact')
        .map(({ verdict }) => verdict),
    );
    expect(verdicts).toEqual(new Set(['agree']));
  });
  test('and a disagreement says by how much', () => {
    const patients = central.patients.map((one, index) =>
      index === 5 ? { ...one, time: one.time + 1 } : one,
    );
    const disagreeing = checkTable(ourRecord, { patients }).filter(({ verdict }) => verdict === 'disagree');
    expect(disagreeing.map(({ id, found }) => [id, found])).toEqual([
      ['mean-follow-up', ['mean of 6: 113.667 months, 113.5 printed']],
    ]);
  });
  test('and a missing value leaves open only what depends on it', () => {
    const patients = central.patients.map((one) => ({
      ...one,
      attributes: { ...one.attributes, 'imatinib-before': null },
    }));
    const verdicts = new Map(checkTable(ourRecord, { patients }).map(({ id, verdict }) => [id, verdict]));
    expect(verdicts.get('imatinib-before')).toBe("can't tell");
    expect(verdicts.get('site-p')).toBe('agree');
  });
  test('and a table without an attribute says nothing of it', () => {
    const known = (attributes: Record<string, string | null>): string | undefined =>
      checkTable(ourRecord, {
        patients: central.patients.map((one) => ({ ...one, attributes })),
      }).find(({ id }) => id === 'exon-11-known')?.verdict;
    expect(known({ site: 'other' })).toBe("can't tell");
    expect(known({ 'exon-11': null })).toBe('disagree');
  });
});

test('a patient is moved only as far as the record allows, and the last follow-ups give way', () => {
  const cohorts = cohortsUnder();
  const times = (place: number, time: number): readonly number[] | undefined =>
    cohorts.moved(cohorts.central, place, time, null)?.patients.map((one) => one.time);
  expect(times(1, 90)).toEqual([10, 90, 110, 135, 159, 177]);
  expect(times(1, 134)).toBeUndefined();
  expect(times(0, 11)).toBeUndefined();
  expect(cohorts.room(cohorts.central, 0, null)).toEqual([10]);
  const room = cohorts.room(cohorts.central, 1, null);
  expect([room[0], room.at(-1), room.length]).toEqual([11, 133, 123]);
  for (const time of [11, 62, 133])
    expect(cohorts.disagreements(cohorts.moved(cohorts.central, 1, time, null)!)).toEqual([]);
});

test('neighbours are compatible and differ in one thing', () => {
  const cohorts = cohortsUnder();
  const neighbours = cohorts.neighbours(cohorts.central);
  expect(neighbours.length).toBeGreaterThan(20);
  for (const neighbour of neighbours) expect(cohorts.disagreements(neighbour)).toEqual([]);
});
