import { describe, expect, test, vi } from 'vitest';
import { cohortsUnder, ourRecord } from './ourRecord.ts';

// Listing and explaining ask the engine many questions; a busy machine may take its time.
vi.setConfig({ testTimeout: 120_000 });

const written = (cohort: { patients: readonly { time: number; event: boolean }[] }): string =>
  cohort.patients.map(({ time, event }) => `${time}${event ? '' : '+'}`).join(' ');
const noLimit = { 'longest-follow-up': null };

describe('the cohorts of the first publication', () => {
  test('are counted exactly', () => {
    expect(cohortsUnder().timeVectors).toBe(3_641_816n);
    expect(cohortsUnder().tables).toBe(70_857_712_128n);
    expect(cohortsUnder({ assume: noLimit }).timeVectors).toBe(51_137_762n);
    expect(cohortsUnder({ without: ['first-death'] }).timeVectors).toBe(3_809_780n);
    expect(cohortsUnder({ without: ['first-death'] }).tables).toBe(74_068_521_744n);
    expect(cohortsUnder({ without: ['first-death'], assume: noLimit }).timeVectors).toBe(67_749_914n);
    const cox = { 'p-test': 'cox-likelihood-ratio' };
    expect(cohortsUnder({ assume: cox }).timeVectors).toBe(3_610_320n);
    expect(cohortsUnder({ assume: { ...cox, ...noLimit } }).timeVectors).toBe(51_468_742n);
  });

  test('without the use of P, in any order and with ties, are as many as an independent count found', () => {
    expect(
      cohortsUnder({ without: ['p-test', 'first-death', 'no-tied-deaths'], assume: noLimit }).timeVectors,
    ).toBe(701_767_864n);
  });

  test('that allow two deaths in one month add the tied pairs', () => {
    const tied = cohortsUnder({ without: ['no-tied-deaths'] });
    expect(tied.orders).toEqual([
      { order: 'DDD+++', count: 3_641_816n },
      { order: '(DD)D+++', count: 20_724n },
    ]);
    const anywhere = cohortsUnder({ without: ['no-tied-deaths', 'first-death'], assume: noLimit });
    expect(anywhere.orders).toEqual([
      { order: 'DDD+++', count: 67_749_914n },
      { order: '(DD)D+++', count: 1_671_072n + 301_485n },
    ]);
  });

  test('have this central one', () => {
    expect(written(cohortsUnder().central)).toBe('10 62 110 145+ 168+ 186+');
    expect(cohortsUnder().means.map((mean) => mean.toFixed(3))).toEqual([
      '10.000',
      '62.148',
      '110.507',
      '144.521',
      '168.032',
      '185.791',
    ]);
    expect(written(cohortsUnder({ assume: noLimit }).central)).toBe('10 35 67 108+ 169+ 292+');
  });

  test('leave these ranges', () => {
    expect(cohortsUnder().ranges).toEqual([
      [10, 10],
      [11, 133],
      [36, 165],
      [91, 200],
      [118, 200],
      [135, 200],
    ]);
    expect(cohortsUnder({ assume: { 'longest-follow-up': 163 } }).ranges.slice(0, 3)).toEqual([
      [10, 10],
      [19, 133],
      [92, 163],
    ]);
    expect(cohortsUnder({ assume: noLimit }).ranges.slice(0, 3)).toEqual([
      [10, 10],
      [11, 133],
      [12, 165],
    ]);
  });

  // The columns of the independent table of sharp bounds: limit 163, limit 200, no limit; then the first death left open.
  test.each([
    [
      { 'longest-follow-up': 163 },
      [],
      {
        second: [19, 133],
        third: [92, 163],
        midpoint: [127.5, 163],
        s60: [4, 5],
        rmst60: [44.8333, 51.6667],
        rmst120: [84.8333, 101.6667],
        first: [116, 163],
        reverse: [128, 163],
        mean: [134.6667, 163],
        risk60: [4, 5],
        risk120: [2, 5],
      },
    ],
    [
      {},
      [],
      {
        second: [11, 133],
        third: [36, 165],
        midpoint: [118, 176.5],
        s60: [3, 4, 5],
        rmst60: [43.5, 51.6667],
        rmst120: [73.5, 101.6667],
        first: [91, 200],
        reverse: [118, 200],
        mean: [134.6667, 200],
        risk60: [3, 5],
        risk120: [1, 5],
      },
    ],
    [
      noLimit,
      [],
      {
        second: [11, 133],
        third: [12, 165],
        midpoint: [114, 318],
        s60: [3, 4, 5],
        rmst60: [35.5, 51.6667],
        rmst120: [65.5, 101.6667],
        first: [12, 216],
        reverse: [12, 318],
        mean: [134.6667, 216],
        risk60: [1, 5],
        risk120: [1, 5],
      },
    ],
    [
      {},
      ['first-death'],
      {
        second: [10, 133],
        third: [36, 167],
        s60: [3, 4, 5],
        rmst60: [41.8333, 51.6667],
        rmst120: [73.5, 101.6667],
        first: [91, 200],
      },
    ],
    [
      noLimit,
      ['first-death'],
      {
        second: [2, 133],
        third: [10, 167],
        s60: [3, 4, 5],
        rmst60: [32.1667, 51.6667],
        rmst120: [62.1667, 101.6667],
        first: [10, 222],
      },
    ],
  ] as [Record<string, number | null>, string[], Record<string, number[]>][])(
    'have sharp bounds under %j without %j',
    (assume, without, expected) => {
      const { bounds } = cohortsUnder({ assume, without });
      const close = (range: readonly (number | null)[]): number[] =>
        range.map((value) => Number(value!.toFixed(4)));
      expect(close(bounds.eventTime(2))).toEqual(expected['second']);
      expect(close(bounds.eventTime(3))).toEqual(expected['third']);
      expect(bounds.median()).toEqual(bounds.eventTime(3));
      expect(bounds.survivalAt(60)).toEqual(expected['s60']!.map((alive) => alive / 6));
      expect(close(bounds.rmst(60))).toEqual(expected['rmst60']);
      expect(close(bounds.rmst(120))).toEqual(expected['rmst120']);
      expect(close(bounds.firstCensoring())).toEqual(expected['first']);
      if (!expected['midpoint']) return;
      expect(close(bounds.medianMidpoint())).toEqual(expected['midpoint']);
      expect(close(bounds.reverseMedian())).toEqual(expected['reverse']);
      expect(close(bounds.meanFollowUpOfSurvivors())).toEqual(expected['mean']);
      for (const time of [60, 120]) {
        const risk = bounds.atRiskAfter(time);
        expect([risk[0], risk.at(-1)]).toEqual(expected[`risk${time}`]);
      }
    },
  );

  test('let half be dead at 60 months only from a longest follow-up of 184 on', () => {
    const values = (limit: number): readonly number[] =>
      cohortsUnder({ assume: { 'longest-follow-up': limit } }).bounds.survivalAt(60);
    expect(values(183)).toEqual([4 / 6, 5 / 6]);
    expect(values(184)).toEqual([3 / 6, 4 / 6, 5 / 6]);
    expect(values(152)).toEqual([5 / 6]);
    expect(values(153)).toEqual([4 / 6, 5 / 6]);
  });

  test('have the known numbers of arrangements', () => {
    const cohorts = cohortsUnder();
    const numbers = ourRecord.attributes
      .filter(({ grouping }) => grouping)
      .map(({ id }) => [id, cohorts.arrangements(id).length]);
    expect(numbers).toEqual([
      ['site', 1],
      ['resection', 3],
      ['imatinib-before', 7],
      ['exon-11', 12],
      ['second-hepatectomy', 3],
    ]);
  });
});

