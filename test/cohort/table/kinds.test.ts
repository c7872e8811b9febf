import { describe, expect, it } from 'vitest';
import { described, numbered, understood } from './understood.ts';

const rows = (...lines: readonly string[]) => lines.join('\n');
const asks = (about: string) => ({
  questions: [expect.objectContaining({ about })],
  events: null,
  censored: null,
  subjects: null,
});
const nothingAsked = { questions: [], problems: [] };
const western = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('the header spells the coding', () => {
  it.each([
    ['id,months,OS censor (0=censored; 1=DOD)', ['1', '1', '0', '0'], ['1'], ['0']],
    ['id,months,Censoring indicator (1=event)', ['1', '1', '0', '0'], ['1'], ['0']],
    ['id,months,vital status (1 alive 2 dead)', ['2', '2', '1', '1'], ['2'], ['1']],
    ['id,months,"Status [1: dead, 0: alive]"', ['1', '1', '0', '0'], ['1'], ['0']],
    ['id,months,status 0=dead 1=alive', ['0', '0', '1', '1'], ['0'], ['1']],
    ['id,months,Status (A=alive/D=dead)', ['D', 'D', 'A', 'A'], ['D'], ['A']],
    ['id,months,status (1/2 = alive/dead)', ['1', '2', '2', '1'], ['2'], ['1']],
    ['id,months,転帰（0＝生存、1＝死亡）', ['1', '1', '0', '0'], ['1'], ['0']],
    ['id,months,"event(1:yes,0:no)"', ['1', '1', '0', '0'], ['1'], ['0']],
    ['id,months,Recurrence (1=yes 2=no)', ['1', '1', '2', '2'], ['1'], ['2']],
    ['id,months,vital status (dead=1)', ['1', '0', '0', '1'], ['1'], ['0']],
    ['id,months,censored (1=yes)', ['1', '0', '0', '1'], ['0'], ['1']],
    [
      'id,months,"Outcome (1 = died, 2 = alive, 3 = lost to follow-up)"',
      ['1', '2', '3', '2'],
      ['1'],
      ['2', '3'],
    ],
  ])('%s', (header, values, happened, without) => {
    expect(described(numbered(header, values))).toMatchObject({
      ...nothingAsked,
      event: { happened, without },
    });
  });

  it('also which value is not known, and asks where it names two kinds of death or leaves a value out', () => {
    expect(
      described(numbered('id,months,"death (0 alive, 1 dead, 9 unknown)"', ['1', '0', '9', '0'])),
    ).toMatchObject({
      ...nothingAsked,
      event: { happened: ['1'], without: ['0'], unknown: ['9'] },
      excluded: [{ rows: 1, events: 0 }],
    });
    const two = 'id,months,"Outcome (0 = alive, 1 = died of disease, 2 = died of other causes)"';
    expect(described(numbered(two, ['1', '2', '0', '0']))).toMatchObject({ event: null, ...asks('event') });
    expect(described(numbered('id,months,status (1=dead)', ['1', '2', '0', '0']))).toMatchObject({
      event: null,
      ...asks('event'),
    });
  });
});

describe('a name of censoring over 0 and 1', () => {
  it.each(['cens', 'censor', 'Censored', 'CENSORING', 'censrec', 'cens.death', 'censoring_status'])(
    '“%s” is asked',
    (name) => {
      expect(described(numbered(`id,months,${name}`, ['1', '1', '0', '0', '1']))).toMatchObject({
        event: null,
        ...asks('event'),
      });
    },
  );

  it.each([
    ['censored', ['yes', 'no', 'no', 'yes'], ['no'], ['yes']],
    ['is_censored', ['TRUE', 'FALSE', 'FALSE', 'TRUE'], ['FALSE'], ['TRUE']],
    ['CNSR', ['0', '1', '2', '0'], ['0'], ['1', '2']],
    ['delta', ['1', '0', '0', '1'], ['1'], ['0']],
    ['alive', ['1', '0', '0', '1'], ['0'], ['1']],
    ['Survived', ['Yes', 'no', 'No', 'Yes'], ['no', 'No'], ['Yes']],
    ['dead', ['Yes', 'no', 'No', 'Yes'], ['Yes'], ['no', 'No']],
    ['event', ['TRUE', 'FALSE', 'FALSE', 'TRUE'], ['TRUE'], ['FALSE']],
  ])('“%s” with words, or another name, says it', (name, values, happened, without) => {
    expect(described(numbered(`id,months,${name}`, values))).toMatchObject({
      ...nothingAsked,
      event: { happened, without },
    });
  });
});

