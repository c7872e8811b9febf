import { describe, expect, it, test } from 'vitest';
import { nameMeaning } from '../../../src/cohort/table/nameMeaning.ts';
import { described, understood } from './understood.ts';

const rows = (...lines: readonly string[]) => lines.join('\n');
const asked = (about: string, says: string) => ({
  events: null,
  questions: [{ about, says: expect.stringContaining(says) as unknown }],
});
const nothingAsked = { questions: [], problems: [] };

/** Eight patients with a number, two times, and an outcome. */
function twoTimes(header: string, outcomes: readonly [string, string] = ['1', '0']): string {
  const lines = [4, 10, 12, 18, 22, 30, 41, 60].map(
    (time, at) => `${at + 1},${time},${time + 5 + ((at * 7) % 11)},${outcomes[at % 2]!}`,
  );
  return rows(header, ...lines);
}

describe('a survival that is free of something, or of a thing, is no survival of the patient', () => {
  it.each([
    ['Graft survival (months),Patient survival (months),Death'],
    ['Failure-free survival (months),Overall survival (months),Dead'],
    ['Survie sans récidive (mois),Survie globale (mois),Décès'],
    ['Supervivencia libre de enfermedad (meses),Supervivencia global (meses),Exitus'],
    ['Sopravvivenza libera da malattia (mesi),Sopravvivenza globale (mesi),Decesso'],
    ['Progressionsfreies Überleben (Monate),Gesamtüberleben (Monate),verstorben'],
    ['Délai de récidive (mois),Survie (mois),Décès'],
  ])('%s', (names) => {
    const [, survival, death] = names.split(',');
    expect(described(twoTimes(`ID,${names}`))).toMatchObject({
      ...nothingAsked,
      time: { columns: [survival] },
      event: { column: death },
    });
  });

  it('a recurrence goes with the survival that is free of it, not with follow-up', () => {
    expect(described(twoTimes('ID,DFS (months),Follow-up (months),Recurrence'))).toMatchObject({
      ...nothingAsked,
      time: { columns: ['DFS (months)'] },
    });
  });

  it('follow-up alone may go on after a recurrence', () => {
    const table = rows('ID,Follow-up (months),Recurrence', '1,6,yes', '2,14,no', '3,23,yes', '4,30,no');
    expect(described(table)).toMatchObject(asked('time', 'does “Follow-up (months)” end with “Recurrence”'));
    expect(described(table, { time: ['Follow-up (months)'] })).toMatchObject(nothingAsked);
  });

  it('a time to failure beside survival, and a failure, are asked about', () => {
    expect(described(twoTimes('ID,TTF (months),Survival (months),Failure'))).toMatchObject(
      asked('time', 'times of different outcomes'),
    );
  });
});

describe('two times are one in two units only where every patient says so', () => {
  const table = (other: (time: number) => number) =>
    rows(
      'ID,OS from diagnosis (months),OS from surgery (months),Status',
      ...[9, 24, 33, 41, 60, 147].map(
        (time, at) => `${at},${other(time)},${time},${at % 2 ? 'dead' : 'alive'}`,
      ),
    );
  it('the longest times alone tell nothing', () => {
    expect(described(table((time) => (time === 147 ? 150 : time + 30)))).toMatchObject(
      asked('time', 'both look like times of follow-up'),
    );
    expect(described(table((time) => time))).toMatchObject(nothingAsked);
  });
});

test('a share that was predicted is no time', () => {
  const table = rows(
    'ID,Predicted survival (%),Months,Dead',
    '1,88,6,0',
    '2,70,14,1',
    '3,35,23,1',
    '4,60,30,0',
  );
  expect(described(table)).toMatchObject({ ...nothingAsked, time: { columns: ['Months'] } });
});

test.each(['Months from HSCT', 'Zeit (Mon.)', 'Überlebenstage', 'Months since first infusion'])(
  '“%s” is a time',
  (name) => {
    const table = rows(`ID,${name},Dead`, '1,6.5,0', '2,14.5,1', '3,23.5,1', '4,30.5,0');
    expect(understood(table).time?.columns).toEqual([name]);
  },
);