describe('the shown table', () => {
  test('deals survivors their levels in order of follow-up, the first-named level first', () => {
    const cohorts = cohortsUnder();
    for (const { id, levels } of ourRecord.attributes.filter(({ grouping }) => grouping))
      for (const [index] of cohorts.arrangements(id).entries()) {
        const { cohort } = cohorts.withArrangement(cohorts.central, id, index);
        expect(cohorts.arrangementOf(cohort, id)).toBe(index);
        const ranks = cohort.patients
          .filter(({ event }) => !event)
          .map(({ attributes }) => levels.findIndex((level) => level.id === attributes[id]));
        if (id !== 'second-hepatectomy') expect(ranks).toEqual(ranks.toSorted());
      }
  });

  test('keeps its times and the other groupings when an arrangement is chosen, and says what moves', () => {
    const cohorts = cohortsUnder();
    const groupings = ourRecord.attributes.filter(({ grouping }) => grouping).map(({ id }) => id);
    for (const grouping of groupings)
      for (const [index] of cohorts.arrangements(grouping).entries()) {
        const { cohort, alsoMoved } = cohorts.withArrangement(cohorts.central, grouping, index);
        expect(cohorts.disagreements(cohort)).toEqual([]);
        expect(written(cohort)).toBe(written(cohorts.central));
        const moved = groupings.filter(
          (id) =>
            id !== grouping &&
            cohorts.arrangementOf(cohort, id) !== cohorts.arrangementOf(cohorts.central, id),
        );
        expect(alsoMoved).toEqual(moved);
      }
  });

  test('stays as it is when its own arrangement is chosen', () => {
    const cohorts = cohortsUnder();
    expect(cohorts.withArrangement(cohorts.central, 'exon-11', 0)).toEqual({
      cohort: cohorts.central,
      alsoMoved: [],
    });
  });

  test('is no longer of the set with a month moved', () => {
    const cohorts = cohortsUnder();
    const patients = cohorts.central.patients.map((patient) => ({ ...patient, time: patient.time + 1 }));
    expect(cohorts.arrangementOf({ patients }, 'site')).toBeNull();
    expect(cohorts.disagreements({ patients })).toEqual([
      expect.stringContaining('113.5 months'),
      expect.stringContaining('died ten months after'),
      // Whom no fact describes is one of "the others".
      expect.stringContaining('four others'),
    ]);
  });
});

