import { describe, expect, test } from 'vitest';
import type { AddressContext } from '../../src/state/AddressContext.ts';
import { axisEnd } from '../../src/rows/axisEnd.ts';
import { dealRows } from '../../src/rows/dealRows.ts';
import { openSession } from '../../src/state/openSession.ts';
import { readAddress } from '../../src/state/readAddress.ts';
import { writeAddress } from '../../src/state/writeAddress.ts';
import type { ViewState } from '../../src/state/ViewState.ts';
import { defaults, publication, series, session, set } from '../publicationForTests.ts';

const context: AddressContext = {
  ...session,
  attributes: publication.record.attributes.map(({ id, levels }) => ({
    id,
    levels: levels.map((level) => level.id),
  })),
};
const read = (fragment: string) => {
  const answer = readAddress(fragment, context);
  if (!answer) throw new Error('an anchor');
  return answer;
};
const roundTrip = (change: Partial<ViewState>) => {
  const state = { ...defaults, ...change };
  const fragment = writeAddress(state, context);
  expect(read(fragment)).toEqual({ state, problems: [] });
  return fragment;
};

describe('writeAddress', () => {
  test('the default view has an empty fragment', () => {
    expect(writeAddress(defaults, context)).toBe('');
  });

  test('a table one arrangement from the central one is named by its arrangement', () => {
    const { cohort } = set.withArrangement(set.central, 'resection', 1);
    expect(roundTrip({ grouping: 'resection', cohort })).toBe('v=2&by=resection&arrangement=2');
  });

  test('any other table is spelled out', () => {
    const once = set.withArrangement(set.central, 'resection', 1).cohort;
    const { cohort } = set.withArrangement(once, 'exon-11', 4);
    expect(roundTrip({ grouping: 'resection', cohort })).toContain('table=10x.');
  });

  test('every option comes back', () => {
    roundTrip({ grouping: 'site', time: 61, showEnvelope: true, showBand: true, method: 'plain' });
    roundTrip({ years: true, mortality: true });
    roundTrip({ row: 'c', excluded: 'a', leaveOneOut: true, extremes: true, oneMore: true });
    roundTrip({ median: true, counts: false, lanesByGroup: true });
    expect(roundTrip({ counting: 'landmark', landmark: 72 })).toBe('v=2&counting=landmark&landmark=72');
    expect(roundTrip({ showSources: true })).toBe('v=2&sources=on');
    expect(roundTrip({ deal: '101001' })).toBe('v=2&deal=101001');
  });

  test('a crossed grouping and levels left out come back', () => {
    expect(roundTrip({ grouping: 'site', crossed: 'resection' })).toBe('v=2&by=site&cross=resection');
    expect(roundTrip({ only: { resection: ['complete'], site: ['other'] } })).toBe(
      'v=2&only=site:other,resection:complete',
    );
    expect(read('v=2&only=site:other,site:small-intestine').state.only).toBe(defaults.only);
    // A joint arrangement that neither grouping names is spelled out.
    const { cohort } = set.withArrangement(
      set.withArrangement(set.central, 'resection', 1).cohort,
      'site',
      0,
    );
    roundTrip({ grouping: 'site', crossed: 'resection', cohort });
  });

  test.each([
    ['by=site&cross=site', 'cross=site is not another grouping of this series'],
    ['by=site&cross=sit', 'cross=sit is not another grouping of this series'],
    ['cross=resection', 'cross=resection is not of use without a grouping'],
    [
      'only=resection:complet',
      'only=resection:complet is not a list of levels of groupings of this series, such as grouping:level',
    ],
    [
      'only=constructor:name',
      'only=constructor:name is not a list of levels of groupings of this series, such as grouping:level',
    ],
  ])('%s is ignored, and said', (fragment, problem) => {
    const { state, problems } = read(`v=2&${fragment}`);
    expect([state.crossed, state.only]).toEqual([null, defaults.only]);
    expect(problems).toEqual([problem]);
  });

  test('a place on the page beside a view changes nothing of it, and is no problem', () => {
    expect(read('v=2&by=site&at=facts')).toEqual(read('v=2&by=site'));
  });

  test('every time that the figure can be read at comes back: up to the end of its axis, and at an exit between whole months', () => {
    expect(axisEnd(defaults.cohort, session.longestOf(defaults.reading))).toBe(200);
    roundTrip({ time: 200, landmark: 195 });
    roundTrip({ time: 3.2854209445585214 });
    roundTrip({ time: 0.1 + 0.2 });
    expect(read('t=200.5').problems).toEqual(['t=200.5 is not a time from 0 to 200']);
    expect(read('t=1..5').problems).toHaveLength(1);
  });

  test.each(['A+1', 'P-250', 'P-1.2', 'a&b', '50 %', 'x=1', 'é#'])('a row called %s comes back', (name) => {
    const patients = defaults.cohort.patients.map((patient) =>
      patient.row === 'c' ? { ...patient, row: name } : patient,
    );
    const table = openSession(publication.record, series, { patients });
    const state = { ...table.defaults, row: name, excluded: name, operations: { [name]: 5, b: 7, a: 1 } };
    const fragment = writeAddress(state, { ...context, ...table });
    expect(readAddress(fragment, { ...context, ...table })).toEqual({ state, problems: [] });
  });

  test('a deal is of the patients whose level is known', () => {
    const [grouping] = series.groupings;
    const patients = defaults.cohort.patients.map((patient) =>
      patient.row === 'f'
        ? { ...patient, attributes: { ...patient.attributes, [grouping!.id]: null } }
        : patient,
    );
    const table = openSession(publication.record, series, { patients });
    const { observed } = dealRows({ patients }, grouping!)!;
    expect(readAddress(`deal=${observed.id}`, { ...context, ...table })?.state.deal).toBe(observed.id);
  });

  test('every arrangement of every grouping comes back', () => {
    for (const { id } of series.groupings) {
      for (const index of set.arrangements(id).keys()) {
        roundTrip({ grouping: id, cohort: set.withArrangement(set.central, id, index).cohort });
      }
    }
  });

  test('another longest follow-up stands under the name of its assumption', () => {
    const reading = { without: [], assume: { 'longest-follow-up': 190 } };
    const cohort = session.setFor(reading)?.central;
    expect(roundTrip({ reading, ...(cohort ? { cohort } : {}) })).toBe('v=2&longest-follow-up=190');
  });
});

