import { describe, expect, it } from 'vitest';
import {
  kaplanMeierOfIntervals,
  kaplanMeier,
  logRankTest,
  medianSurvival,
  stateAt,
} from '../../../src/survival/index.ts';
import tables from '../../reference/tables.json' with { type: 'json' };
import type { KaplanMeierRow } from '../../../src/survival/index.ts';
import { expectNear } from '../../survival/near.ts';
import { bytesOf, described, groupsOf, understood } from './understood.ts';

/** S(t), also beyond the last row. */
const lastSurvival = (rows: readonly KaplanMeierRow[], time: number) =>
  rows.findLast((row) => row.time <= time)?.survival ?? 1;
const read = (name: string) => described(bytesOf(name));
const median = (name: string, choices = {}) =>
  medianSurvival(kaplanMeier(understood(bytesOf(name), choices).timed)).infimum;
const survival = (name: string, time: number, choices = {}) =>
  stateAt(understood(bytesOf(name), choices).timed, time).survival;
const logRank = (name: string, by: string, choices = {}) =>
  logRankTest(groupsOf(understood(bytesOf(name), choices), by));

// Small tables, each with a fault that a real one had; values are those of R's survfit and survdiff.
describe('tables with a fault each', () => {
  it.each([
    ['header_coding_a.csv', ['1'], ['0'], 4],
    ['header_coding_c.csv', ['1'], ['0'], 4],
    ['header_coding_e.csv', ['1'], ['0'], 4],
    ['header_coding_g.csv', ['1'], ['0'], 4],
    ['dead1alive2.csv', ['1'], ['2'], 3],
    ['doocodes.csv', ['DOD', 'DOOC'], ['AWD', 'AWOD'], 4],
    ['alive_with_relapse.csv', ['Dead'], ['Alive', 'Alive after relapse', 'Alive with recurrence'], 3],
    ['allalive.csv', [], ['alive'], 0],
    ['plus_censored.csv', ['9', '40', '77'], ['80+', '101+', '120+'], 3],
    ['cnsr.csv', ['0'], ['1', '2', '3'], 5],
    ['ja_utf8.csv', ['死亡'], ['生存'], 3],
  ])('%s: which values mean what', (name, happened, without, events) => {
    expect(read(name)).toMatchObject({
      event: { happened, without, other: [], unknown: [] },
      questions: [],
      problems: [],
      events,
    });
  });

  it.each(['header_coding_a.csv', 'header_coding_c.csv', 'header_coding_e.csv', 'header_coding_g.csv'])(
    '%s: the curve is R’s',
    (name) => {
      expect(median(name)).toBe(9);
      expectNear(
        [4, 9, 30].map((time) => survival(name, time)),
        [0.875, 0.5, 0.5],
      );
      expectNear(logRank(name, 'arm').statistic, 1.3932864, 1e-7);
    },
  );

  it('asks what a bare “cens” means, with both counts, and draws either', () => {
    const { event, events, censored, questions } = read('cens1event.csv');
    expect([event, events, censored]).toEqual([null, null, null]);
    expect(questions).toMatchObject([{ about: 'event' }]);
    expect(questions[0]?.says).toMatch(
      /“0” is the event, there are 5 events.*“1” is the event, there are 5 events/u,
    );
    const choices = { happened: ['1'] };
    expect(described(bytesOf('cens1event.csv'), choices)).toMatchObject({
      questions: [],
      events: 5,
      event: { without: ['0'] },
    });
    expect(median('cens1event.csv', choices)).toBe(25);
    expectNear(logRank('cens1event.csv', 'arm', choices).p, 0.16768709, 1e-7);
  });

  it('asks which of three codes count, and nothing unnamed becomes “without”', () => {
    expect(read('competing012.csv')).toMatchObject({
      event: null,
      events: null,
      questions: [{ about: 'event' }],
    });
    expect(described(bytesOf('competing012.csv'), { happened: ['2'] }).questions).toMatchObject([
      { about: 'event' },
    ]);
    const choices = { happened: ['2'], without: ['0'], other: ['1'] };
    expect(described(bytesOf('competing012.csv'), choices)).toMatchObject({
      questions: [],
      events: 4,
      censored: 6,
    });
    expectNear(survival('competing012.csv', 36, choices), 0.42328, 1e-5);
    const either = { happened: ['1', '2'], without: ['0'] };
    expectNear(survival('competing012.csv', 36, either), 2 / 7);
  });

  it('takes CDISC’s AVAL and CNSR by name', () => {
    expect(read('cnsr.csv')).toMatchObject({
      time: { columns: ['AVAL'], unit: null },
      id: { column: 'USUBJID' },
      censored: 5,
    });
    expect(median('cnsr.csv')).toBe(25);
    expectNear(logRank('cnsr.csv', 'TRT01P').p, 0.16768709, 1e-7);
  });

  it('never takes row numbers as times, and reads start and stop as stretches at risk', () => {
    const name = 'rownames_startstop.csv';
    expect(read(name)).toMatchObject({
      time: { columns: ['stop'] },
      entry: { column: 'start' },
      id: null,
      rows: 10,
      subjects: null,
      events: 7,
      questions: [],
    });
    const rows = kaplanMeierOfIntervals(
      understood(bytesOf(name)).timed.map(({ start, time, event }) => ({ start, stop: time, event })),
    );
    expect(medianSurvival(rows).infimum).toBe(33);
    expectNear(
      [9, 33, 410].map((time) => lastSurvival(rows, time)),
      [6 / 7, 3 / 7, 0],
    );
  });

  it.each([
    ['ja_utf8.csv', 'UTF-8'],
    ['ja_sjis.csv', 'Shift_JIS'],
  ])('%s: Japanese words and units', (name, encoding) => {
    expect(read(name)).toMatchObject({
      file: { encoding },
      time: { columns: ['観察期間（月）'], unit: 'month', from: 9, to: 120 },
      id: { column: '症例' },
      event: { column: '転帰' },
    });
    expect(median(name)).toBe(77);
    expect(survival(name, 120)).toBe(0.5);
  });

  it('asks which of a patient’s rows counts', () => {
    expect(read('two_rows.csv')).toMatchObject({
      id: { column: 'id' },
      questions: [{ about: 'rows' }],
      rows: 12,
      subjects: null,
      events: null,
    });
    const choices = { only: { column: 'etype', key: '2' } };
    expect(described(bytesOf('two_rows.csv'), choices)).toMatchObject({
      questions: [],
      subjects: 6,
      events: 3,
    });
    expect(median('two_rows.csv', choices)).toBe(1100);
    expectNear(logRank('two_rows.csv', 'arm', choices).p, 0.058781721, 1e-8);
  });

  it('prefers the time that is complete', () => {
    expect(read('cbio_two_times.txt')).toMatchObject({
      time: { columns: ['OS_MONTHS'], unit: 'month' },
      subjects: 8,
      events: 4,
      excluded: [],
    });
    expect(median('cbio_two_times.txt')).toBe(23);
    expect(survival('cbio_two_times.txt', 49.3)).toBe(0.46875);
  });

  it('pairs time and outcome of the same endpoint, and changes unit and outcome with the columns', () => {
    expect(read('change_columns.csv')).toMatchObject({
      time: { columns: ['os_days'], unit: 'day' },
      event: { column: 'OS_STATUS' },
      events: 3,
    });
    expect(survival('change_columns.csv', 640)).toBe(0.5);
    const changed = understood(bytesOf('change_columns.csv'), { time: ['pfs_months'], event: 'PFS_STATUS' });
    expect(changed).toMatchObject({ time: { unit: 'month' }, event: { outcome: 'relapse' }, events: 4 });
  });

  it('leaves missing levels out of a comparison', () => {
    const { statistic, p, df } = logRank('na_group.csv', 'stage');
    expect(df).toBe(1);
    expectNear([statistic, p], [0.38017217, 0.53751111], 1e-7);
    expect(read('na_group.csv').groupings).toMatchObject([{ column: 'stage', levels: ['I', 'II'] }]);
    expectNear(logRank('bracket_missing.tsv', 'grade').p, 0.089555074, 1e-8);
  });

  it('leaves out rows without a time, and says whether they had the event', () => {
    expect(read('bracket_missing.tsv')).toMatchObject({
      rows: 7,
      subjects: 6,
      events: 4,
      censored: 2,
      excluded: [{ why: 'no value in “OS_MONTHS”', rows: 1, events: 0 }],
    });
  });

  it('reads marks between thousands by the whole column', () => {
    expect(read('thousands.csv')).toMatchObject({
      file: { decimal: '.', thousands: ',' },
      time: { from: 150, to: 2015 },
      subjects: 8,
      events: 5,
    });
    expect(median('thousands.csv')).toBe(1000);
    expectNear(survival('thousands.csv', 2015), 2 / 7);
    expect(read('decimal_comma_quoted.csv')).toMatchObject({
      file: { decimal: ',', thousands: null },
      time: { from: 7.25, to: 30 },
    });
  });

  it('asks where points and commas go against each other', () => {
    expect(read('mixed_separators.csv')).toMatchObject({
      time: null,
      events: null,
      questions: [{ about: 'numbers' }],
    });
  });

  it('takes times that are equal but for rounding as one', () => {
    expectNear(logRank('near_ties.csv', 'arm').statistic, 0.480625666548, 1e-11);
    expectNear(
      [0.3, 0.7, 1.1].map((time) => survival('near_ties.csv', time)),
      [0.625, 0.5, 0.25],
    );
  });

  it('reads a plus as censored', () => {
    expect(median('plus_censored.csv')).toBe(77);
    expect(survival('plus_censored.csv', 120)).toBe(0.5);
    expect(read('plus_censored.csv')).toMatchObject({ time: { unit: 'month' }, id: { column: 'case' } });
  });

  it('counts days between dates', () => {
    const { time, event } = read('dates.csv');
    expect(time).toMatchObject({
      start: 'date_of_surgery',
      end: 'date_last_seen',
      unit: 'day',
      from: 299,
      to: 3031,
    });
    expect(event).toMatchObject({
      column: 'date_of_death',
      happened: ['05/01/2016', '22/08/2019'],
      without: [''],
    });
    expect(understood(bytesOf('dates.csv')).timed.map((row) => [row.time, row.event])).toEqual([
      [299, true],
      [2055, false],
      [1024, true],
      [3031, false],
    ]);
  });

  it.each([
    ['cbio_header.txt', [1, 2, 3, 4], 5, 3],
    ['note_tail.csv', [6, 7, 8], 4, 2],
    ['excel_tail.csv', [1, 6, 7], 4, 2],
    ['utf16.txt', [], 4, 2],
    ['r_writetable.txt', [], 3, 2],
  ])('%s: skips what is no row, and says so', (name, skipped, rows, events) => {
    const { file, ...rest } = read(name);
    expect(file.skipped.map(({ row }) => row)).toEqual(skipped);
    expect(rest).toMatchObject({ rows, events, questions: [], problems: [] });
  });

  it('keeps the natural order of levels, and labels as they are', () => {
    expect(read('order.csv').groupings).toMatchObject([{ levels: ['Low', 'Medium', 'High'] }]);
    expect(read('five.csv').groupings).toMatchObject([
      { levels: ['appendix', 'distal', 'others', 'proximal', 'rectal'] },
    ]);
    expect(read('labels.csv').groupings[0]?.levels).toContain('Marker $< 50\\%$');
  });

  it('has events at time 0, and ends where the last patient is censored', () => {
    expectNear(
      [0, 3, 7].map((time) => lastSurvival(kaplanMeier(understood(bytesOf('event0.csv')).timed), time)),
      [0.8, 0.533333333333333, 0],
      1e-12,
    );
    expectNear(
      [10, 20, 55].map((time) => survival('last_censored.csv', time)),
      [2 / 3, 0.5, 0.5],
    );
  });
});