test('another table keeps every arrangement, draws other times and agrees with every statement', () => {
  const cohorts = cohortsUnder();
  let seed = 1;
  const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const seen = new Set<string>();
  for (let draw = 0; draw < 500; draw++) {
    const cohort = cohorts.another(cohorts.central, random);
    expect(cohorts.disagreements(cohort)).toEqual([]);
    expect(cohorts.arrangementOf(cohort, 'exon-11')).toBe(0);
    seen.add(written(cohort));
  }
  expect(seen.size).toBeGreaterThan(495);
});

describe('the envelope', () => {
  test('of the whole cohort follows the ranges of the deaths', () => {
    const cohorts = cohortsUnder();
    const [whole] = cohorts.envelope(cohorts.central, null);
    expect(whole).toEqual({
      level: null,
      steps: [
        { from: 0, lower: 1, upper: 1 },
        { from: 10, lower: 5 / 6, upper: 5 / 6 },
        { from: 11, lower: 4 / 6, upper: 5 / 6 },
        { from: 36, lower: 3 / 6, upper: 5 / 6 },
        { from: 133, lower: 3 / 6, upper: 4 / 6 },
        { from: 165, lower: 3 / 6, upper: 3 / 6 },
      ],
      until: 200,
    });
  });

  test('of a grouping depends on its arrangement', () => {
    const cohorts = cohortsUnder();
    const [small, other] = cohorts.envelope(cohorts.central, 'site');
    expect(other!.steps).toEqual([{ from: 0, lower: 1, upper: 1 }]);
    expect(small!.steps.at(-1)).toEqual({ from: 165, lower: 0, upper: 0 });
    expect(small!.until).toBe(165);
  });
});

test('knowledge tells the words of the record from what is deduced and what is open', () => {
  const cohorts = cohortsUnder();
  const [first, second, , fourth, fifth] = cohorts.knowledge(cohorts.central);
  expect(first).toMatchObject({
    time: 'stated',
    event: 'stated',
    range: [10, 10],
    attributes: {
      site: 'stated',
      resection: 'stated',
      'second-hepatectomy': 'inferred',
      'imatinib-before': 'open',
    },
  });
  expect(second).toMatchObject({
    time: 'open',
    range: [11, 133],
    attributes: { site: 'stated', resection: 'open' },
  });
  expect(fourth).toMatchObject({ event: 'stated', attributes: { site: 'inferred' } });
  // The patient who never progressed.
  expect(fifth).toMatchObject({ attributes: { resection: 'stated', 'second-hepatectomy': 'inferred' } });
});

describe('options', () => {
  test('that the record does not offer are refused by name', () => {
    expect(() => cohortsUnder({ without: ['mean'] })).toThrow(
      /no fact or assumption "mean"; expected one of n, /,
    );
    expect(() => cohortsUnder({ assume: { 'p-test': 'wilcoxon' } })).toThrow(
      /assumption p-test can't be "wilcoxon"; expected log-rank/,
    );
    expect(() => cohortsUnder({ assume: { 'longest-follow-up': 12 } })).toThrow(/expected 100 to 700/);
  });

  test('that contradict the facts leave no cohort', () => {
    expect(() => cohortsUnder({ assume: { 'mean-over': 'survivors' } })).toThrow(/contradiction/);
    expect(() => cohortsUnder({ assume: { 'longest-follow-up': 134 } })).toThrow(/contradiction/);
    expect(cohortsUnder({ assume: { 'longest-follow-up': 135 } }).timeVectors).toBeGreaterThan(0n);
  });
});