describe('more than one kind of event, and codes without words', () => {
  it.each([
    ['status', ['0', '1', '2', '0']],
    ['event', ['1', '2', '3', '1']],
    ['status', ['1', '2', '1', '2']],
    ['vital_status', ['0', '1', '0', '1']],
    ['outcome', ['alive', 'relapse', 'dead', 'alive']],
    ['status', ['died of disease', 'died otherwise', 'alive', 'alive']],
    ['status', ['Dead of disease', 'Dead of other cause', 'Alive', 'Alive']],
    ['status', ['censored', 'transplant', 'death', 'censored']],
    ['status', ['yes', 'no', 'no', 'yes']],
    ['転帰', ['原病死', '他病死', '生存', '生存']],
    ['status', ['dead', 'alive', 'moved', 'alive']],
    ['status', ['dead', 'alive', 'dead/alive', 'alive']],
    ['status', ['Dead', 'Alive', 'alive or dead', 'Alive']],
    ['outcome', ['X', 'Y', 'Y', 'X']],
    ['died', ['y', 'x', 'x', 'y']],
  ])('“%s”: %s is asked', (name, values) => {
    expect(described(numbered(`id,months,${name}`, values))).toMatchObject({ event: null, ...asks('event') });
  });

  it.each([
    ['status', ['DOD', 'DOC', 'NED', 'AWD'], ['DOC', 'DOD'], ['AWD', 'NED'], []],
    ['DSS_status', ['DOD', 'DOC', 'NED', 'AWD'], ['DOD'], ['AWD', 'NED'], ['DOC']],
    [
      'status',
      ['Alive', 'Dead', 'Lost to follow-up', 'Alive with disease'],
      ['Dead'],
      ['Alive', 'Alive with disease', 'Lost to follow-up'],
      [],
    ],
    ['Statut', ['Décédé', 'Vivant', 'Vivant', 'Décédé'], ['Décédé'], ['Vivant'], []],
    [
      'DFS_STATUS',
      ['1:Recurred/Progressed', '0:DiseaseFree', '0:DiseaseFree'],
      ['1:Recurred/Progressed'],
      ['0:DiseaseFree'],
      [],
    ],
    ['status', ['relapse', 'none', 'none'], ['relapse'], ['none'], []],
    ['生死', ['死', '生', '生'], ['死'], ['生'], []],
    ['再発', ['有', '無', '無'], ['有'], ['無'], []],
  ])('“%s”: %s is placed by its words', (name, values, happened, without, other) => {
    const time = /DSS|DFS/u.test(name)
      ? `${name.slice(0, 3)}_months`
      : name === '再発'
        ? '無再発期間（月）'
        : 'months';
    expect(described(numbered(`id,${time},${name}`, values))).toMatchObject({
      ...nothingAsked,
      event: { happened, without, other },
    });
  });

  it.each([
    ['status', '9'],
    ['dead', '-1'],
    ['death', '99'],
  ])('“%s” with %s beside 0 and 1: asked whether it is missing', (name, code) => {
    expect(described(numbered(`id,months,${name}`, ['1', '0', code, '1', '0']))).toMatchObject({
      event: null,
      ...asks('missing'),
    });
  });

  it.each(['999', '99', '-1'])('a time of %s that stands apart is asked too', (code) => {
    const text = rows('id,time,dead', '1,12,1', `2,${code},0`, '3,20,1', `4,${code},0`, '5,30,0');
    expect(described(text)).toMatchObject({ time: null, ...asks('missing') });
    expect(described(rows('id,time,dead', '1,95,1', '2,99,0', '3,20,1')).questions).toEqual([]);
  });
});

