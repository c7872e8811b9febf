import { describe, expect, it } from 'vitest';
import { described, numbered, understood } from './understood.ts';

const rows = (...lines: readonly string[]) => lines.join('\n');
const asked = (about: string) => ({
  questions: expect.arrayContaining([expect.objectContaining({ about })]) as unknown,
  events: null,
});
const nothingAsked = { questions: [], problems: [] };

describe('a name that denies, or names survival itself', () => {
  it.each([
    ['not alive', ['1', '0', '1', '0']],
    ['no death', ['1', '0', '1', '0']],
    ['event-free', ['1', '0', '1', '0']],
    ['relapse-free', ['yes', 'no', 'yes', 'no']],
    ['survival status', ['1', '0', '1', '0']],
    ['survival (1=yes, 0=no)', ['1', '0', '1', '0']],
    ['OS', ['yes', 'no', 'yes', 'no']],
  ])('“%s” over %s is asked', (name, values) => {
    const time = name === 'OS' ? 'OS months' : 'months';
    expect(described(numbered(`id,${time},"${name}"`, values))).toMatchObject({
      event: null,
      ...asked('event'),
    });
  });

  it('but the state of disease-free survival, and whether somebody survived, say it', () => {
    expect(described(numbered('id,DFS months,disease-free survival event', ['1', '0', '1']))).toMatchObject({
      ...nothingAsked,
      event: { happened: ['1'] },
    });
    expect(described(numbered('id,観察期間（月）,生存の有無', ['有', '無', '有', '無']))).toMatchObject({
      ...nothingAsked,
      event: { happened: ['無'], without: ['有'] },
    });
  });
});

describe('times of two outcomes', () => {
  const table = (header: string, ...values: string[]) => rows(header, ...values);
  it.each([
    'OS,PFS,status',
    'OS_time,PFS_time,event',
    'DFS months,OS months,status',
    'RFS.time,OS.time,status',
  ])('%s: an outcome that says of neither is asked about', (header) => {
    expect(described(table(header, '5,3,0', '9,4,1', '12,10,1', '20,20,0'))).toMatchObject({
      time: null,
      questions: [{ about: 'time' }],
    });
  });

  it('a word, a value or an outcome of its own tells to which it belongs', () => {
    const byWord = table('OS_time,PFS_time,died', '5,3,0', '9,4,1', '12,10,1', '20,20,0');
    const byValue = table('OS,PFS,status', '5,3,alive', '9,4,dead', '12,10,dead', '20,20,alive');
    const paired = table('OS,PFS,status,progressed', '5,3,0,1', '9,4,1,1', '12,10,1,1', '20,20,0,0');
    for (const each of [byWord, byValue, paired])
      expect(described(each)).toMatchObject({
        ...nothingAsked,
        time: { columns: [expect.stringContaining('OS')] },
      });
  });
});

describe('values that say only half', () => {
  it.each(['dead?', 'presumed dead', 'probably alive', '死亡疑い'])('“%s” is asked', (value) => {
    expect(described(numbered('id,months,status', ['dead', 'alive', value, 'alive']))).toMatchObject({
      event: null,
      ...asked('event'),
    });
  });

  it.each([
    ['dead', '1', ''],
    ['status', 'dead', 'NA'],
    ['status', 'alive', '.'],
    ['died', 'yes', '-'],
  ])('“%s” with “%s” alone and “%s”: asked whether that means the opposite', (name, value, none) => {
    const table = numbered(`id,months,${name}`, [value, none, value, none]);
    expect(described(table)).toMatchObject({ event: null, ...asked('event') });
    const key = none.toLowerCase();
    const [happened, without] = value === 'alive' ? [[key], [value]] : [[value], [key]];
    expect(described(table, { happened, without })).toMatchObject({
      ...nothingAsked,
      subjects: 4,
      events: 2,
      event: { unknown: [] },
    });
    // Said of one side alone, the other stays a question; said to be missing, it is left out.
    expect(described(table, value === 'alive' ? { without } : { happened })).toMatchObject(asked('event'));
    expect(
      described(table, value === 'alive' ? { without, unknown: [key] } : { happened, unknown: [key] }),
    ).toMatchObject({ ...nothingAsked, subjects: 2 });
  });
});