// As R's write.csv gives them, with row names; values are in test/reference/tables.json.
describe('data sets of R', () => {
  const of = (name: string, choices = {}) => understood(bytesOf(name, 'reference'), choices);

  it('pbc: asks which of three codes count; as R has it once they are placed', () => {
    expect(described(bytesOf('pbc.csv', 'reference'))).toMatchObject({
      time: { columns: ['time'] },
      event: null,
      questions: [{ about: 'event' }],
      id: { column: 'id' },
    });
    const read = of('pbc.csv', { happened: ['2'], without: ['0'], other: ['1'] });
    const rows = kaplanMeier(read.timed);
    expect([read.subjects, read.events, medianSurvival(rows).infimum]).toEqual([418, 161, 3395]);
    expectNear(
      tables.pbc.at.map((time) => lastSurvival(rows, time)),
      tables.pbc.survival,
    );
    expectNear(logRankTest(groupsOf(read, 'trt')).statistic, tables.pbc.test.chisq);
  });

  it('colon: asks which of two rows for each patient counts', () => {
    expect(described(bytesOf('colon.csv', 'reference')).questions).toMatchObject([{ about: 'rows' }]);
    for (const [key, name] of [
      ['1', 'recurrence'],
      ['2', 'death'],
    ] as const) {
      const read = of('colon.csv', { only: { column: 'etype', key } });
      const expected = tables.colon[name];
      const rows = kaplanMeier(read.timed);
      expect([read.subjects, read.events, medianSurvival(rows).infimum]).toEqual([
        expected.n,
        expected.events,
        expected.median,
      ]);
      expectNear(
        tables.colon.at.map((time) => lastSurvival(rows, time)),
        expected.survival,
      );
      expectNear(logRankTest(groupsOf(read, 'rx')).statistic, expected.test.chisq, 1e-10);
    }
  });

  it('heart: stretches at risk of 103 patients', () => {
    const read = of('heart.csv');
    expect(read).toMatchObject({
      entry: 'start',
      id: 'id',
      questions: [],
      rows: 172,
      subjects: 103,
      events: 75,
      censored: 28,
    });
    expect(read.groupings.find(({ column }) => column === 'transplant')?.knownAtStart).toBe(false);
    const rows = kaplanMeierOfIntervals(
      read.timed.map(({ start, time, event }) => ({ start, stop: time, event })),
    );
    expect(medianSurvival(rows).infimum).toBe(tables.heart.median);
    expectNear(
      tables.heart.at.map((time) => lastSurvival(rows, time)),
      tables.heart.survival,
    );
  });
});