describe('numbers by the whole column', () => {
  it.each([
    ['1,"1,204",a|2,980,b|3,"1,530",a', ',', '.', ',', 1530],
    ['1;1.204;a|2;980;b|3;1.530;a', ';', ',', '.', 1530],
    ['1;1 204;a|2;980;b|3;1 530;a', ';', '.', ' ', 1530],
    ["1;1'204;a|2;980;b|3;1'530;a", ';', '.', "'", 1530],
    ['1\t1,204\ta|2\t980\tb|3\t1,530\ta', '\t', '.', ',', 1530],
    ['1;1.204,5;a|2;980,0;b|3;1.530,2;a', ';', ',', '.', 1530.2],
    ['1;12,5;a|2;9,0;b|3;30;a', ';', ',', null, 30],
    ['1,1.204,a|2,2.980,b|3,1.5,a', ',', '.', null, 2.98],
    ['１,１２,a|２,２４．５,b|３,３０,a', ',', '.', null, 30],
  ])('%s', (lines, delimiter, decimal, thousands, to) => {
    const text = rows(['id', 'time', 'arm'].join(delimiter), ...lines.split('|'));
    expect(described(text)).toMatchObject({ file: { delimiter, decimal, thousands } });
    expect(understood(text).time?.to).toBe(to);
  });

  it.each([
    '1,"1,204",dead|2,"2,980",dead|3,"1,530",alive',
    '1,"1,204",dead|2,12,dead|3,30,alive',
    '1,1.5,dead|2,"980,5",dead|3,30,alive',
    '1,"1.204,5",dead|2,"1,204.5",dead|3,30,alive',
  ])('%s is asked', (lines) => {
    expect(described(rows('id,days,status', ...lines.split('|')))).toMatchObject({
      time: null,
      ...asks('numbers'),
    });
  });

  it('knows that nobody is followed for a thousand years', () => {
    const text = rows('id,years,status', '1,"1,204",dead', '2,"2,980",dead', '3,3,alive');
    expect(described(text)).toMatchObject({ questions: [], time: { from: 1.204, to: 3, unit: 'year' } });
  });
});

describe('missing words', () => {
  it.each([
    '',
    'NA',
    '.',
    '?',
    "'--",
    '[Not Available]',
    '(missing)',
    'UNK',
    'n.d.',
    'Unknown',
    '-',
    '#N/A',
    'not reported',
    '不明',
  ])('“%s” is missing everywhere alike', (word) => {
    const text = rows(
      'id,months,dead,grade',
      '1,5,1,G1',
      `2,8,0,${word}`,
      `3,9,${word},G2`,
      `4,${word},1,G1`,
      '5,12,0,G2',
      '6,14,1,G1',
    );
    expect(described(text)).toMatchObject({
      questions: [],
      rows: 6,
      subjects: 4,
      events: 2,
      event: { unknown: [word] },
      excluded: [
        { rows: 1, events: 0 },
        { rows: 1, events: 1 },
      ],
      groupings: [{ column: 'grade', levels: ['G1', 'G2'] }],
    });
  });
});

