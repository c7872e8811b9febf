import { describe, expect, it, test } from 'vitest';
import { described } from './understood.ts';

/** Patients with four dates each: birth, surgery, last contact; and of the dead when they died, two years after that contact. */
function dated(
  header: string,
  line: (dates: { birth: string; surgery: string; last: string; death: string }, dead: boolean) => string,
): string {
  const lines = Array.from({ length: 8 }, (_, at) => {
    const dead = at % 2 === 1;
    const dates = {
      birth: `19${40 + at}-03-12`,
      surgery: `20${10 + at}-05-2${at}`,
      last: `20${12 + at}-11-1${at}`,
      death: dead ? `20${14 + at}-11-1${at}` : '',
    };
    return line(dates, dead);
  });
  return [header, ...lines].join('\n');
}

describe('a date of birth is no beginning', () => {
  it.each([
    'Date of birth,Date of surgery,Last contact,Status',
    'D.O.B.,Surgery date,Last FU,Status',
    'Geburtsdatum,OP-Datum,Letzte Nachsorge,Status',
    'Date de naissance,Date de chirurgie,Date de dernière nouvelle,Statut',
    'Fecha de nacimiento,Fecha de cirugía,Fecha último contacto,Estado',
    'Data di nascita,Data intervento,Data ultimo contatto,Stato',
    'Data de nascimento,Data da cirurgia,Data último contato,Status',
    'Geboortedatum,Operatiedatum,Laatste contact,Status',
    '生年月日,手術日,最終生存確認日,転帰',
  ])('%s', (header) => {
    const table = dated(header, ({ birth, surgery, last }, dead) =>
      [birth, surgery, last, dead ? 'dead' : 'alive'].join(','),
    );
    const [, start, end] = header.split(',');
    expect(described(table)).toMatchObject({ questions: [], time: { start, end }, events: 4 });
  });

  it('and where its name isn’t read, a lifetime tells it', () => {
    const table = dated('Syntymäpäivä,Last contact,Status', ({ birth, last }, dead) =>
      [birth, last, dead ? 'dead' : 'alive'].join(','),
    );
    expect(described(table)).toMatchObject({
      time: null,
      events: null,
      questions: [{ about: 'time', says: expect.stringContaining('“Syntymäpäivä” lies 7') as unknown }],
    });
  });
});

describe('the dead end at their death, in every language that is read', () => {
  it.each([
    'Surgery date,Last contact date,Deceased date,Status',
    'DOS,Last FU,DOD,Status',
    'OP-Datum,Letzte Nachsorge,Todesdatum,Status',
    'OP-Datum,Letzte Nachsorge,Sterbedatum,Status',
    'Date de chirurgie,Date de dernière nouvelle,Date de décès,Statut',
    'Fecha de cirugía,Fecha última visita,Fecha fallecimiento,Estado',
    'Data intervento,Data ultimo contatto,Data decesso,Stato',
    'Data da cirurgia,Data último contato,Data do óbito,Status',
    'Operatiedatum,Laatste contact,Datum overlijden,Status',
  ])('%s', (header) => {
    const table = dated(header, ({ surgery, last, death }, dead) =>
      [surgery, last, death, dead ? 'dead' : 'alive'].join(','),
    );
    const [start, last, death] = header.split(',');
    expect(described(table)).toMatchObject({ questions: [], time: { start, end: [death, last] }, events: 4 });
  });
});

test('the date of an event is no beginning', () => {
  const table = dated('Date of recurrence,Date of last FU,Status', ({ surgery, last }, dead) =>
    [surgery, last, dead ? 'dead' : 'alive'].join(','),
  );
  expect(described(table)).toMatchObject({ time: null, questions: [{ about: 'time' }] });
});