describe('a reading without an answer', () => {
  test.each([
    ['that contradicts itself', { without: [], assume: { 'longest-follow-up': 101 } }, 'contradiction'],
    ['that has no answer', { without: ['n'], assume: {} }, 'unanswerable'],
    [
      'without an end of tables',
      { without: ['mean-follow-up'], assume: { 'longest-follow-up': null } },
      'unanswerable',
    ],
  ])('%s has an address of its own, and the figures are those of the first reading', (_, asked, why) => {
    const fragment = roundTrip({ asked, grouping: 'resection' });
    expect(fragment).not.toBe('v=2&by=resection');
    expect(session.whyNone(asked)).toBe(why);
    expect(read(fragment).state.reading).toEqual(defaults.reading);
  });

  test('keeps the table that is drawn beside it', () => {
    const { cohort } = set.withArrangement(set.central, 'resection', 1);
    const asked = { without: ['n'], assume: {} };
    expect(roundTrip({ asked, grouping: 'resection', cohort })).toBe(
      'v=2&by=resection&without=n&arrangement=2',
    );
  });

  test('nothing is contradictory for having been taken away', () => {
    for (const { id } of [...publication.record.facts, ...publication.record.assumptions])
      expect(session.whyNone({ without: [id], assume: {} }), id).not.toBe('contradiction');
  });
});

describe('a link of version 1', () => {
  test('opens the view that it opened: split by the first grouping, with what surrounded the curves', () => {
    expect(read('v=1&t=61').state).toEqual({
      ...defaults,
      ...{ grouping: series.groupings[0]?.id, time: 61, showEnvelope: true, showBand: true },
    });
    expect(read('v=1&by=all&band=off').state).toEqual({ ...defaults, showEnvelope: true });
  });

  test('still leaves facts out', () => {
    expect(read('v=1&without=site-p,mean-follow-up').state.reading.without).toEqual([
      'site-p',
      'mean-follow-up',
    ]);
  });

  test('is written anew as one of version 2 that opens the same', () => {
    const { state } = read('v=1&without=first-death');
    const fragment = writeAddress(state, context);
    expect(fragment.startsWith('v=2&')).toBe(true);
    expect(read(fragment).state).toEqual(state);
  });
});

describe('readAddress', () => {
  test('a fragment without "=" is an ordinary anchor', () => {
    expect(readAddress('references', context)).toBeNull();
  });

  test.each([
    ['by=moonlight', 'by=moonlight is not a grouping of this series'],
    ['by=resection&arrangement=4', 'arrangement=4 is not a whole number from 1 to 3'],
    ['t=9999', 't=9999 is not a time from 0 to 200'],
    ['t=-1', 't=-1 is not a time from 0 to 200'],
    ['limits=exact', 'limits=exact is not one of beta-product, log-log, log, plain'],
    ['counting=fair', 'counting=fair is not one of naive, landmark, switching'],
    [
      'table=10x.62x.110x.145.168.187~000111~100001~000011~001000~100110~000000~011121',
      'not a table that agrees',
    ],
    ['without=gravity', 'without=gravity is not a list of facts and assumptions of this record'],
    ['row=z', 'row=z is not a row of the shown table'],
    ['leave-out=1', 'leave-out=1 is not a row of the shown table'],
    ['lanes=random', 'lanes=random is not group or exit'],
    ['colour=red', 'colour is not a choice of this page'],
    ['=', 'a value stands without the choice that it is for'],
    ['=resection', 'a value stands without the choice that it is for'],
    ['v=3', 'v=3 is not a version this page knows (1 or 2)'],
    // What every object of the language has by birth is no name of a choice, nor of a value.
    ['envelope=constructor', 'envelope=constructor is not on or off'],
    ['unit=valueOf', 'unit=valueOf is not years or months'],
    ['show=toString', 'show=toString is not mortality or survival'],
    ['lanes=hasOwnProperty', 'lanes=hasOwnProperty is not group or exit'],
    ['any-cause=toString', 'any-cause=toString is not a value of this assumption'],
    ['no-tied-deaths=__proto__', 'no-tied-deaths=__proto__ is not a value of this assumption'],
    ['without=constructor', 'without=constructor is not a list of facts'],
    ['operated=__proto__-5', 'operated=__proto__-5 is not a time within the follow-up'],
    ['__proto__=1', '__proto__ is not a choice of this page'],
  ])('%s falls back and says why', (fragment, problem) => {
    const { state, problems } = read(fragment);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
    expect({ ...state, grouping: defaults.grouping }).toEqual(defaults);
  });

  test('what is understood is kept beside what is not', () => {
    const { state, problems } = read('by=resection&t=soon');
    expect(state.grouping).toBe('resection');
    expect(problems).toEqual(['t=soon is not a time from 0 to 200']);
  });
});