describe('dates', () => {
  const follow = (start: string, end: string, ...lines: readonly string[]) =>
    described(rows(`id,${start},${end},status`, ...lines));
  it.each([
    ['surgery date', 'last follow-up', '1,2015-03-12,2016-01-05,dead', '2,2014-06-30,2020-02-14,alive'],
    ['Datum OP', 'Datum letzte Kontrolle', '1,12.03.2015,05.01.2016,tot', '2,30.06.2014,14.02.2020,lebt'],
    ['Start', 'End', '1,12-Mar-2015,5-Jan-2016,dead', '2,30-Jun-2014,14-Feb-2020,alive'],
    ['手術日', '最終観察日', '1,2015年3月12日,2016年1月5日,死亡', '2,2014/6/30,2020/2/14,生存'],
    ['date_surgery', 'date_last_fu', '1,03/12/2015,01/05/2016,dead', '2,06/30/2014,02/14/2020,alive'],
    [
      'op date',
      'last seen',
      '1,2015-03-12 00:00:00,2016-01-05 00:00:00,dead',
      '2,2014-06-30 00:00:00,2020-02-14 00:00:00,alive',
    ],
  ])('%s to %s', (start, end, ...lines) => {
    expect(follow(start, end, ...lines)).toMatchObject({
      ...nothingAsked,
      time: { start, end, unit: 'day', from: 299, to: 2055 },
      events: 1,
    });
  });

  it('asks whether day or month comes first, and names a date before the start', () => {
    expect(
      follow('surgery', 'last seen', '1,03/04/2015,01/05/2016,dead', '2,06/03/2014,02/04/2020,alive'),
    ).toMatchObject({ time: null, ...asks('time') });
    expect(
      follow(
        'surgery date',
        'last seen',
        '1,2015-03-12,2014-01-05,dead',
        '2,2014-06-30,2020-02-14,alive',
        '3,2014-06-30,2020-02-14,alive',
      ),
    ).toMatchObject({
      problems: [{ row: 2, column: 'last seen', value: '2014-01-05' }],
      excluded: [{ rows: 1, events: 1 }],
    });
  });

  it('joins the dates of death and of last contact', () => {
    const text = rows(
      'id,surgery,death,last_contact',
      '1,2015-03-12,2016-01-05,',
      '2,2014-06-30,,2020-02-14',
      '3,2013-06-30,,2019-02-14',
    );
    expect(described(text)).toMatchObject({
      ...nothingAsked,
      time: { start: 'surgery', end: ['death', 'last_contact'] },
      event: { column: 'death' },
      events: 1,
      censored: 2,
    });
  });
});

describe('columns belong together', () => {
  it.each([
    [
      'id,RFS_MONTHS,OS_MONTHS,OS_STATUS',
      ['2,5,1:DECEASED', '7,8,0:LIVING', '9,14,1:DECEASED'],
      'OS_MONTHS',
      'OS_STATUS',
    ],
    ['id,pfs_time,pfs_event,os_time,os_event', ['2,1,5,1', '7,0,7,0', '9,1,14,0'], 'os_time', 'os_event'],
    ['id,DFS.time,DFS,OS.time,OS', ['2,1,5,1', '7,0,7,0', '9,1,14,0'], 'OS.time', 'OS'],
    ['id,rtime,recur,dtime,death', ['2,1,5,1', '7,0,7,0', '9,1,14,0'], 'dtime', 'death'],
    [
      'id,recurrence,time to recurrence (months),survival (months),status',
      ['1,2,5,dead', '0,7,7,alive', '1,9,14,alive'],
      'survival (months)',
      'status',
    ],
    [
      'id,PFS_MONTHS,PFS_STATUS',
      ['2,1:PROGRESSION', '7,0:CENSORED', '9,1:PROGRESSION'],
      'PFS_MONTHS',
      'PFS_STATUS',
    ],
  ])('%s', (header, lines, time, event) => {
    const text = rows(header, ...lines.map((line, i) => `${i + 1},${line}`));
    expect(described(text)).toMatchObject({
      ...nothingAsked,
      time: { columns: [time] },
      event: { column: event },
    });
  });

  it.each(['RFS_MONTHS,OS_STATUS', 'RFS_MONTHS,status', 'survival_months,relapse'])(
    '%s alone is no pair: asked',
    (header) => {
      const words = header.endsWith('relapse') ? ['yes', 'no', 'yes'] : ['dead', 'alive', 'dead'];
      expect(described(numbered(`id,${header}`, words))).toMatchObject({ time: null, ...asks('time') });
    },
  );

  it.each([
    ['id,year,status', ['1,1980,dead', '2,1985,alive', '3,1990,dead']],
    [',age,status', ['1,60,dead', '2,70,alive', '3,65,dead']],
    ['i,marker,status', ['1,3.5,dead', '2,4.5,alive', '3,5.5,dead']],
    ['症例,年齢,転帰', ['1,60,死亡', '2,70,生存', '3,65,死亡']],
    ['patient,length of stay (days),outcome', ['1,6,dead', '2,7,alive', '3,5,dead']],
    ['id,months,status', ['1,1,dead', '2,2,alive', '3,3,dead', '4,4,dead']],
  ])('%s has no time: asked', (header, lines) => {
    expect(described(rows(header, ...lines))).toMatchObject({ time: null, ...asks('time') });
  });

  it.each([
    ['case_submitter_id\tvital_status\tdays_to_death\tdays_to_last_follow_up', "'--"],
    ['id\tstatus\ttime to death (days)\ttime to last follow-up (days)', ''],
    ['id\tstatus\tdeath_days\tlast_contact_days', 'NA'],
  ])('%s: two times are joined', (header, none) => {
    const lines = [
      `a\tDead\t300\t${none}`,
      `b\tAlive\t${none}\t900`,
      `c\tDead\t450\t${none}`,
      `d\tAlive\t${none}\t1200`,
    ];
    expect(described(rows(header, ...lines))).toMatchObject({
      ...nothingAsked,
      time: { columns: header.split('\t').slice(2), unit: 'day', from: 300, to: 1200 },
      subjects: 4,
      events: 2,
    });
  });

  it('asks for another time where those with the event have none', () => {
    const text = rows(
      'id,DAYS_LAST_FOLLOWUP,OS_STATUS',
      '1,600,0:LIVING',
      '2,,1:DECEASED',
      '3,900,0:LIVING',
      '4,,1:DECEASED',
      '5,1500,0:LIVING',
      '6,700,1:DECEASED',
    );
    expect(described(text)).toMatchObject({ time: null, ...asks('time') });
    expect(described(text).questions[0]?.says).toContain('no time for 2 of the 3 with the event');
  });
});

