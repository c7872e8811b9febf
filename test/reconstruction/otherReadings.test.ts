import { describe, expect, test, vi } from 'vitest';
import { activeClaims } from '../../src/reconstruction/activeClaims.ts';
import { parseRecord } from '../../src/reconstruction/record/parseRecord.ts';
import { reconstruct } from '../../src/reconstruction/reconstruct.ts';
import { cohortsUnder, ourRecord } from './ourRecord.ts';

vi.setConfig({ testTimeout: 120_000 });

const contradicts = (options: Parameters<typeof reconstruct>[1]): boolean =>
  reconstruct(ourRecord, options).kind === 'contradiction';

describe('other readings of the abstract', () => {
  test('a mean over the survivors is impossible in whole months and possible in half months', () => {
    expect(contradicts({ assume: { 'mean-over': 'survivors' } })).toBe(true);
    const both = cohortsUnder({ assume: { 'mean-over': 'survivors', 'whole-months': 0.5 } });
    expect(both.timeVectors).toBe(97_473_500n);
    expect(both.ranges[2]).toEqual([11, 113.5]);
    const survival = both.envelope(both.central, null)[0]?.steps.findLast((step) => step.from <= 120);
    expect([survival?.lower, survival?.upper]).toEqual([0.5, 0.5]);
  });

  test('times may be tenths of months', () => {
    const tenths = cohortsUnder({ assume: { 'whole-months': 0.1 } });
    expect(tenths.timeVectors).toBe(206_608_117_717n);
    expect(tenths.ranges.slice(0, 3)).toEqual([
      [10, 10],
      [10.1, 134.1],
      [35.4, 165.2],
    ]);
  });

  test('ten months may be rounded, or counted in full months, where times are finer than months', () => {
    const early = (printing: string) =>
      cohortsUnder({ assume: { 'whole-months': 0.5, 'time-printing': printing } }).ranges[0];
    expect(early('exact')).toEqual([10, 10]);
    expect(early('rounded')).toEqual([9.5, 10]);
    expect(early('truncated')).toEqual([10, 10.5]);
  });

  test('in whole months it makes no difference how ten months were printed', () => {
    for (const printing of ['rounded', 'truncated'])
      expect(cohortsUnder({ assume: { 'time-printing': printing } }).timeVectors).toBe(3_641_816n);
  });

  test('if nothing says how it was printed, the date is unsaid and the death is not', () => {
    const { claims } = activeClaims(ourRecord, { assume: { 'time-printing': false } });
    const early = claims.find(({ id, claim }) => id === 'early-death' && claim.kind === 'patient');
    expect(early?.claim).toEqual({
      kind: 'patient',
      where: { event: true, levels: { course: ['early-death'], resection: ['incomplete'] } },
    });
  });

  test('a trend of 0.05 < P < 0.10 fits no table by the log-rank test, and one arrangement by the exact test', () => {
    const limit = { 'exon-11-trend-limit': 0.1 };
    expect(contradicts({ assume: limit })).toBe(true);
    const exact = cohortsUnder({ assume: { ...limit, 'exon-11-trend': 'exact-log-rank' } });
    expect(exact.arrangements('exon-11')).toHaveLength(1);
    expect(exact.arrangements('exon-11')[0]?.deaths).toEqual(['without', 'without', 'with']);
    const missing = cohortsUnder({ assume: limit, without: ['exon-11-known'] });
    expect(missing.arrangements('exon-11').length).toBeGreaterThan(0);
  });

  test('a trend of recurrence says nothing about deaths', () => {
    const arrangements = (options = {}) => cohortsUnder(options).arrangements('exon-11').length;
    const unsaid = arrangements({ without: ['exon-11'] });
    expect(arrangements({ assume: { 'exon-11-outcome': null } })).toBe(unsaid);
    expect(unsaid).toBeGreaterThan(arrangements());
  });

  test('that nobody else had a second hepatectomy is an assumption', () => {
    const found = cohortsUnder({ without: ['second-hepatectomy-others'] });
    expect(found.arrangements('second-hepatectomy').length).toBeGreaterThan(
      cohortsUnder().arrangements('second-hepatectomy').length,
    );
    expect(found.timeVectors).toBe(3_641_816n);
  });

  test('none of them changes the default answer', () => {
    expect([cohortsUnder().timeVectors, cohortsUnder().tables]).toEqual([3_641_816n, 70_857_712_128n]);
  });
});

test('a printed time counts as rounded unless it says otherwise', () => {
  const record = (time: string, units: number) =>
    parseRecord(
      `title: t
time: { one: month, many: months, earliest: 1 }
event: { one: death, many: deaths }
facts:
  - { id: n, says: s, where: w, claim: { patients: { exactly: 1 } } }
  - { id: d, says: s, where: w, claim: { patient: { where: { event: true, time: ${time} } } } }
  - { id: m, says: s, where: w, claim: { maximum: { atMost: 20 } } }
assumptions:
  - { id: step, says: s, reason: r, claim: { step: { units: ${units} } } }
`,
      'record.yaml',
    );
  const ranges = (time: string, units: number) => {
    const answer = reconstruct(record(time, units));
    return answer.kind === 'cohorts' ? answer.ranges : answer.kind;
  };
  expect(ranges("{ printed: '10' }", 0.5)).toEqual([[9.5, 10]]);
  expect(ranges("{ printed: '10', printing: truncated }", 0.5)).toEqual([[10, 10.5]]);
  expect(ranges("{ printed: '10', printing: exact }", 0.5)).toEqual([[10, 10]]);
  expect(ranges("{ printed: '10' }", 0.1)).toEqual([[9.5, 10.4]]);
  expect(ranges("{ printed: '10', printing: truncated }", 0.1)).toEqual([[10, 10.9]]);
  expect(ranges("{ printed: '10.5' }", 0.1)).toEqual([[10.5, 10.5]]);
  expect(ranges('10', 0.5)).toEqual([[10, 10]]);
  expect(() => record("{ printed: '67 %' }", 1)).toThrow(/time/);
});