describe('two columns that tell the same outcome', () => {
  it('are held against each other, row by row', () => {
    expect(
      described(rows('id,time,death,vital status', '1,12,1,alive', '2,30,0,alive', '3,9,1,dead')),
    ).toMatchObject({
      problems: [{ row: 2, column: 'vital status', value: 'alive' }],
      excluded: [{ rows: 1 }],
      events: 1,
    });
    // A death within a place or of one cause leaves out others, who may have died too.
    for (const other of ['30-day mortality', 'hospital death', 'cause-specific death'])
      expect(described(rows(`id,time,death,${other}`, '1,12,1,0', '2,30,0,0', '3,9,1,1'))).toMatchObject({
        ...nothingAsked,
        event: { column: 'death' },
      });
  });
});

describe('names that time something else', () => {
  it.each([
    'duration of treatment (months)',
    'imatinib months',
    'bleeding time',
    'ventilation days',
    '5-year survival',
    'months on chemotherapy',
  ])('“%s” is no follow-up: asked', (name) => {
    expect(described(rows(`id,${name},status`, '1,5,dead', '2,30,alive', '3,7,dead'))).toMatchObject({
      time: null,
      ...asked('time'),
    });
  });

  it.each([
    'time_to_event',
    'event time (days)',
    'months since surgery',
    'survival after hepatectomy (months)',
    'Months from diagnosis to death/last FU',
    'time at risk',
    'Observation period (mo)',
    'Überlebenszeit (Monate)',
  ])('“%s” is', (name) => {
    expect(described(rows(`id,${name},status`, '1,5,dead', '2,30,alive', '3,7,dead'))).toMatchObject({
      ...nothingAsked,
      time: { columns: [name] },
    });
  });

  it.each(['T0,T1', 'time1,time2', 'left,right'])('%s beside a time of follow-up is asked', (pair) => {
    const text = rows(`id,${pair},survival months,dead`, '1,2,3,12,1', '2,1,4,30,0', '3,2,5,9,1');
    expect(described(text)).toMatchObject({ time: null, ...asked('time') });
    expect(described(text, { time: ['survival months'] })).toMatchObject({ ...nothingAsked, entry: null });
  });

  it('death and its follow-up go before relapse', () => {
    expect(
      described(
        rows('id,time to relapse,relapse,follow-up,death', '1,5,1,20,1', '2,30,0,31,0', '3,7,1,14,1'),
      ),
    ).toMatchObject({ ...nothingAsked, time: { columns: ['follow-up'] }, event: { column: 'death' } });
  });
});