describe('units', () => {
  it.each([
    ['Follow-up (years)', 'year'],
    ['t (mo)', 'month'],
    ['OS in weeks', 'week'],
    ['Zeit (Monate)', 'month'],
    ['生存期間(日)', 'day'],
    ['time', null],
  ])('“%s” counts in %s', (name, unit) => {
    expect(described(numbered(`id,${name},dead`, ['1', '0', '1']))).toMatchObject({
      ...nothingAsked,
      time: { unit },
    });
  });

  it('takes the unit from the cells', () => {
    expect(
      described(rows('id,survival,dead', '1,12 months,1', '2,24 months,0', '3,30 months,1')),
    ).toMatchObject({ ...nothingAsked, time: { unit: 'month', to: 30 } });
  });

  it.each([
    ['survival', ['12 months', '14', '20 months', '30']],
    ['time', ['12', '14', '2 y', '30', '0']],
    ['time', ['14+', '12 Monate', '30+', '8 Monate']],
    ['time', ['12', '1 Jahr', '8', '30']],
  ])('“%s” with a unit in some cells alone is asked: %s', (name, times) => {
    const table = rows(`id,${name},dead`, ...times.map((time, i) => `${i + 1},${time},${i % 2}`));
    expect(described(table)).toMatchObject(asks('unit'));
    expect(described(table)).toMatchObject({
      questions: [{ says: expect.stringMatching(/gives? no unit, as “1[24]/u) as unknown }],
    });
  });

  it('a unit in some cells is no question where the others are none or the name has the same', () => {
    for (const [name, other] of [
      ['survival', '0'],
      ['survival months', '14'],
    ])
      expect(
        described(rows(`id,${name},dead`, '1,12 months,1', `2,${other},0`, '3,30 months,1')),
      ).toMatchObject({ ...nothingAsked, time: { unit: 'month' } });
  });

  it('once the unit is said, cells in another are told, and never read as it', () => {
    const table = rows('id,time,dead', '1,12 months,1', '2,14,0', '3,2 years,1', '4,1 Jahr,0', '5,30,1');
    expect(described(table)).toMatchObject(asks('unit'));
    expect(described(table, { unit: 'month' })).toMatchObject({
      questions: [],
      problems: [
        { row: 4, column: 'time', value: '2 years', says: 'is in years: expected a number of months' },
        { row: 5, column: 'time', value: '1 Jahr', says: 'is in years: expected a number of months' },
      ],
      time: { unit: 'month', from: 12, to: 30 },
      subjects: 3,
    });
  });

  it.each([
    ['days', ['12', '24', '36', '60']],
    ['survival months', ['365', '1204', '2110', '800']],
    ['os days', ['5.2', '12.1', '33.4', '40']],
    ['years', ['12', '120', '61', '90']],
  ])('“%s” with %s is asked', (name, times) => {
    expect(
      described(rows(`id,${name},dead`, ...times.map((time, i) => `${i + 1},${time},${i % 2}`))),
    ).toMatchObject(asks('unit'));
  });
});