test('of two beginnings one is asked for, unless they are the same', () => {
  const table = (same: boolean) =>
    dated(
      'Date of diagnosis,Date of surgery,Date of last follow-up,Status',
      ({ birth, surgery, last }, dead) =>
        [
          same ? surgery : birth.replace('19', '20').replace(/^20[4-9]/u, '200'),
          surgery,
          last,
          dead ? 'dead' : 'alive',
        ].join(','),
    );
  expect(described(table(false)).questions).toMatchObject([
    {
      about: 'time',
      says: 'time can be counted from “Date of diagnosis” or “Date of surgery”. Which one is it?',
    },
  ]);
  expect(described(table(true))).toMatchObject({ questions: [], time: { start: 'Date of diagnosis' } });
});

test('neither a visit at the beginning nor a first recurrence is taken for what it is not', () => {
  const table = dated(
    'Baseline visit date,First recurrence date,Last contact,Status',
    ({ surgery, last, death }, dead) =>
      [surgery, death === '' ? '' : last, last, dead ? 'dead' : 'alive'].join(','),
  );
  expect(described(table)).toMatchObject({
    questions: [],
    time: { start: 'Baseline visit date', end: 'Last contact' },
  });
});

describe('a date that stands only for the dead is nobody else’s time', () => {
  const table = (...lines: readonly string[]) =>
    ['id,Diagnosis date,Date of death,Vital status', ...lines].join('\n');
  const dead = (count: number) =>
    Array.from({ length: count }, (_, at) => `${at},2010-01-0${at + 1},2012-03-0${at + 1},dead`);
  const alive = (count: number) =>
    Array.from({ length: count }, (_, at) => `${at + 50},2011-02-0${at + 1},,alive`);
  const asked = {
    time: null,
    events: null,
    questions: [
      { about: 'time', says: expect.stringMatching(/no date for .* without the event/u) as unknown },
    ],
  };

  it('however many of the dead have none either', () => {
    const undated = ['90,2010-02-02,,dead', '91,2010-02-03,,dead', '92,2010-02-04,,dead'];
    for (const lost of [0, 1, 2, 3])
      for (const others of [1, 2, 6])
        expect(described(table(...dead(6), ...undated.slice(0, lost), ...alive(others)))).toMatchObject(
          asked,
        );
  });

  it('also where a few of the others have one, as when their last contact stands in it', () => {
    const some = ['80,2011-02-02,2014-01-01,alive', '81,2011-02-02,2015-01-01,alive'];
    expect(described(table(...dead(6), ...some, ...alive(5)))).toMatchObject(asked);
    expect(described(table(...dead(6), '90,2010-02-02,,dead', ...some, ...alive(5)))).toMatchObject(asked);
  });

  it('nor everybody’s beginning, where its name isn’t read', () => {
    const lines = ['1,2012-03-04,2012-03-04,dead', '2,2013-06-01,2013-06-01,dead', '3,,2014-01-01,alive'];
    expect(described(['id,Kuolinpäivä,Last contact,Status', ...lines].join('\n'))).toMatchObject({
      ...asked,
      questions: [
        {
          says: '“Kuolinpäivä” has no date for 1 of the 1 without the event. Is there another column with their dates?',
        },
      ],
    });
  });

  it('and asked about where the dead have it after their last contact', () => {
    const asks = (header: string, later: string) =>
      described(
        [
          header,
          `1,2010-01-05,2012-01-01,${later},dead`,
          '2,2011-02-06,2014-01-01,,alive',
          `3,2010-05-07,2011-05-01,${later},dead`,
          '4,2012-01-05,2014-02-01,,alive',
        ].join('\n'),
      );
    expect(asks('id,Surgery date,Last contact,Kuolinpäivä,Status', '2012-03-04')).toMatchObject({
      time: null,
      events: null,
      questions: [
        {
          about: 'time',
          says: '“Kuolinpäivä” has dates after “Last contact”, of those with the event alone. Does their time end there? If so, name the column for it (“date of death”); if not, choose “Last contact” as the end, or leave the column out.',
        },
      ],
    });
    expect(asks('id,Surgery date,Last contact,Date of death,Status', '2012-03-04')).toMatchObject({
      questions: [],
      time: { end: ['Date of death', 'Last contact'] },
    });
    // Before it, it is part of their story; named for a relapse, it is another outcome's.
    for (const [name, date] of [
      ['Kuolinpäivä', '2011-03-04'],
      ['Relapse date', '2012-03-04'],
    ] as const)
      expect(asks(`id,Surgery date,Last contact,${name},Status`, date)).toMatchObject({
        questions: [],
        events: 2,
      });
  });

  it('but beside a time of everybody it is left over', () => {
    expect(
      described(
        [
          'id,months,status,date_of_death,cause',
          ...dead(4).map((line, at) => `${at},${at + 3},dead,${line.split(',')[2] ?? ''},cancer`),
          ...alive(4).map((_, at) => `${at + 9},${at + 20},alive,,`),
        ].join('\n'),
      ),
    ).toMatchObject({ questions: [], problems: [], excluded: [], subjects: 8, events: 4 });
  });
});