describe('a row that may stand for several patients', () => {
  it.each(['freq', 'count', 'n', 'weight', 'Anzahl', 'effectif', '人数'])('“%s” is asked about', (name) => {
    const table = rows(`time,event,${name}`, '5,1,3', '5,0,2', '12,1,4', '20,0,1');
    expect(described(table)).toMatchObject(asked('rows', `“${name}” may count the patients`));
    expect(described(table, { rowsApart: true })).toMatchObject({ ...nothingAsked, events: 2 });
  });

  it('but not where the patients have names', () => {
    expect(described(rows('id,time,event,count', '1,5,1,3', '2,6,0,2', '3,12,1,4'))).toMatchObject(
      nothingAsked,
    );
  });

  it('the table of a curve is named', () => {
    const table = rows(
      'time,n.risk,n.event,n.censor,surv,std.err',
      '6,10,1,0,0.9,0.09',
      '14,9,1,0,0.8,0.12',
      '23,8,0,1,0.8,0.12',
    );
    expect(described(table)).toMatchObject({
      events: null,
      questions: expect.arrayContaining([
        { about: 'rows', says: expect.stringContaining('belong to the table of a curve') as unknown },
      ]) as unknown,
    });
  });
});

describe('several rows of a patient', () => {
  const lines = ['A12,12,1', 'A12,12,1', 'B33,30,0', 'C10,44,1', 'C10,44,1', 'D71,60,0'];
  it('are seen behind a column that counts the rows', () => {
    const table = rows('No,Patient ID,Months,Dead', ...lines.map((line, at) => `${at + 1},${line}`));
    expect(described(table)).toMatchObject({
      id: { column: 'Patient ID' },
      ...asked('rows', '“Patient ID” has 4'),
    });
  });

  it.each(['Hosp.No', 'Chart No', 'File number'])('by “%s”', (name) => {
    expect(described(rows(`${name},Months,Dead`, ...lines))).toMatchObject(asked('rows', `“${name}” has 4`));
  });

  it('by a name that isn’t read, where time and outcome come again with it', () => {
    expect(described(rows('Kuitti,Months,Dead', ...lines))).toMatchObject(asked('rows', '“Kuitti” has 4'));
  });

  it.each(['', 'P'])('where the name stands in the first of them alone: “%s1”', (name) => {
    const lines = [`${name}1,a,12,1`, ',b,12,1', `${name}2,a,30,0`, `${name}3,a,44,1`, ',b,44,1'];
    expect(described(rows('Patient,Lesion,Months,Dead', ...lines))).toMatchObject(
      asked('rows', '“Patient” is empty in 2 rows'),
    );
  });
});

test.each([
  rows('# status: 0 = dead; 1 = alive', 'id,months,status', '1,6,1', '2,14,0', '3,23,1', '4,30,0', '5,31,1'),
  rows(
    'id,months,status',
    '1,6,1',
    '2,14,0',
    '3,23,1',
    '4,30,0',
    '5,31,1',
    '',
    '"status: 0 = dead, 1 = alive"',
  ),
])('what a file says of its codes beside the table holds: %s', (table) => {
  expect(described(table)).toMatchObject({
    ...nothingAsked,
    event: {
      happened: ['0'],
      without: ['1'],
      why: expect.stringContaining('the file spells the coding') as unknown,
    },
    events: 2,
  });
});

describe('numbers that are no times', () => {
  it('dates of figures alone are read as dates', () => {
    const table = rows(
      'id,op,followup,dead',
      '1,20100312,20111005,0',
      '2,20110312,20121105,1',
      '3,20120312,20131205,0',
    );
    expect(described(table)).toMatchObject({
      ...nothingAsked,
      time: { start: 'op', end: 'followup', from: 572 },
    });
  });

  it('dates stored as numbers are asked about', () => {
    const table = rows(
      'ID,Surgery,Last FU,Status',
      '1,41000,41180,Dead',
      '2,41037,41457,Alive',
      '3,41074,41764,Dead',
    );
    expect(described(table)).toMatchObject(asked('unit', 'dates that a spreadsheet stored as numbers'));
  });

  it('999 beside 998 too', () => {
    const table = rows(
      'id,survival,dead',
      '1,12,1',
      '2,30,0',
      '3,45,1',
      '4,998,0',
      '5,60,1',
      '6,999,0',
      '7,22,1',
    );
    expect(described(table)).toMatchObject(asked('missing', 'is 998 (1 row) a time'));
    // One answer holds for both: a second question would take the first answer back.
    expect(described(table, { sentinel: { value: 998, isTime: false } })).toMatchObject({
      questions: [],
      time: { to: 60 },
      subjects: 5,
    });
    expect(described(table, { sentinel: { value: 998, isTime: true } })).toMatchObject({
      questions: [],
      time: { to: 999 },
    });
  });

  it.each([
    ['12', '24', '36', '60', '48'],
    ['24.5', '60', '72.3', '18', '30'],
  ])('years that are months are asked about: %s, %s, %s', (...times) => {
    const table = rows(
      'ID,Follow-up (years),Dead',
      ...times.map((time, at) => `${at + 1},${time},${at % 2}`),
    );
    expect(described(table)).toMatchObject(asked('unit', 'the name “Follow-up (years)” says years, but'));
  });
});