describe('several rows and stretches', () => {
  it('asks which row of a patient counts', () => {
    for (const id of ['id', 'patient', 'submitter_id', '症例番号'])
      expect(described(rows(`${id},months,dead`, 'A,5,1', 'B,8,0', 'A,12,1', 'C,20,0'))).toMatchObject({
        id: { column: id },
        ...asks('rows'),
      });
  });

  it.each([
    ...['start,stop', 'tstart,tstop', 'entry,exit', 'entry_age,exit_age'],
    ...['truncation_time,survival_time', 'enrol,t_end', 'months_at_entry,months', 'enrollment time,time'],
  ])('%s are a stretch at risk', (pair) => {
    const [entry, exit] = pair.split(',');
    const text = rows(`id,${pair},death,arm`, '1,0,10,0,a', '1,10,20,1,b', '2,3,15,0,a');
    expect(described(text)).toMatchObject({
      ...nothingAsked,
      time: { columns: [exit] },
      entry: { column: entry },
      rows: 3,
      subjects: 2,
      events: 1,
      censored: 1,
    });
  });

  it('names a row that ends before it starts, and asks about rows that overlap', () => {
    expect(described(rows('id,start,stop,event', '1,0,10,0', '2,15,15,1', '3,0,9,1')).problems).toMatchObject(
      [{ row: 3, column: 'stop', value: '15' }],
    );
    expect(described(rows('id,start,stop,event', '1,0,10,0', '1,5,20,1', '2,0,15,0'))).toMatchObject(
      asks('rows'),
    );
  });

  it.each([
    ['negative', '-4'],
    ['no number', 'twelve'],
    ['negative, in the sign of typesetters', '−4'],
  ])('a time that is %s is named by its cell', (_, value) => {
    expect(
      described(
        rows('# from the clinic', 'id,months,dead', '1,5,1', `2,${value},0`, '3,12,1', '4,9,0', '5,7,0'),
      ),
    ).toMatchObject({
      problems: [{ row: 4, column: 'months', value }],
      subjects: 4,
      excluded: [{ rows: 1, events: 0 }],
    });
  });
});

describe('rows that can not be', () => {
  it('a time beyond what anybody lives is named by its cell, many are a question of the unit', () => {
    const table = (...times: readonly string[]) =>
      rows('id,months,dead', ...times.map((time, i) => `${i + 1},${time},${i % 2}`));
    expect(described(table('5', '12', '2400', '20', '7'))).toMatchObject({
      problems: [{ row: 4, column: 'months', value: '2400' }],
      questions: [],
      subjects: 4,
    });
    expect(described(table('1500', '1620', '2400', '1900', '7'))).toMatchObject(asks('unit'));
  });

  it('a row that does not fit the header is in no count', () => {
    expect(described(rows('id,months,dead', '1,5,1', '2,12,5,1', '3,8,0', '4,9,1'))).toMatchObject({
      problems: [{ row: 3 }],
      subjects: 3,
      events: 2,
      excluded: [{ rows: 1, events: 0 }],
    });
  });
});