describe('dates', () => {
  it('time ends with the death where it is later than the last contact', () => {
    const text = rows(
      'id,surgery,death,last_seen',
      '1,2010-01-01,2012-01-01,2011-06-01',
      '2,2011-01-01,,2012-01-01',
      '3,2012-01-01,2014-01-01,2013-01-01',
    );
    expect(understood(text).timed.map(({ time, event }) => [time, event])).toEqual([
      [730, true],
      [365, false],
      [731, true],
    ]);
  });

  it('a date of relapse ends no survival, and an outcome without a date is asked', () => {
    const text = rows(
      'id,surgery,relapse date,last fu,status',
      '1,2010-01-01,2010-05-01,2012-01-01,dead',
      '2,2011-01-01,,2012-01-01,alive',
      '3,2012-01-01,2012-06-01,2013-01-01,dead',
    );
    expect(described(text)).toMatchObject({ ...nothingAsked, time: { start: 'surgery', end: 'last fu' } });
    const other = rows(
      'id,surgery,death date,last fu,relapse',
      '1,2010-01-01,2012-01-01,2012-01-01,yes',
      '2,2011-01-01,,2012-01-01,no',
      '3,2012-01-01,2013-01-01,2013-01-01,yes',
    );
    expect(described(other)).toMatchObject({ time: null, ...asked('time') });
  });

  it('asks from which date time is counted where a patient entered later', () => {
    const text = rows(
      'id,date of diagnosis,date of entry,last follow-up,dead',
      '1,2010-01-01,2010-06-01,2012-01-01,1',
      '2,2011-01-01,2011-03-01,2013-01-01,0',
    );
    expect(described(text)).toMatchObject({ time: null, ...asked('time') });
    expect(described(text, { start: 'date of entry' })).toMatchObject({
      ...nothingAsked,
      time: { start: 'date of entry', from: 579, to: 672 },
    });
  });

  it.each(['2105-02-14', '9999-12-31'])('%s is no date', (date) => {
    expect(
      described(
        rows(
          'id,surgery,last seen,dead',
          `1,2010-02-13,${date},1`,
          '2,2010-03-01,2014-06-05,0',
          '3,2010-04-03,2011-04-03,1',
        ),
      ),
    ).toMatchObject({ problems: [{ row: 2, column: 'last seen', value: date }] });
  });
});

describe('numbers', () => {
  it.each([
    ['days', '1.204|2.980|1.530|3.400'],
    ['time', '1.204|2.980|1.530|3.400|5.111'],
  ])('“%s”: %s may be thousands or decimals: asked', (name, times) => {
    const lines = times.split('|').map((time, i) => `${i + 1};${time};${i % 2}`);
    expect(described(rows(`id;${name};dead`, ...lines))).toMatchObject({ time: null, ...asked('numbers') });
  });

  it('a unit that thousands would go beyond tells decimals', () => {
    expect(described(rows('id;months;dead', '1;10.333;1', '2;2.667;0', '3;15.333;1', '4;4;0'))).toMatchObject(
      { ...nothingAsked, time: { from: 2.667, to: 15.333 } },
    );
  });

  it('88 that comes again and again is asked like 99', () => {
    expect(described(rows('id,months,dead', '1,12,1', '2,88,0', '3,30,1', '4,88,0'))).toMatchObject(
      asked('missing'),
    );
    expect(described(rows('id,months,dead', '1,12,1', '2,88,0', '3,30,1')).questions).toEqual([]);
  });

  it('asks for the time of those who are alive where only the dead have one', () => {
    expect(
      described(rows('id,days_to_death,vital_status', '1,12,Dead', '2,,Alive', '3,9,Dead')),
    ).toMatchObject({ time: null, ...asked('time') });
  });
});

describe('lines that are no rows', () => {
  it.each([
    ['the header again', ['1,5,1', '2,8,0', 'id,months,dead', '3,9,1'], 4],
    ['sums below the table', ['1,5,1', '2,8,0', '3,9,0', ',22,1'], 5],
    ['sums below the table', ['1,5,1', '2,8,0', '3,9,1', ',7.3,0.67'], 5],
    ['a line of dashes', ['---,---,---', '1,5,1', '2,8,0', '3,9,1'], 2],
  ])('%s', (why, lines, row) => {
    expect(described(rows('id,months,dead', ...lines))).toMatchObject({
      ...nothingAsked,
      file: { skipped: [{ row, why }] },
      rows: 3,
    });
  });

  it('a last row without a name stays where it is no sum', () => {
    expect(described(rows('id,months,dead', '1,5,1', '2,8,0', '3,9,1', ',12,1')).rows).toBe(4);
  });

  it('decimal commas between commas are named, not taken for row names', () => {
    expect(described(rows('id,months,dead', '1,5,5,1', '2,8,2,0', '3,9,1,1'))).toMatchObject({
      time: null,
      problems: [{ row: 2 }, { row: 3 }, { row: 4 }],
    });
  });
});