describe('a date half a century off is told by its cell', () => {
  const lines = [
    '1,2019-01-05,2021-03-04,,alive',
    '2,2019-02-06,2022-05-05,,alive',
    '3,2019-05-07,2020-06-01,2020-06-01,dead',
    '4,2019-07-07,2020-12-24,2020-12-24,dead',
  ];
  const table = (...more: readonly string[]) =>
    ['id,Surgery date,Last contact,Date of death,Status', ...lines, ...more].join('\n');

  it.each([
    ['2091 typed for 2021', '5,2019-03-03,2091-03-04,,alive', 'Last contact', '2091-03-04', 'after'],
    ['a death in 2083', '5,2019-03-03,2020-03-04,2083-03-04,dead', 'Date of death', '2083-03-04', 'after'],
    ['surgery in 1919', '5,1919-03-03,2021-03-04,,alive', 'Surgery date', '1919-03-03', 'before'],
    [
      'a birth date as that of surgery',
      '5,1951-03-03,2021-03-04,,alive',
      'Surgery date',
      '1951-03-03',
      'before',
    ],
  ])('%s', (_, line, column, value, side) => {
    expect(described(table(line))).toMatchObject({
      questions: [],
      problems: [
        { row: 6, column, value, says: expect.stringMatching(new RegExp(`years ${side}`, 'u')) as unknown },
      ],
      subjects: 4,
      excluded: [{ rows: 1, why: 'a time that can not be' }],
    });
  });

  it.each([
    ['5,2019-03-03,2091-03-04,,alive', lines, '3 years'],
    [
      '5,2019-03-03,2091-03-04,,alive',
      lines.map((line) => line.replace(/202[0-2]/gu, '2019')),
      'less than a year',
    ],
    ['5,2019-03-03,2091-03-04,,alive', lines.slice(2).concat(lines.slice(2)), '1 year'],
  ])('beside the longest of the others', (line, others, longest) => {
    const header = 'id,Surgery date,Last contact,Date of death,Status';
    expect(described([header, ...others, line].join('\n')).problems).toEqual([
      expect.objectContaining({
        says: `lies 72 years after “Surgery date” (2019-03-03); of the others the longest is ${longest}`,
      }),
    ]);
  });

  it('each of several, as long as most of the others can be', () => {
    const births = ['5,1951-03-03,2021-03-04,,alive', '6,1948-03-03,2021-03-04,,alive'];
    expect(described(table(...births))).toMatchObject({
      questions: [],
      problems: [{ row: 6 }, { row: 7 }],
      subjects: 4,
    });
  });

  it('but a case from another century, or long follow-up of many, is not', () => {
    expect(described(table('5,1935-03-03,1937-03-04,,alive'))).toMatchObject({ problems: [], subjects: 5 });
    const long = [10, 25, 40, 55, 70].map((years, at) => `${at + 5},${2020 - years}-01-01,2020-01-01,,alive`);
    expect(described(table(...long))).toMatchObject({ problems: [], subjects: 9 });
  });
});