describe('times with a plus', () => {
  it.each(['40+', '40 +', '40＋', '>40', '≥40'])('“%s” is censored at 40', (cell) => {
    const read = understood(rows('case,months', '1,9', `2,${cell}`, '3,77', `4,${cell}`));
    expect(read.timed.map(({ time, event }) => [time, event])).toEqual([
      [9, true],
      [40, false],
      [77, true],
      [40, false],
    ]);
    expect(read.questions).toEqual([]);
  });

  it('agrees with an outcome’s column beside it, or asks', () => {
    const table = (status: string) =>
      rows('id,weeks,status', '1,9,dead', `2,40+,${status}`, '3,77,dead', '4,80+,alive');
    expect(described(table('alive'))).toMatchObject({
      ...nothingAsked,
      event: { column: 'status' },
      events: 2,
    });
    expect(described(table('dead'))).toMatchObject(asks('event'));
  });
});

describe('from bytes to cells', () => {
  it('recognises encodings', () => {
    const german =
      'id;Monate;Status;Geschlecht\n1;5;verstorben;m\xe4nnlich\n2;8;lebt;weiblich\n3;9;lebt;m\xe4nnlich';
    expect(described(western(german))).toMatchObject({
      file: { encoding: 'Windows-1252' },
      groupings: [{ levels: ['männlich', 'weiblich'] }],
    });
    const french = 'N\xb0;Suivi (mois);Statut\n1;12,5;D\xe9c\xe9d\xe9\n2;30;Vivant';
    expect(described(western(french))).toMatchObject({
      file: { encoding: 'Windows-1252', decimal: ',' },
      event: { happened: ['Décédé'] },
    });
    const wide = (text: string, order: 0 | 1) =>
      Uint8Array.from(
        [...text].flatMap((letter) =>
          order === 0
            ? [letter.charCodeAt(0) % 256, letter.charCodeAt(0) >> 8]
            : [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) % 256],
        ),
      );
    for (const order of [0, 1] as const)
      for (const mark of ['\ufeff', ''])
        expect(described(wide(`${mark}id\tmonths\tdead\n1\t5\t1\n2\t8\t0\n`, order))).toMatchObject({
          file: { encoding: 'UTF-16', delimiter: '\t' },
          rows: 2,
          events: 1,
        });
    expect(() => described(Uint8Array.of(0x50, 0x4b, 3, 4))).toThrow('workbook');
    expect(() => described(Uint8Array.of(1, 2, 0, 0, 5, 6))).toThrow('no text');
    expect(() => described(new TextEncoder().encode('%PDF-1.7\n1 0 obj'))).toThrow('This is a PDF');
  });

  it.each([
    ['blanks', 'time  status  group\n 6    1       A\n 7    0       B\n 10   1       A', ' ', []],
    ['R’s write.table', 'time status arm\n"1" 12 1 "A"\n"2" 20 0 "B"\n"3" 7 1 "A"', ' ', []],
    ['write.table with commas', 'time,status,arm\n1,12,1,A\n2,20,0,B\n3,7,1,A', ',', []],
    ['write.table with tabs', 'time\tstatus\tarm\na\t12\t1\tA\nb\t20\t0\tB\nc\t7\t1\tA', '\t', []],
    ['write.csv', '"","time","status"\n"1",12,1\n"2",20,0\n"3",7,1', ',', []],
    ['a title', 'Table 2. Patients,,\n\nid,time,status\n1,5,1\n2,8,0\n3,9,1', ',', [1, 2]],
    [
      'a title of many words',
      'Supplementary Table S1\nClinical data of all\nid\ttime\tstatus\n1\t5\t1\n2\t8\t0\n3\t9\t1',
      '\t',
      [1, 2],
    ],
    [
      'footnotes',
      'id,time,status\n1,5,1\n2,8,0\n3,12,1\n* died of surgery\nAbbreviations: OS, overall survival',
      ',',
      [5, 6],
    ],
    ['totals', 'id;time;status\n1;5;1\n2;8;0\n3;12;1\nTotal;25;2', ';', [5]],
    ['# lines', '# exported\n# by hand\nid,time,status\n1,5,1\n2,8,0\n# checked\n3,12,1', ',', [1, 2, 6]],
    ['a header with #', '#id,time,status\n1,5,1\n2,8,0\n3,12,1', ',', []],
    ['rows numbered with #', 'id,time,status\n#1,5,1\n#2,8,0\n#3,12,1', ',', []],
    [
      'an empty column and empty rows',
      'id,,time,status,\n1,,5,1,\n,,,,\n2,,8,0,\n3,,12,1,\n',
      ',',
      [1, 1, 3],
    ],
  ])('%s', (_, text, delimiter, skipped) => {
    const { file, ...rest } = described(text);
    expect(file.delimiter).toBe(delimiter);
    expect(file.skipped.map(({ row }) => row)).toEqual(
      _ === 'an empty column and empty rows' ? [1, 3] : skipped,
    );
    expect(rest).toMatchObject({
      ...nothingAsked,
      rows: 3,
      events: 2,
      time: { columns: ['time'] },
      event: { column: 'status' },
    });
  });
});