describe('an outcome that says less than it seems', () => {
  it('relapsefree in one word denies', () => {
    expect(described(rows('ID,months,relapsefree', '1,6,1', '2,14,0', '3,23,1'))).toMatchObject(
      asked('event', 'its name denies something'),
    );
  });

  it('being lost, or dead within 90 days, is no outcome of follow-up', () => {
    for (const name of ['lost_to_followup', '90d mortality'])
      expect(described(rows(`ID,months,${name}`, '1,6,TRUE', '2,14,FALSE', '3,23,FALSE'))).toMatchObject({
        event: null,
        ...asked('event', 'which column says whether the outcome happened?'),
      });
  });

  it('two columns of deaths by cause are asked about', () => {
    const table = rows(
      'ID,Months,Died of disease,Died of other causes',
      '1,6,1,0',
      '2,14,0,1',
      '3,23,0,0',
      '4,30,0,0',
    );
    expect(described(table)).toMatchObject({ problems: [], ...asked('event', 'deaths of different causes') });
  });

  it.each([
    ['evento (0=sin recidiva, 1=recidiva)', ['0', '1'], '1'],
    ['vivo', ['1', '0'], '0'],
    ['lebt', ['ja', 'nein'], 'nein'],
    ['Récidive', ['non', 'oui'], 'oui'],
  ])('“%s” is found', (name, [without, happened], event) => {
    const values = [without, happened, without, happened, without];
    const table = rows(`ID;meses;${name}`, ...values.map((value, at) => `${at + 1};${at * 7 + 6};${value!}`));
    expect(described(table)).toMatchObject({ ...nothingAsked, event: { happened: [event] }, events: 2 });
  });
});

test('dates in French and Dutch have their months', () => {
  const table = rows(
    'N°;Date de chirurgie;Date dernières nouvelles;Décès',
    '1;15 juin 2012;3 juil. 2015;oui',
    '2;2 févr. 2013;14 août 2016;non',
    '3;22 juillet 2011;9 mrt 2014;oui',
  );
  expect(described(table)).toMatchObject({ ...nothingAsked, time: { from: 961, to: 1289 } });
});

test('the raised point of some journals is a decimal point', () => {
  const table = rows('ID,Follow-up (months),Dead', '1,12·5,1', '2,30·1,0', '3,7·25,1');
  expect(described(table)).toMatchObject({ ...nothingAsked, time: { from: 7.25, to: 30.1 } });
});

test('a column that is named for the time and holds none is named, with a cell of it', () => {
  const table = rows('ID,Follow-up (months),Dead', '1,a year,1', '2,two years,0', '3,five years,1');
  expect(described(table).questions[0]?.says).toContain(
    '“Follow-up (months)” is named for it, and holds “a year”; expected numbers',
  );
});

test('years of the eras of Japan', () => {
  const table = rows(
    '症例,手術日,最終確認日,転帰',
    '1,H25.3.12,R1.5.20,死亡',
    '2,平成26年4月1日,令和2年6月3日,生存',
    '3,S63.1.5,令和元年6月1日,死亡',
  );
  expect(described(table)).toMatchObject({ ...nothingAsked, time: { from: 2255, to: 11470 } });
});

test('a second line of the header with units is none of the patients', () => {
  const table = rows('ID,Age,OS,Status', ',years,months,', '1,60,12,Dead', '2,71,30,Alive', '3,55,44,Dead');
  expect(described(table)).toMatchObject({
    ...nothingAsked,
    rows: 3,
    time: { columns: ['OS (months)'], unit: 'month' },
    file: { skipped: [{ row: 2, why: 'units below the header' }] },
  });
});

test.each(['Stage', 'Percentage of necrosis', 'Heritage'])('“%s” holds no days', (name) => {
  expect(nameMeaning(name).units).toEqual([]);
  expect(nameMeaning(name).words).not.toContain('tage');
});

test('the stage is known at the start', () => {
  const table = rows('case,months,died,Stage', '1,12,yes,I', '2,30,no,II', '3,44,yes,I', '4,9,no,II');
  expect(described(table).groupings).toMatchObject([{ column: 'Stage', knownAtStart: true }]);
});