describe('groupings', () => {
  it.each([
    [
      ['High', 'low', 'Medium', 'low'],
      ['low', 'Medium', 'High'],
    ],
    [
      ['IV', 'II', 'I', 'IIIB', 'IIIA'],
      ['I', 'II', 'IIIA', 'IIIB', 'IV'],
    ],
    [
      ['Stage II', 'Stage IV', 'Stage III', 'Stage I'],
      ['Stage I', 'Stage II', 'Stage III', 'Stage IV'],
    ],
    [
      ['T2', 'T10', 'T1', 'T2'],
      ['T1', 'T2', 'T10'],
    ],
    [
      ['>10', '5-10', '<5', '5-10'],
      ['<5', '5-10', '>10'],
    ],
    [
      ['severe', 'mild', 'none', 'moderate'],
      ['none', 'mild', 'moderate', 'severe'],
    ],
    [
      ['高', '低', '中', '低'],
      ['低', '中', '高'],
    ],
    [
      ['10', '9', '2', '9'],
      ['2', '9', '10'],
    ],
    [
      ['b', 'a', 'c', 'a'],
      ['a', 'b', 'c'],
    ],
  ])('%s stand in order', (values, levels) => {
    const text = rows(
      'id,time,dead,level',
      ...[...values, ...values].map((value, i) => `${i + 1},${3 * i * i + 2},${i % 2},${value}`),
    );
    expect(described(text).groupings).toEqual([{ column: 'level', levels, knownAtStart: null }]);
  });

  it('are one level where they differ by capitals and blanks alone', () => {
    const text = rows(
      'id,months,dead,sex',
      '1,5,1,Male',
      '2,8,0,male ',
      '3,9,1,Female',
      '4,10,0,FEMALE',
      '5,12,0,Male',
      '6,14,0,Female',
    );
    expect(described(text).groupings).toEqual([
      { column: 'sex', levels: ['Female', 'Male'], knownAtStart: true },
    ]);
    expect(understood(text).groupings[0]?.merged).toMatchObject([{ level: 'Female' }, { level: 'Male' }]);
  });

  it.each([
    ['recurrence', false],
    ['transplant', false],
    ['PFS_STATUS', false],
    ['second_operation', false],
    ['sex', true],
    ['stage', true],
    ['arm', true],
    ['treatment', true],
    ['adjuvant treatment', false],
    ['necrosis', null],
  ])('“%s”: known at the start is %s', (name, known) => {
    const text = rows(`id,months,dead,${name}`, '1,5,1,yes', '2,8,0,no', '3,9,1,yes', '4,10,0,no');
    expect(described(text).groupings).toMatchObject([{ column: name, knownAtStart: known }]);
  });
});
